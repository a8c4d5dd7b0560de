import { beginProduct, beginStage } from './begin.ts';
import type { Fault } from './fault.ts';
import { pictureBack, withdrawWithoutMedia } from './harness/media-away.ts';
import { seconds } from './harness/numbers.ts';

/** From the kill to the next picture at Kela's browser, at most. */
const backWithinMs = 10_000;

/** The media server is killed: pictures come back; a withdrawal made meanwhile holds when it is back. */
export const killMedia: Fault = async (bench) => {
  const { findings } = bench;
  const product = await beginProduct(bench);
  const stage = await beginStage(bench, product);
  const kill = () => {
    const pid = product.mediaPid;
    if (pid === null) throw new Error('there is no media server to kill');
    process.kill(pid, 'SIGKILL');
  };
  kill();
  const back = await pictureBack(stage, 20_000);
  findings.judged(
    back !== null && back <= backWithinMs,
    back === null ? 'no picture within 20 s of the kill' : `the picture was back after ${seconds(back)}`,
  );
  await withdrawWithoutMedia(stage, findings, kill, 20_000);
};
