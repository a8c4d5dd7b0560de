import type { Localised } from '../../server/domain/reference.ts';
import { isTextId, text } from '../../server/domain/texts/text.ts';
import { language } from './locale.ts';

// The compiler knows each text's placeholders by its id; an id made of a code is known only when it runs.
const sayAny = text as unknown as (
  id: string,
  lang: string,
  params?: Readonly<Record<string, string>>,
) => string;

/** A domain text whose id is put together from a code ("urgency.2"); the id itself where the catalogue has none. */
export const sayCode = (id: string, params?: Readonly<Record<string, string>>): string =>
  isTextId(id) ? sayAny(id, language(), params) : id;

/** The words of a stored code (`owner`, `kela`); the code itself where the catalogue has none. */
export const codeWords = (kind: string, code: string): string => {
  const id = `${kind}.${code}`;
  return isTextId(id) ? sayAny(id, language()) : code;
};

/** A name of the reference data in the language of the screen; Finnish where there is no other. */
export const localisedWords = (words: Localised): string => {
  const lang = language();
  return (lang === 'ar' ? words.ar : words[lang]) ?? words.fi;
};
