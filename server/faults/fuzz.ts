import { beginProduct, beginStage } from './begin.ts';
import type { Fault } from './fault.ts';
import { editsOf } from './harness/edits.ts';
import { fuzzMedia, fuzzMeetings } from './harness/fuzzers.ts';
import { p95 } from './harness/numbers.ts';
import { isDurable, withdrawAndListen } from './harness/stage.ts';

/** Over both sockets together. */
const frames = { quick: 20_000, full: 200_000 };
const minutes = { quick: 1.5, full: 15 };

/** Spoiled frames on both sockets: the service lives, and another meeting is edited as before. */
export const fuzz: Fault = async (bench) => {
  const { findings, quick } = bench;
  const product = await beginProduct(bench);
  const pid = product.pid;
  const stage = await beginStage(bench, product);
  const before = await editsOf(stage.chair, 40);

  const half = (quick ? frames.quick : frames.full) / 2;
  const until = performance.now() + (quick ? minutes.quick : minutes.full) * 60_000;
  const still = { fuzzing: true };
  const fuzzing = Promise.all([fuzzMeetings(product, half, until), fuzzMedia(product, half, until)]).finally(
    () => (still.fuzzing = false),
  );
  const during: number[] = [];
  let refused = 0;
  const editing = (async () => {
    while (still.fuzzing) {
      const edits = await editsOf(stage.chair, 5);
      during.push(...edits.took);
      refused += edits.refused;
    }
  })();
  const [meetings, media] = await fuzzing;
  await editing;
  const sent = meetings.sent + media.sent;
  findings.judged(
    sent >= half * 2,
    `${sent} of ${half * 2} frames sent (${meetings.lines} meeting sockets, ${media.lines} media lines)`,
  );
  const lives = product.lives && product.pid === pid && (await product.status('/api/health')) === 200;
  findings.judged(lives, lives ? 'the service lives' : 'the service fell');
  findings.judged(refused === 0, `${refused} edits of another meeting refused`);
  const ratio = p95(during) / p95(before.took);
  findings.measured(
    `another meeting's edits p95 ${Math.round(p95(during))} ms, ${ratio.toFixed(1)} × the ${Math.round(p95(before.took))} ms without`,
  );
  await withdrawAndListen(stage, findings);
  findings.promise(await isDurable(stage), 'the withdrawal is in the ledger');
};
