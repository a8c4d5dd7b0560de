import { beginProduct, beginStage } from './begin.ts';
import type { Fault } from './fault.ts';
import { playToJoint } from './harness/joint.ts';
import { holdLock } from './harness/lock.ts';
import { seconds } from './harness/numbers.ts';
import { isDurable, withdrawAndListen } from './harness/stage.ts';
import { sleep } from './harness/wait.ts';

const heldMs = 8000;
/** What needs no write answers as always. */
const answersWithinMs = 1000;
/** "After about 5 s": from here to there. */
const refusedAfterMs = { least: 4000, most: 6500 };

/** Another process holds the database for 8 s: reading goes on, writing is refused after 5 s, taking away acts. */
export const databaseLocked: Fault = async (bench) => {
  const { findings, stops } = bench;
  const product = await beginProduct(bench);
  const stage = await beginStage(bench, product);
  const other = await playToJoint(product);
  stops.add(() => {
    for (const seat of [other.chair, other.kela, other.client]) seat.close();
  });

  const lock = await holdLock(product.dataDir, heldMs);
  stops.add(() => {
    lock.end();
  });
  const edit = (async () => {
    const began = performance.now();
    const answer = await other.chair.send('plan.apply', {
      op: { kind: 'set', path: 'goal', value: 'Lukossa.', baseRev: 0 },
    });
    return { code: answer.ok ? 'ok' : answer.code, ms: performance.now() - began };
  })();
  const asking = askAlways(async () => (await product.status('/api/health', 12_000)) === 200, lock.released);
  const files = askAlways(async () => (await product.status('/', 12_000)) === 200, lock.released);
  const meetings = askAlways(async () => {
    await other.mikko.get('/api/meetings');
    return true;
  }, lock.released);
  await sleep(400);
  await withdrawAndListen(stage, findings);
  const { code, ms } = await edit;
  findings.judged(
    code === 'service.unavailable' && ms >= refusedAfterMs.least && ms <= refusedAfterMs.most,
    `a command was answered ${code} after ${seconds(ms)}`,
  );
  for (const [what, answers] of [
    ['health', asking],
    ['the page', files],
    ['another meeting', meetings],
  ] as const) {
    const slowest = await answers;
    findings.judged(
      slowest !== null && slowest <= answersWithinMs,
      slowest === null ? `${what} did not answer` : `${what} answered within ${seconds(slowest)}`,
    );
  }
  await lock.released;
  findings.promise(await isDurable(stage, 5000), 'the withdrawal is in the ledger');
};

/** Asks again and again until then. @returns the slowest answer in milliseconds; null when one failed */
async function askAlways(ask: () => Promise<boolean>, until: Promise<void>): Promise<number | null> {
  const lock = { held: true };
  void until.then(() => (lock.held = false));
  let slowest = 0;
  while (lock.held) {
    const began = performance.now();
    if (!(await ask().catch(() => false))) return null;
    slowest = Math.max(slowest, performance.now() - began);
    await sleep(100);
  }
  return slowest;
}
