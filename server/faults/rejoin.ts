import { beginProduct, beginStage } from './begin.ts';
import type { Fault } from './fault.ts';
import { colleagueIn } from './harness/colleague.ts';
import { playToJoint } from './harness/joint.ts';
import { rejoinAround } from './harness/rejoins.ts';
import { isDurable, withdrawAndListen } from './harness/stage.ts';

const tries = { quick: 200, full: 1000 };
/** Of one meeting; each ending needs a meeting of its own. */
const triesAMeeting = 50;

/** With old tickets and cookies into the media, around a withdrawal and around a removal: nobody gets in. */
export const rejoin: Fault = async (bench) => {
  const { findings, quick } = bench;
  const product = await beginProduct(bench);
  const wanted = quick ? tries.quick : tries.full;
  const refusals = new Map<string, number>();
  let made = 0;
  let admitted = 0;
  for (let round = 0; made < wanted; round += 1) {
    const joint = await playToJoint(product);
    const { chair, client, kela } = joint;
    // Each authority removes its own: the chair a colleague, never Kela.
    const removed = round % 2 === 1 ? await colleagueIn(product, joint) : null;
    const ending = removed
      ? { who: removed, end: () => chair.do('seat.remove', { seatId: removed.seatId }) }
      : { who: kela, end: () => client.do('consent.withdraw', {}) };
    const outcome = await rejoinAround(ending, Math.min(triesAMeeting, wanted - made), round);
    made += outcome.made;
    admitted += outcome.admitted;
    for (const [what, count] of outcome.refusals) refusals.set(what, (refusals.get(what) ?? 0) + count);
    for (const seat of [chair, kela, client, removed]) seat?.close();
  }
  findings.judged(admitted === 0, `${admitted} of ${made} tries let in`);
  findings.measured(`refused: ${[...refusals].map(([what, count]) => `${count} × ${what}`).join(', ')}`);

  const stage = await beginStage(bench, product);
  await withdrawAndListen(stage, findings);
  findings.promise(await isDurable(stage), 'the withdrawal is in the ledger');
};
