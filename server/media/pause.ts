import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two tries at something that the media server has not taken: the double each time. */
const shortest = 200;
const longest = 1000;

/**
 * Tries until it works, however long that takes.
 * @param attempt one try; a rejection is a failure
 * @param failed told of each failure
 * @param signal ends the tries between two of them
 * @returns whether it has worked; false only after `signal`
 */
export async function untilTaken(
  attempt: () => Promise<unknown>,
  failed: (error: unknown) => void,
  signal: AbortSignal,
): Promise<boolean> {
  for (let pause = shortest; !signal.aborted; pause = Math.min(pause * 2, longest)) {
    try {
      await attempt();
      return true;
    } catch (error) {
      failed(error);
    }
    await wait(pause, undefined, { signal, ref: false }).catch(() => undefined);
  }
  return false;
}
