import { startLiveKit } from '../testing/livekit.ts';
import { beginProduct, beginStage } from './begin.ts';
import type { Fault } from './fault.ts';
import { killAmidEdits } from './harness/kills.ts';
import { quantile, seconds } from './harness/numbers.ts';
import { silenceAtMostMs } from './harness/findings.ts';
import { isFarewell, withSound } from './harness/silence.ts';
import { isDurable, kelaReceives, openStop, silenceOf, tapWithdraw } from './harness/stage.ts';
import { must, sleep } from './harness/wait.ts';

const kills = { quick: 50, full: 500 };
/** The kills together may take so long, in minutes; then the withdrawal is made all the same. */
const patience = { quick: 4, full: 40 };
/** From the kill to a seat that is connected again and has its view, at most. */
const backWithinMs = 5000;

/**
 * The server is killed again and again amid edits, with a media server that outlives it, as in an installation: nothing
 * acknowledged is lost. Right after one kill the client withdraws.
 */
export const killServer: Fault = async (bench) => {
  const { findings, stops, quick } = bench;
  const media = await startLiveKit();
  stops.add(() => media.stop());
  const product = await beginProduct(bench, {
    env: {
      LIVEKIT_URL: media.url.replace(/^http/, 'ws'),
      LIVEKIT_API_KEY: media.apiKey,
      LIVEKIT_API_SECRET: media.apiSecret,
    },
  });
  const wanted = quick ? kills.quick : kills.full;
  const { acknowledged, lost, back, refused, late } = await killAmidEdits(
    product,
    wanted,
    (quick ? patience.quick : patience.full) * 60_000,
  );
  findings.judged(back.length === wanted, `${back.length} of ${wanted} kills`);
  if (refused.size > 0) findings.broken(`edits were refused: ${[...refused].join(', ')}`);
  for (const [why, times] of late) findings.measured(`${times} × ${why}`);
  const slowest = Math.max(...back);
  findings.judged(
    lost === 0 && acknowledged > 0,
    `${lost} of ${acknowledged} acknowledged edits lost in ${back.length} kills`,
  );
  findings.judged(
    slowest <= backWithinMs,
    `back after ${seconds(slowest)} at most, median ${seconds(quantile(back, 0.5))}`,
  );

  const stage = await beginStage(bench, product, { chairSends: true });
  await sleep(500);
  await must('Kela receives both', () => kelaReceives(stage));
  const hers = withSound(await stage.satuAt.arrivals());
  await openStop(stage);
  await product.kill();
  const tap = await tapWithdraw(stage);
  const starting = product.begin();
  await must('the server answers', async () => (await product.status('/api/health', 500)) === 200);
  const answered = await stage.satuAt.now();
  await starting;
  const [own, others] = await Promise.all([
    // Kela is out with the first answer: what the media server then sends in her name is not hers.
    silenceOf(stage.satuAt, tap, (one) => hers.has(one.from) && !isFarewell(one)),
    silenceOf(stage.satuAt, answered, ({ from }) => !hers.has(from)),
  ]);
  findings.silence(own === null || others === null ? null : Math.max(own, others));
  findings.measured(
    `her own packets ${told(own)} after the tap, others' ${told(others)} after the first answer (limit ${silenceAtMostMs} ms)`,
  );
  findings.promise(await isDurable(stage), 'the withdrawal is in the ledger');
};

const told = (ms: number | null): string => (ms === null ? 'without an end' : `${Math.round(ms)} ms`);
