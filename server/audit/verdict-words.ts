import type { Verdict } from './verify.ts';

/** What `npm run audit:verify` prints. */
export function inWords(verdict: Verdict): string {
  if (verdict.ok) {
    const { streams, events, sealed } = verdict;
    const note = sealed === 0 ? '' : `${sealed} bodies stayed closed: their key is destroyed or not here\n`;
    return `${note}${streams} streams, ${events} events, all chains hold`;
  }
  const { place, what } = verdict;
  return place ? `${place.stream} seq ${place.seq} ${what}` : what;
}
