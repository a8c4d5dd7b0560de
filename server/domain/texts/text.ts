import { dirOf, type Lang } from './lang.ts';
import { textsAr } from './texts.ar.ts';
import { textsEn } from './texts.en.ts';
import { textsFi, type TextId } from './texts.fi.ts';

export type { TextId } from './texts.fi.ts';

type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** What a text needs: nothing, or one value for every `{name}` in its Finnish source. */
export type TextParams<Id extends TextId> = Id extends TextId
  ? [Placeholders<(typeof textsFi)[Id]>] extends [never]
    ? []
    : [params: Readonly<Record<Placeholders<(typeof textsFi)[Id]>, string | number>>]
  : never;

const catalogues: Record<Lang, Record<TextId, string>> = { fi: textsFi, en: textsEn, ar: textsAr };

/** A domain text in the reader's language. */
export function text<Id extends TextId>(id: Id, lang: Lang, ...[params]: TextParams<Id>): string {
  const words = catalogues[lang][id];
  return params ? fill(words, lang, params) : words;
}

/** Whether a string, for instance one made of a code, names a text. */
export function isTextId(id: string): id is TextId {
  return Object.hasOwn(textsFi, id);
}

const rtlLetters = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const ltrLetters = /[a-z\u00c0-\u024f\u0370-\u052f\d]/i;

/**
 * Puts values into the `{name}`s of a saying. A value that runs the other way than the saying is wrapped in isolates
 * (U+2068 … U+2069): without them a Finnish name in an Arabic sentence drags the full stop to the wrong side.
 */
export function fill(words: string, lang: Lang, params: Readonly<Record<string, string | number>>): string {
  const foreign = dirOf(lang) === 'rtl' ? ltrLetters : rtlLetters;
  return words.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    const shown = String(value);
    return foreign.test(shown) ? `\u2068${shown}\u2069` : shown;
  });
}
