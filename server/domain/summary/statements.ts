import { formatTime } from '../calendar/format.ts';
import type { Role } from '../people.ts';
import type { Lang } from '../texts/lang.ts';
import { text } from '../texts/text.ts';
import type { SummaryDocument } from './document.ts';
import { languageName } from './paper.words.ts';

/**
 * What a signer confirms: the same words on the paper, on the page where one signs, in the JWS and as the signature's
 * reason. The client's own view is part of the document by then, so it decides the client's words.
 */
export function statementOf(doc: SummaryDocument, role: Role, lang: Lang): string {
  switch (role) {
    case 'client':
      return text(doc.ownView ? 'statement.client.ownView' : 'statement.client.accept', lang);
    case 'kela':
    case 'county':
      return text(`statement.${role}`, lang);
    case 'interpreter': {
      const { from, to } = languagePair(doc);
      const facts = doc.interpretation ?? doc.meeting;
      const cards = doc.interpretation?.readBack ?? [];
      const read = cards.length > 0 && cards.every((card) => card.confirmedAt !== null);
      const partly = (doc.interpretation?.byPhone.length ?? 0) > 0;
      return text(
        partly ? 'paper.statement.partly' : read ? 'statement.interpreter' : 'paper.statement.unread',
        lang,
        {
          from: languageName(from, lang),
          to: languageName(to, lang),
          start: formatTime(facts.startedAt, lang),
          end: formatTime(facts.endedAt, lang),
        },
      );
    }
  }
}

/** "suomi ja arabia" */
export function languagesOf(doc: SummaryDocument, lang: Lang): string {
  const { from, to } = languagePair(doc);
  return text('paper.and', lang, { one: languageName(from, lang), other: languageName(to, lang) });
}

const languagePair = (doc: SummaryDocument): { readonly from: string; readonly to: string } =>
  doc.interpretation ?? { from: 'fi', to: doc.meeting.language };
