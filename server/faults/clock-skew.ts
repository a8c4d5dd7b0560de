import { Seat } from '../../web/e2e/api/seat.ts';
import type { OfficialView } from '../domain/view/types.ts';
import { beginProduct, beginStage } from './begin.ts';
import type { Fault } from './fault.ts';
import { editsOf } from './harness/edits.ts';
import type { Findings } from './harness/findings.ts';
import { playToJoint, type Joint } from './harness/joint.ts';
import type { Skew } from './harness/skew.ts';
import { clockSkew } from './harness/skew.ts';
import { isDurable, withdrawAndListen } from './harness/stage.ts';
import { sleep } from './harness/wait.ts';

const hour = 3600;
/** The media server keeps the true time, and its tokens name instants: within a minute it must not matter. */
const leeway = 45;

/** The wall clock jumps an hour forward and back: leases, limits and waits do not notice. */
export const clockSkewFault: Fault = async (bench) => {
  const { findings, stops } = bench;
  const skew = clockSkew();
  stops.add(() => {
    skew.remove();
  });
  const product = await beginProduct(bench, { env: skew.env });
  const joint = await playToJoint(product);
  stops.add(() => {
    for (const seat of [joint.chair, joint.kela, joint.client]) seat.close();
  });
  findings.measured(`by ${skew.how}`);
  await limitStays(joint, skew, findings);
  await leaseEnds(joint, skew, findings);
  await ticketLives(joint, skew, findings);

  await skew.shift(0);
  const stage = await beginStage(bench, product);
  await skew.shift(-leeway);
  await withdrawAndListen(stage, findings);
  findings.promise(await isDurable(stage), 'the withdrawal is in the ledger');
};

/** Asks for tickets until it is too many; an hour of wall clock later it is still too many. */
async function limitStays({ kela, satu, meetingId }: Joint, skew: Skew, findings: Findings): Promise<void> {
  const path = `/api/meetings/${meetingId}/seats/${kela.seatId}/ticket`;
  const allowed = async (): Promise<number> => {
    let count = 0;
    for (; count < 120; count += 1)
      try {
        await satu.post(path, { tabId: 'tab-skewed' });
      } catch {
        break;
      }
    return count;
  };
  await allowed();
  await skew.shift(hour);
  const after = await allowed();
  findings.judged(after < 30, `${after} more requests were allowed at once when the clock jumped`);
}

/** A lease on a field lasts ten seconds, wherever the wall clock goes. */
async function leaseEnds({ chair, client }: Joint, skew: Skew, findings: Findings): Promise<void> {
  await chair.do('closing.begin', {});
  const writing = async (): Promise<boolean> => {
    // The list is made anew when something happens.
    await editsOf(chair, 1);
    const view = chair.view as OfficialView | null;
    return view?.closing?.stillWriting.some(({ seatId }) => seatId === client.seatId) ?? false;
  };
  client.sendRaw(JSON.stringify({ t: 'writing', path: 'goal' }));
  await sleep(300);
  const begun = await writing();
  await skew.shift(2 * hour);
  const forward = await writing();
  findings.judged(
    begun && forward,
    begun ? `a lease ${forward ? 'outlives' : 'ends at'} a jump forward` : 'no lease was seen',
  );
  client.sendRaw(JSON.stringify({ t: 'writing', path: 'goal' }));
  await sleep(300);
  await skew.shift(0);
  await sleep(11_000);
  const back = await writing();
  findings.judged(
    !back,
    back
      ? 'after a jump back a lease goes on beyond its ten seconds'
      : 'a lease ends in time after a jump back',
  );
}

/** A ticket for the socket lives 30 s, wherever the wall clock goes. */
async function ticketLives(
  { layla, client, meetingId }: Joint,
  skew: Skew,
  findings: Findings,
): Promise<void> {
  const path = `/api/meetings/${meetingId}/seats/${client.seatId}/ticket`;
  // Another tab would be told that the seat is busy, by a ticket that lives.
  const { ticket } = await layla.post<{ ticket: string }>(path, { tabId: Seat.tabOf(client.seatId) });
  await skew.shift(hour);
  const opened = await Seat.withTicket(layla, meetingId, client.seatId, ticket).then(
    (seat) => {
      seat.close();
      return true;
    },
    () => false,
  );
  findings.judged(
    opened,
    opened ? 'a fresh ticket opens after a jump forward' : 'a fresh ticket is dead after a jump forward',
  );
}
