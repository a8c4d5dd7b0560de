import { setTimeout as sleep } from 'node:timers/promises';

export { sleep };

/**
 * Looks until something is so. @returns how long it took in milliseconds; null when it was not so in time
 */
export async function soonIs(
  holds: () => Promise<boolean> | boolean,
  patienceMs: number,
  everyMs = 50,
): Promise<number | null> {
  const began = performance.now();
  for (;;) {
    if (await holds()) return performance.now() - began;
    if (performance.now() - began > patienceMs) return null;
    await sleep(everyMs);
  }
}

/** @throws Error with these words when it is not so in time */
export async function must(
  what: string,
  holds: () => Promise<boolean> | boolean,
  patienceMs = 20_000,
): Promise<number> {
  const took = await soonIs(holds, patienceMs);
  if (took === null) throw new Error(`never came: ${what}`);
  return took;
}
