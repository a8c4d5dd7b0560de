import { dirOf, type Lang } from './lang.ts';

/**
 * A name and what stands beside it, in the order of reading: "Satu, Kela". In a language that runs from right to left
 * each part is isolated (UAX #9, FSI) and the comma is that language's own: a Finnish name would else take the sentence
 * along.
 */
export function beside(lang: Lang, ...parts: readonly string[]): string {
  if (dirOf(lang) !== 'rtl' || parts.length < 2) return parts.join(', ');
  return parts.map((part) => `\u2068${part}\u2069`).join('، ');
}
