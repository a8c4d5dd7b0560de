import type { Role } from '../../server/domain/people.ts';
import { isTextId } from '../../server/domain/texts/text.ts';
import type { Localised } from '../../server/domain/reference.ts';
import { say } from './domain.ts';
import { language } from './locale.ts';

/** The letter in a person's mark; letters follow the language. */
export const roleLetter = (role: Role): string => say(`mark.${role}`);

/** A role in one word, as it stands beside a mark. */
export const roleName = (role: Role): string => say(`role.${role}`);

/** The name of an interpreting language; a tag that we have no name for stands as it is. */
export const languageName = (tag: string): string => {
  const id = `language.${tag}`;
  return isTextId(id) ? say(id as 'language.fi') : tag;
};

/** A saying of the reference data; where Arabic is missing (officials' words), the Finnish one. */
export const inMyLanguage = (words: Localised): string => words[language()] ?? words.fi;
