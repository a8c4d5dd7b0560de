import { formatTime } from '../calendar/format.ts';
import { namesOf } from '../calendar/names.ts';
import type { Instant } from '../ids.ts';
import { beside } from '../texts/beside.ts';
import type { Lang } from '../texts/lang.ts';
import { text } from '../texts/text.ts';
import { words, type InterpretationFacts, type SummaryDocument, type Words } from './document.ts';
import { languageName, personOf, shortHash, type PaperPerson } from './paper.words.ts';

export interface PaperAttendance {
  readonly heading: string;
  readonly columns: readonly [string, string, string];
  readonly rows: readonly (PaperPerson & { readonly present: string; readonly recognised: string })[];
  readonly note: string;
}

/** Who was there, from when to when, and how each was recognised. */
export function attendanceOf(doc: SummaryDocument, lang: Lang): PaperAttendance {
  return {
    heading: text('paper.attendance', lang),
    columns: [text('summary.actions.who', lang), text('paper.present', lang), text('paper.recognised', lang)],
    rows: doc.participants.map((p) => ({
      ...personOf(lang, p.role, p.name),
      present: `${formatTime(p.joinedAt, lang)}–${formatTime(p.leftAt ?? doc.meeting.endedAt, lang)}`,
      recognised: text(`recognised.${p.recognised}`, lang),
    })),
    note: text('summary.recorded', lang),
  };
}

export interface PaperConsent {
  readonly heading: string;
  readonly presence: string;
  readonly columns: readonly [string, string];
  readonly cards: readonly { readonly topic: string; readonly answer: string; readonly detail: string }[];
  readonly lines: readonly string[];
  readonly statutory: Words | null;
  readonly notices: readonly string[];
}

/** What the client allowed and when, with the version and hash of every text that was read to her. */
export function consentOf(doc: SummaryDocument, lang: Lang): PaperConsent {
  const { presence, cards, acknowledgements, withdrawnAt, statutory } = doc.consent;
  const told = [presence, ...cards].flatMap((given) => {
    if (!given) return [];
    const { version, lang: code, hash } = given.notice;
    const values = { version, language: languageName(code, lang), hash: shortHash(hash) };
    return [text('paper.notice', lang, values)];
  });
  return {
    heading: text('paper.consent', lang),
    presence: presence
      ? text(`paper.presence.${presence.answer}`, lang, {
          at: clock(presence.at, lang),
          manner: text(`paper.manner.${presence.manner}`, lang),
        })
      : text('paper.presence.none', lang),
    columns: [text('paper.scope', lang), text('paper.answer', lang)],
    cards: cards.map((card) => ({
      topic: text(`domain.${card.domain}`, lang),
      answer: text(`answer.${card.answer}`, lang),
      detail: beside(lang, text(`paper.manner.${card.manner}`, lang), clock(card.at, lang)),
    })),
    lines: [
      ...acknowledgements.map(({ official, authority, at }) =>
        text('paper.acknowledged', lang, {
          official,
          authority: text(`authority.${authority}`, lang),
          at: clock(at, lang),
        }),
      ),
      ...(presence?.answer === 'yes' ? [text('summary.consent.oral', lang)] : []),
      ...(withdrawnAt === null
        ? []
        : [text('summary.consent.withdrawn', lang, { time: formatTime(withdrawnAt, lang) })]),
    ],
    // Ours and nobody's own words: it follows the reader.
    statutory: statutory && words(text('law.county', lang), lang),
    notices: [...new Set(told)],
  };
}

export interface PaperInterpretation {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Who interpreted and what; null when nobody was needed. */
export function interpretationOf(doc: SummaryDocument, lang: Lang): PaperInterpretation | null {
  const facts = doc.interpretation;
  if (!facts) return null;
  const heading = text('paper.interpretation', lang);
  const phoned = facts.byPhone.map(({ from, to }) =>
    text('paper.byPhone', lang, {
      from: formatTime(from, lang),
      to: formatTime(to ?? doc.meeting.endedAt, lang),
    }),
  );
  const inSeat = interpretedInSeat(facts, lang);
  if (facts.name === null && phoned.length === 0)
    return { heading, lines: [...inSeat, text('summary.interpreted.not', lang)] };
  const read = facts.readBack.filter((card) => card.confirmedAt !== null).length;
  const all = facts.readBack.length;
  const language = languageName(doc.meeting.language, lang);
  return {
    heading,
    lines: [
      ...inSeat,
      ...phoned,
      read === all && all > 0
        ? text('paper.readBack.all', lang, { language })
        : text('paper.readBack.some', lang, { read, all, language }),
    ],
  };
}

/** What the interpreter who was booked did, or that there was none. */
function interpretedInSeat(facts: InterpretationFacts, lang: Lang): readonly string[] {
  if (facts.name === null) return [text('paper.interpreter.missing', lang)];
  return [
    text('summary.interpreted', lang, {
      name: facts.name,
      from: languageName(facts.from, lang),
      to: languageName(facts.to, lang),
      start: formatTime(facts.startedAt, lang),
      end: formatTime(facts.endedAt, lang),
    }),
    ...(facts.secrecy ? [text('paper.secrecy', lang)] : []),
  ];
}

/** `klo 10.05`: all of it is of the meeting's day, which stands at the top. */
const clock = (at: Instant, lang: Lang): string => `${namesOf(lang).at} ${formatTime(at, lang)}`;
