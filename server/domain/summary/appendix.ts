import { formatDate, formatDateTime } from '../calendar/format.ts';
import { dateInHelsinki } from '../calendar/helsinki.ts';
import type { Instant, MeetingId } from '../ids.ts';
import type { Authority } from '../people.ts';
import type { Lang } from '../texts/lang.ts';
import { text } from '../texts/text.ts';
import type { Action, Benefit, SurveyTopic } from './document.ts';
import {
  actionsOf,
  benefitsOf,
  surveyOf,
  type PaperActions,
  type PaperBenefits,
  type PaperSurvey,
} from './paper.plan.ts';
import { footerOf, type PaperFooter } from './paper.ts';
import { personOf, shortHash, type PaperPerson } from './paper.words.ts';

/**
 * What only one authority and the client may see. Unsigned on purpose: nobody can be asked to sign what another
 * signer may not read (SIGNING.md). It is in neither the summary's PDF nor its JSON, and says all this on its face.
 */
export interface AppendixDocument {
  readonly schema: 'kerralla.appendix/1';
  readonly service: string;
  readonly meeting: { readonly id: MeetingId; readonly startedAt: Instant; readonly frozenAt: Instant };
  /** The summary that it belongs to: SHA-256 of its canonical JSON, hex. */
  readonly summarySha256: string;
  readonly topic: string;
  readonly client: string;
  /** Whose part it is: that authority and the client read it. */
  readonly authority: Authority;
  readonly organisation: string;
  readonly survey: readonly SurveyTopic[];
  readonly actions: readonly Action[];
  readonly benefits: readonly Benefit[];
}

/** The appendix as a reader meets it; see `Paper`. */
export interface AppendixPaper {
  readonly lang: Lang;
  readonly title: string;
  readonly kind: string;
  readonly service: string;
  readonly topic: string;
  readonly date: string;
  readonly when: string;
  readonly readers: readonly [PaperPerson, PaperPerson];
  readonly warning: { readonly strong: string; readonly rest: string };
  readonly belongsTo: string;
  readonly survey: PaperSurvey;
  readonly actions: PaperActions;
  readonly benefits: PaperBenefits;
  readonly footer: PaperFooter;
}

/** The appendix in words of a language, ready to be set on its page. */
export function appendixPaperOf(doc: AppendixDocument, lang: Lang): AppendixPaper {
  const strong = text('paper.unsigned', lang);
  return {
    lang,
    title: text('appendix.title', lang),
    kind: text('paper.appendix', lang),
    service: doc.service,
    topic: doc.topic,
    date: formatDate(dateInHelsinki(doc.meeting.startedAt), lang),
    when: formatDateTime(doc.meeting.startedAt, lang),
    readers: [
      personOf(lang, doc.authority, doc.organisation),
      personOf(lang, 'client', doc.client, text('role.client', lang)),
    ],
    warning: { strong, rest: text('paper.unsigned.readers', lang, { organisation: doc.organisation }) },
    belongsTo: text('appendix.belongs', lang, { hash: shortHash(doc.summarySha256) }),
    survey: surveyOf(doc.survey, lang),
    actions: actionsOf(doc.actions, lang),
    benefits: benefitsOf(doc.benefits, lang),
    footer: footerOf(strong, doc.summarySha256, lang),
  };
}
