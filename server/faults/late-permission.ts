import { beginProduct, beginStage } from './begin.ts';
import type { Fault } from './fault.ts';
import { silenceOf, tapWithdraw, openStop } from './harness/stage.ts';
import { must, sleep } from './harness/wait.ts';

/** The browser's question for the camera is left open, she leaves, and only then it is allowed: nothing stays on. */
export const latePermission: Fault = async (bench) => {
  const { findings } = bench;
  const product = await beginProduct(bench);
  const stage = await beginStage(bench, product, { chairSends: true });
  const { laylaAt, satuAt } = stage;
  await laylaAt.press('bar.camera.on');
  await laylaAt.page.evaluate(() => (window.asks = true));
  await laylaAt.press('bar.camera.off');
  await openStop(stage);
  await laylaAt.press('stop.end');
  await laylaAt.heading('ended.left').waitFor();
  await laylaAt.page.evaluate(() => {
    window.allow();
  });
  await sleep(1500);
  const live = await laylaAt.page.evaluate(() =>
    window.given.filter(({ readyState }) => readyState === 'live').map(({ kind }) => kind),
  );
  findings.judged(
    live.length === 0,
    live.length === 0 ? 'no track was left on' : `left on after she had gone: ${live.join(', ')}`,
  );

  // She withdraws from where she left. What counts is the chair's picture: she herself sends nothing any more.
  await must('the chair is seen', async () => {
    const now = await satuAt.now();
    return (await satuAt.arrivals()).some(({ at }) => at > now - 1500);
  });
  await openStop(stage);
  const tap = await tapWithdraw(stage);
  findings.silence(await silenceOf(satuAt, tap));
};
