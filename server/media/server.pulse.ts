import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two questions to a server that answers, and after one that it left unanswered. */
const every = 500;
const soon = 100;
/** Milliseconds that an answer may take; a healthy server needs less than ten. */
const patience = 1000;
/** Unanswered questions in a row: at most 3.7 s from the hang. One alone may be a stall of our own process. */
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
    silences = (await answers(url, signal)) ? 0 : silences + 1;
  }
  return !signal.aborted;
}

/** Any answer is a sign of life, also "not ready" from a server that has just been busy. */
async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
