/** The value below which a share of all lies; NaN of none. @param share 0–1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Below this 95 of 100 lie. */
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

/** Seconds with one decimal, for a sentence. */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** A chance that can be had again: the same seed gives the same numbers, each from 0 up to but not 1 (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
