/** Milliseconds. A run of at least `steady` is forgiven everything that was before it. */
const shortest = 100;
const longest = 5000;
const steady = 30_000;

/**
 * How long to wait before a server that has fallen over is started again: the double each time, until a run was long
 * enough to call it steady.
 * @param before the wait before the run that has just ended, null when there was none; milliseconds as everything here
 * @param ranFor how long that run was; 0 when it did not even start
 */
export function waitBeforeRestart(before: number | null, ranFor: number): number {
  if (before === null || ranFor >= steady) return shortest;
  return Math.min(before * 2, longest);
}
