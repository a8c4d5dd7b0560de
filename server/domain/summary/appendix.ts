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
  /**
   * Apart by who may see them (SU-10). An authority's copy has what the client sees as well, and what she does not; the
   * client's has a part for each authority, and one for herself.
   */
  readonly parts: readonly AppendixPart[];
}

export interface AppendixPart {
  /** The authority that may see it; null when the client alone may. */
  readonly party: { readonly authority: Authority; readonly organisation: string } | null;
  /** Whether the client may. Safety is the county's alone. */
  readonly client: boolean;
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
  const [first, other] = doc.parts;
  const only = first && !other ? first : null;
  const readers = (part: AppendixPart) => readersOf(part, client, lang);
  return {
    lang,
    title: text('appendix.title', lang),
    kind: text('paper.appendix', lang),
    service: doc.service,
    topic: doc.topic,
    date: formatDate(dateInHelsinki(doc.meeting.startedAt), lang),
    when: formatDateTime(doc.meeting.startedAt, lang),
    readers: doc.parts
      .map(readers)
      .reduce((all, some) => all.filter(({ name }) => some.some((one) => one.name === name))),
    warning: { strong, rest: only ? warningOf(only, lang) : text('paper.unsigned.parts', lang) },
    belongsTo: text('appendix.belongs', lang, { hash: shortHash(doc.summarySha256) }),
    parts: doc.parts.map((part) => ({
      readers: only
        ? null
        : { heading: text('appendix.part', lang), rows: readers(part), line: lineOf(part, lang) },
      survey: surveyOf(part.survey, lang),
      actions: actionsOf(part.actions, lang),
      benefits: benefitsOf(part.benefits, lang),
    })),
    footer: footerOf(strong, doc.summarySha256, lang),
  };
}

const readersOf = ({ party, client }: AppendixPart, her: PaperPerson, lang: Lang): readonly PaperPerson[] => [
  ...(party ? [personOf(lang, party.authority, party.organisation)] : []),
  ...(client ? [her] : []),
];

function warningOf({ party, client }: AppendixPart, lang: Lang): string {
  if (!party) return text('paper.unsigned.client', lang);
  const { organisation } = party;
  return client
    ? text('paper.unsigned.readers', lang, { organisation })
    : text('paper.unsigned.party', lang, { organisation });
}

function lineOf({ party, client }: AppendixPart, lang: Lang): string {
  if (!party) return text('appendix.part.client', lang);
  const { organisation } = party;
  return client
    ? text('appendix.part.readers', lang, { organisation })
    : text('appendix.part.party', lang, { organisation });
}
