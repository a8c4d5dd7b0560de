import { text, type TextId, type TextParams } from '../../server/domain/texts/text.ts';
import { language } from './locale.ts';

/**
 * A domain text in the language of the screen. Whoever shows one is `@localized()`, so that it changes
 * with the language.
 */
export const say = <Id extends TextId>(id: Id, ...params: TextParams<Id>): string =>
  text(id, language(), ...params);
