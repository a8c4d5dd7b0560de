import { beginProduct, beginStage } from './begin.ts';
import type { Fault } from './fault.ts';
import { pictureBack, withdrawWithoutMedia } from './harness/media-away.ts';
import { seconds } from './harness/numbers.ts';
import { soonIs } from './harness/wait.ts';

/** How long a media server that hangs may be left alone. */
const noticedWithinMs = 30_000;

/** The media server stops answering: it is killed and started anew; a withdrawal made meanwhile holds. */
export const hangMedia: Fault = async (bench) => {
  const { findings } = bench;
  const product = await beginProduct(bench);
  const stage = await beginStage(bench, product);
  const hang = () => {
    const pid = product.mediaPid;
    if (pid === null) throw new Error('there is no media server to stop');
    process.kill(pid, 'SIGSTOP');
    return pid;
  };
  const stopped = hang();
  const replaced = await soonIs(() => ![stopped, null].includes(product.mediaPid), noticedWithinMs, 200);
  findings.judged(
    replaced !== null,
    replaced === null
      ? `a media server that hangs was left alone for ${seconds(noticedWithinMs)}`
      : `the media server was started anew after ${seconds(replaced)}`,
  );
  // What nobody has mended we mend, so that the rest can be seen.
  if (replaced === null) process.kill(stopped, 'SIGCONT');
  const back = await pictureBack(stage, 20_000);
  findings.judged(back !== null, back === null ? 'the picture did not come back' : 'the picture came back');
  await withdrawWithoutMedia(stage, findings, hang, noticedWithinMs);
};
