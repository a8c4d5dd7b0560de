import type { CardText } from '../../../server/domain/meetings/events.ts';
import { readNotice } from '../../../server/domain/notices.ts';
import type { QuestionWords } from '../question/question.ts';

/** The text of a card for this reader: in the language of the screen, else in the client's own, else the first. */
export const textFor = (texts: readonly CardText[], screen: string, own: string): CardText | undefined =>
  texts.find(({ lang }) => lang === screen) ?? texts.find(({ lang }) => lang === own) ?? texts[0];

/**
 * A stored question as it is drawn: all of its lines, since the answer is given to exactly this text. A wording with
 * other lines than its kind has still stands whole.
 */
export const questionWords = (kind: 'presence' | 'scope', card: CardText): QuestionWords => {
  const { lang, dir, title, text } = card;
  const stored = `${title}\n${text}`;
  if (kind === 'presence') {
    const parts = readNotice('presence', stored);
    if (parts)
      return {
        lang,
        dir,
        heading: parts.title,
        text: parts.who,
        ifYes: parts.yes,
        ifNo: parts.no,
        aside: `${parts.now} ${parts.choice} ${parts.limit}`,
      };
  } else {
    const parts = readNotice('scope', stored);
    if (parts)
      return { lang, dir, text: parts.title, ifYes: parts.yes, ifNo: parts.no, aside: parts.example };
  }
  return { lang, dir, heading: title, text };
};
