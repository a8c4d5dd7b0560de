import type { Findings } from './findings.ts';
import { isDurable, kelaReceives, openStop, silenceOf, tapWithdraw, type Stage } from './stage.ts';
import { sleep, soonIs } from './wait.ts';

/** What still was on its way when the media server fell. */
const inFlightMs = 300;

/** Waits for the next picture at Kela. @returns milliseconds from now; null when none came in time */
export async function pictureBack({ satuAt }: Stage, patienceMs: number): Promise<number | null> {
  const since = await satuAt.now();
  const next = async () =>
    (await satuAt.arrivals()).find(({ at, kind }) => kind === 'video' && at > since + inFlightMs);
  if ((await soonIs(async () => (await next()) !== undefined, patienceMs)) === null) return null;
  return ((await next())?.at ?? since) - since;
}

/**
 * The client withdraws while the media server is away: Kela gets nothing after it is back.
 * @param takeAway makes the media server go away; whoever hangs is woken again when nobody has replaced it in time
 */
export async function withdrawWithoutMedia(
  stage: Stage,
  findings: Findings,
  takeAway: () => unknown,
  patienceMs: number,
): Promise<void> {
  const { product, satuAt } = stage;
  if ((await soonIs(() => kelaReceives(stage), 10_000)) === null)
    findings.broken('Kela received nothing before the tap');
  await openStop(stage);
  const before = product.mediaPid;
  takeAway();
  const tap = await tapWithdraw(stage);
  const isBack = () => ![before, null].includes(product.mediaPid);
  if ((await soonIs(isBack, patienceMs, 200)) === null && before !== null) process.kill(before, 'SIGCONT');
  // The doubling waits of the pages are over by then.
  await sleep(6000);
  findings.silence(await silenceOf(satuAt, tap));
  findings.promise(await isDurable(stage), 'the withdrawal is in the ledger');
}
