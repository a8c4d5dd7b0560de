import { freePort } from '../testing/free-port.ts';
import { beginProduct, beginStage } from './begin.ts';
import type { Fault } from './fault.ts';
import { seconds } from './harness/numbers.ts';
import { Product } from './harness/product.ts';
import { isDurable, withdrawAndListen } from './harness/stage.ts';

/** From when the second one has loaded and asks for the folder to its end, at most. */
const refusedWithinMs = 2000;

/** A second server on the same folder is refused in a sentence; after a kill the next one starts. */
export const twoServers: Fault = async (bench) => {
  const { findings } = bench;
  const product = await beginProduct(bench);
  const stage = await beginStage(bench, product);
  const began = performance.now();
  let asked = began;
  const port = await freePort();
  const hears = (line: string) => {
    if (line.includes('server.starting')) asked = performance.now();
  };
  const env = { LOG_LEVEL: 'info' };
  const second = await Product.started({ dataDir: product.dataDir, env, hears }, port).then(
    async (started) => {
      await started.stop();
      return null;
    },
    (problem: unknown) => String(problem instanceof Error ? problem.message : problem),
  );
  const ended = performance.now();
  findings.judged(
    second !== null,
    second === null ? 'a second server started on the same DATA_DIR' : 'the second server was refused',
  );
  if (second !== null) {
    findings.judged(
      ended - asked <= refusedWithinMs,
      `refused ${seconds(ended - asked)} after it asked, ${seconds(ended - began)} after it was begun`,
    );
    findings.judged(/^[^\n]{10,200}\.$/.test(second), `it said: ${second.slice(0, 120)}`);
  }
  await withdrawAndListen(stage, findings);
  findings.promise(await isDurable(stage), 'the withdrawal is in the ledger');
  await product.kill();
  const next = await product.begin().then(
    () => true,
    () => false,
  );
  findings.judged(
    next,
    next ? 'after kill -9 the next start succeeds' : 'after kill -9 the next start is refused',
  );
};
