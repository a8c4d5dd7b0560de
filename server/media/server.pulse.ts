import { setImmediate as immediate, setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two questions to a server that answers, and after one that it left unanswered. */
const every = 500;
const soon = 100;
/** Milliseconds that an answer may take; a healthy server needs less than ten. */
const patience = 1000;
/** Unanswered questions in a row: at most 3.7 s from the hang. */
const enough = 3;

/**
 * Asks a server again and again whether it lives. A process that hangs keeps its port and its connections: nothing else
 * tells.
 * @returns true as soon as it has left several questions in a row unanswered; false when `signal` ends the asking
 */
export async function fallsSilent(url: string, signal: AbortSignal): Promise<boolean> {
  for (let silences = 0; silences < enough;) {
    await wait(silences === 0 ? every : soon, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return false;
    silences = (await answers(url)) ? 0 : silences + 1;
  }
  return !signal.aborted;
}

/** Any answer is a sign of life, also "not ready" from a server that has just been busy. */
async function answers(url: string): Promise<boolean> {
  const asking = new AbortController();
  const answer = fetch(url, { signal: asking.signal }).then(
    () => true,
    () => false,
  );
  // What came while our own process stood still is read before the immediate runs, and counts.
  const silence = wait(patience, undefined, { ref: false }).then(() => immediate(false));
  const answered = await Promise.race([answer, silence]);
  asking.abort();
  return answered;
}
