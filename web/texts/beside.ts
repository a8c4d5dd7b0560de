import { dirOf } from '../../server/domain/texts/lang.ts';
import { language } from './locale.ts';

/**
 * A name and what stands beside it, in the order of reading: "Satu, Kela". In a language that runs from right to left
 * each part is isolated and the comma is that language's own: a Finnish name would else take the sentence along.
 */
export const beside = (...parts: readonly string[]): string =>
  dirOf(language()) === 'rtl' ? parts.map((part) => `\u2068${part}\u2069`).join('، ') : parts.join(', ');
