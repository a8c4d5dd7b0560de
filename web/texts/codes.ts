import { isTextId, type TextId } from '../../server/domain/texts/text.ts';
import { say } from './domain.ts';

type PlainTextId = Extract<TextId, `owner.${string}` | `benefitState.${string}`>;

/** The words of a stored code (`owner`, `kela`); the code itself where the catalogue has none. */
export const codeWords = (kind: string, code: string): string => {
  const id = `${kind}.${code}`;
  return isTextId(id) ? say(id as PlainTextId) : code;
};
