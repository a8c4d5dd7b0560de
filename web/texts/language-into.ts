import { isTextId } from '../../server/domain/texts/text.ts';
import { say } from './domain.ts';

/** "arabiaksi": into which language something is said; the tag where we have no name for it. */
export const languageInto = (tag: string): string => {
  const id = `language.${tag.split('-')[0] ?? tag}.into`;
  return isTextId(id) ? say(id as 'language.fi.into') : tag;
};
