import { Seat } from '../../../web/e2e/api/seat.ts';
import type { Caller } from '../../../web/e2e/api/caller.ts';
import type { MeetingId, SeatId } from '../../domain/ids.ts';
import { playToJoint } from './joint.ts';
import { chance } from './numbers.ts';
import type { Product } from './product.ts';
import { sleep } from './wait.ts';

/** What a row of kills has shown. */
export interface Kills {
  readonly acknowledged: number;
  /** Acknowledged and not in the ledger afterwards. */
  readonly lost: number;
  /** From each kill to a view at a seat, in milliseconds. */
  readonly back: readonly number[];
  /** Codes of edits that were refused, which none should be. */
  readonly refused: ReadonlySet<string>;
  /** Why a new line was not there at once, and how often. */
  readonly late: ReadonlyMap<string, number>;
}

/** Below the burst that a fresh connection has. */
const mostEdits = 40;

/** Kills the service amid edits, again and again, at moments that chance names; fewer times where it takes too long. */
export async function killAmidEdits(product: Product, kills: number, patienceMs: number): Promise<Kills> {
  const { meetingId, chair, kela, client, mikko, layla } = await playToJoint(product);
  kela.close();
  const acknowledged: string[] = [];
  const back: number[] = [];
  const draw = chance(1);
  const refused = new Set<string>();
  const late = new Map<string, number>();
  let seat = chair;
  let hers = client;
  const end = performance.now() + patienceMs;
  for (let round = 0; round < kills && performance.now() < end; round += 1) {
    const editing = editUntilCut(seat, round, acknowledged, refused);
    await sleep(50 + draw() * 250);
    const killed = performance.now();
    await product.kill();
    await editing;
    await product.begin();
    // The matter rests while the client is not connected.
    hers = await again(layla, meetingId, client.seatId, late);
    seat = await again(mikko, meetingId, chair.seatId, late);
    back.push(performance.now() - killed);
  }
  seat.close();
  hers.close();
  const events = await product.history(meetingId);
  const kept = events
    .filter(({ type }) => type === 'plan.set/1')
    .map(({ body }) => JSON.stringify(body))
    .join('\n');
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((value) => !kept.includes(`"${value}"`)).length,
    back,
    refused,
    late,
  };
}

async function editUntilCut(
  seat: Seat,
  round: number,
  acknowledged: string[],
  refused: Set<string>,
): Promise<void> {
  const view = seat.view;
  let rev = (view && 'plan' in view && view.plan.open && view.plan.view.fields['goal']?.rev) || 0;
  for (let index = 0; index < mostEdits; index += 1) {
    const value = `Kierros ${round}, muutos ${index}.`;
    const answer = await seat.send('plan.apply', {
      op: { kind: 'set', path: 'goal', value, baseRev: rev },
    });
    if (answer.ok) {
      acknowledged.push(value);
      rev += 1;
    } else {
      if (answer.code !== 'network.down') refused.add(answer.code);
      return;
    }
  }
}

/** The same seat on a new line; what is not there yet is asked again. */
async function again(
  caller: Caller,
  meetingId: MeetingId,
  seatId: SeatId,
  late: Map<string, number>,
): Promise<Seat> {
  for (let tries = 0; ; tries += 1)
    try {
      return await Seat.open(caller, meetingId, seatId);
    } catch (problem) {
      if (tries > 200) throw problem;
      const why = problem instanceof Error ? problem.message.slice(0, 60) : 'unknown';
      late.set(why, (late.get(why) ?? 0) + 1);
      await sleep(25);
    }
}
