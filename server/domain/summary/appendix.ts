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
 * What not every signer may see. Unsigned on purpose: nobody can be asked to sign what another signer may not read
 * (SIGNING.md). It is in neither the summary's PDF nor its JSON, and says all this on its face.
 */
export interface AppendixDocument {
  readonly schema: 'kerralla.appendix/1';
  readonly service: string;
  readonly meeting: { readonly id: MeetingId; readonly startedAt: Instant; readonly frozenAt: Instant };
  /** The summary that it belongs to: SHA-256 of its canonical JSON, hex. */
  readonly summarySha256: string;
  readonly topic: string;
  readonly client: string;
  /** An authority's copy has its own part. The client's has each, and no authority may see the other's (SU-10). */
  readonly parts: readonly AppendixPart[];
}

export interface AppendixPart {
  /** The authority that may see it, with the client; null when she alone may. */
  readonly party: { readonly authority: Authority; readonly organisation: string } | null;
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
  /** Those who may see all of it. */
  readonly readers: readonly PaperPerson[];
  readonly warning: { readonly strong: string; readonly rest: string };
  readonly belongsTo: string;
  readonly parts: readonly PaperPart[];
  readonly footer: PaperFooter;
}

export interface PaperPart {
  /** Null where the head of the page says it of the whole appendix. */
  readonly readers: {
    readonly heading: string;
    readonly rows: readonly PaperPerson[];
    readonly line: string;
  } | null;
  readonly survey: PaperSurvey;
  readonly actions: PaperActions;
  readonly benefits: PaperBenefits;
}

/** The appendix in words of a language, ready to be set on its page. */
export function appendixPaperOf(doc: AppendixDocument, lang: Lang): AppendixPaper {
  const strong = text('paper.unsigned', lang);
  const client = personOf(lang, 'client', doc.client, text('role.client', lang));
  const [only, other] = doc.parts;
  const party = only && !other ? only.party : null;
  return {
    lang,
    title: text('appendix.title', lang),
    kind: text('paper.appendix', lang),
    service: doc.service,
    topic: doc.topic,
    date: formatDate(dateInHelsinki(doc.meeting.startedAt), lang),
    when: formatDateTime(doc.meeting.startedAt, lang),
    readers: party ? [personOf(lang, party.authority, party.organisation), client] : [client],
    warning: {
      strong,
      rest: party
        ? text('paper.unsigned.readers', lang, { organisation: party.organisation })
        : text('paper.unsigned.parts', lang),
    },
    belongsTo: text('appendix.belongs', lang, { hash: shortHash(doc.summarySha256) }),
    parts: doc.parts.map((part) => ({
      readers: party ? null : readersOf(part, client, lang),
      survey: surveyOf(part.survey, lang),
      actions: actionsOf(part.actions, lang),
      benefits: benefitsOf(part.benefits, lang),
    })),
    footer: footerOf(strong, doc.summarySha256, lang),
  };
}

function readersOf({ party }: AppendixPart, client: PaperPerson, lang: Lang): PaperPart['readers'] {
  const heading = text('appendix.part', lang);
  if (!party) return { heading, rows: [client], line: text('appendix.part.client', lang) };
  const { authority, organisation } = party;
  return {
    heading,
    rows: [personOf(lang, authority, organisation), client],
    line: text('appendix.part.readers', lang, { organisation }),
  };
}
