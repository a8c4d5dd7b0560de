import type { Role } from '../people.ts';
import { beside } from '../texts/beside.ts';
import type { Lang } from '../texts/lang.ts';
import { isTextId, text } from '../texts/text.ts';

/** Whose a mark is; `service` is the seal's. */
export type Mark = Role | 'service';

/** Someone beside their mark. The letter is drawn and read by nobody: what it means stands in words. */
export interface PaperPerson {
  readonly mark: Mark;
  readonly letter: string;
  readonly name: string;
  /** Small beneath the name. */
  readonly lines: readonly string[];
}

/** `as`: what is said of the person in one line; what is null is left out. */
export function personOf(
  lang: Lang,
  mark: Mark,
  name: string,
  ...as: readonly (string | null)[]
): PaperPerson {
  const line = beside(lang, ...as.filter((part) => part !== null));
  return { mark, letter: text(`mark.${mark}`, lang), name, lines: line === '' ? [] : [line] };
}

/** The name of a language; its code where the catalogue lacks it. */
export function languageName(code: string, lang: Lang): string {
  const id = `language.${code.split('-')[0] ?? code}`;
  return isTextId(id) ? text(id, lang) : code;
}

/** First and last letters of a digest, enough to compare by eye: `3f9a1c20…c210`. */
export const shortHash = (hash: string): string => `${hash.slice(0, 8)}…${hash.slice(-4)}`;
