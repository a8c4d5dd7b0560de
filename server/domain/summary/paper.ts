import { formatDate, formatDateTime, formatTimeRange } from '../calendar/format.ts';
import { dateInHelsinki } from '../calendar/helsinki.ts';
import type { Role } from '../people.ts';
import type { Lang } from '../texts/lang.ts';
import { text } from '../texts/text.ts';
import type { SummaryDocument, Words } from './document.ts';
import {
  attendanceOf,
  consentOf,
  interpretationOf,
  type PaperAttendance,
  type PaperConsent,
  type PaperInterpretation,
} from './paper.facts.ts';
import {
  actionsOf,
  benefitsOf,
  followUpOf,
  leadOf,
  surveyOf,
  type PaperActions,
  type PaperBenefits,
  type PaperFollowUp,
  type PaperLead,
  type PaperSurvey,
} from './paper.plan.ts';
import { languagesOf, statementOf } from './statements.ts';
import { personOf, shortHash, type PaperPerson } from './paper.words.ts';

/**
 * The summary as a reader meets it: the same words for the PDF and for the page on a screen, in one language.
 * Plain strings are in the language asked for; `Words` are in their writer's. A pure function of the document.
 */
export interface Paper {
  readonly lang: Lang;
  readonly title: string;
  readonly kind: string;
  readonly service: string;
  readonly topic: string;
  readonly date: string;
  readonly when: string;
  readonly notADecision: { readonly strong: string; readonly rest: string };
  readonly parties: readonly PaperPerson[];
  readonly people: { readonly heading: string; readonly rows: readonly PaperPerson[] };
  readonly goal: { readonly heading: string; readonly text: Words };
  readonly actions: PaperActions;
  readonly lead: PaperLead;
  readonly followUp: PaperFollowUp;
  readonly survey: PaperSurvey;
  readonly ownView: { readonly heading: string; readonly text: Words } | null;
  readonly benefits: PaperBenefits;
  readonly appendix: { readonly heading: string; readonly text: string } | null;
  readonly consent: PaperConsent;
  readonly attendance: PaperAttendance;
  readonly interpretation: PaperInterpretation | null;
  readonly signatures: PaperSignatures;
  readonly record: { readonly heading: string; readonly text: string };
  readonly footer: PaperFooter;
}

export interface PaperSignatures {
  readonly heading: string;
  readonly intro: string;
  readonly columns: readonly [string, string];
  readonly rows: readonly (PaperPerson & { readonly statement: string })[];
}

/** `page` has {page} and {pages} in it. */
export interface PaperFooter {
  readonly strong: string;
  readonly fingerprint: string;
  readonly page: string;
}

/** `sha256`: of the document's canonical JSON, hex. */
export function paperOf(doc: SummaryDocument, sha256: string, lang: Lang): Paper {
  const { meeting } = doc;
  const date = dateInHelsinki(meeting.startedAt);
  const strong = text('paper.notDecision', lang);
  return {
    lang,
    title: text('summary.title', lang),
    kind: text('paper.kind', lang),
    service: doc.service,
    topic: (lang === 'fi' ? undefined : doc.topic.translations?.[lang]) ?? doc.topic.name,
    date: formatDate(date, lang),
    when: [
      `${formatDate(date, lang)} ${formatTimeRange(meeting.startedAt, meeting.endedAt, lang)}`,
      text('paper.online', lang),
      meeting.interpreted ? text('paper.interpreted', lang, { languages: languagesOf(doc, lang) }) : null,
    ]
      .filter((part) => part !== null)
      .join(' · '),
    notADecision: { strong, rest: decisionsApart(doc, lang) },
    parties: doc.parties.map((p) => personOf(lang, p.authority, p.organisation, p.unit)),
    people: {
      heading: text('paper.people', lang),
      rows: doc.participants.map((p) =>
        personOf(lang, p.role, p.name, p.title ?? text(`role.${p.role}`, lang), p.organisation),
      ),
    },
    goal: { heading: text('plan.sharedGoal.label', lang), text: doc.sharedGoal },
    actions: actionsOf(doc.actions, lang),
    lead: leadOf(doc.leadPerson, lang),
    followUp: followUpOf(doc.followUp, lang),
    survey: surveyOf(doc.survey, lang),
    ownView: doc.ownView && { heading: text('summary.ownView', lang), text: doc.ownView },
    benefits: benefitsOf(doc.benefits, lang),
    appendix: doc.appendix
      ? { heading: text('paper.appendix', lang), text: text('summary.hidden', lang) }
      : null,
    consent: consentOf(doc, lang),
    attendance: attendanceOf(doc, lang),
    interpretation: interpretationOf(doc, lang),
    signatures: signaturesOf(doc, lang),
    record: {
      heading: text('paper.record', lang),
      text: text('paper.record.text', lang, {
        meeting: meeting.id,
        seq: meeting.head.seq,
        head: shortHash(meeting.head.hash),
        frozen: formatDateTime(meeting.frozenAt, lang),
      }),
    },
    footer: footerOf(strong, sha256, lang),
  };
}

/** The foot of each page: what the paper is, its short fingerprint, the page's number. */
export const footerOf = (strong: string, sha256: string, lang: Lang): PaperFooter => ({
  strong,
  fingerprint: text('paper.fingerprint', lang, { hash: shortHash(sha256) }),
  page: text('summary.page', lang, { page: '{page}', pages: '{pages}' }),
});

function decisionsApart(doc: SummaryDocument, lang: Lang): string {
  const [only, other] = doc.parties;
  return text(only && !other ? `paper.decisionsApart.${only.authority}` : 'paper.decisionsApart', lang);
}

function signaturesOf(doc: SummaryDocument, lang: Lang): PaperSignatures {
  const ofPerson = (role: Role, organisation: string | null): string =>
    organisation ?? text(`role.${role}`, lang);
  return {
    heading: text('summary.signatures', lang),
    intro: text('paper.signatures.intro', lang),
    columns: [text('summary.actions.who', lang), text('paper.signatures.what', lang)],
    rows: [
      ...doc.signers.map((signer) => ({
        ...personOf(lang, signer.role, signer.name, ofPerson(signer.role, signer.organisation)),
        statement: statementOf(doc, signer.role, lang),
      })),
      {
        ...personOf(lang, 'service', doc.service, text('role.service', lang)),
        statement: text('statement.service', lang),
      },
    ],
  };
}
