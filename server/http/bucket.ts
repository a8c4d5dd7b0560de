/**
 * A bound on how often something may happen: `burst` at once, `perSecond` over time.
 * @param clock milliseconds
 */
export function bucket(burst: number, perSecond: number, clock: () => number): () => boolean {
  let level = burst;
  let seen = clock();
  return () => {
    const now = clock();
    level = Math.min(burst, level + (Math.max(0, now - seen) / 1000) * perSecond);
    seen = now;
    if (level < 1) return false;
    level -= 1;
    return true;
  };
}
