import { setTimeout as wait } from 'node:timers/promises';

/** How long a condition is waited for: long enough for a busy machine. It is no limit that a test measures. */
const patienceMs = 30_000;

/**
 * Waits until a condition holds.
 * @param what is waited for, in words
 * @throws Error when it never does
 */
export async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    if (await holds()) return;
    await wait(100);
  }
  throw new Error(`never came: ${what}`);
}
