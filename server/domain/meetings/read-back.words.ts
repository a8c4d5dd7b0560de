import { formatDate } from '../calendar/format.ts';
import { benefitLine, type BenefitNames } from '../plan/benefit-name.ts';
import type { PlanValue } from '../plan/events.ts';
import type { ReadBackCard, ReadBackLine } from '../plan/read-back.ts';
import { beside } from '../texts/beside.ts';
import type { Lang } from '../texts/lang.ts';
import { isTextId, text, type TextId } from '../texts/text.ts';

/**
 * What a card says, in one language: the frame of each sentence follows the reader, what people wrote stays in their
 * words. SU-13: whatever may be missing has words for that.
 */
export function readBackWords(card: ReadBackCard, lang: Lang, benefit: BenefitNames): string {
  const raw = (name: string): string => plain(lineOf(card, name)?.value ?? null);
  const value = (name: string): string => said(lineOf(card, name), lang);
  if (card.part === 'goal') return text('readback.goal', lang, { goal: value('goal') });
  if (card.part.startsWith('actions/')) return lines(actionSentences(raw('owner'), value, lang));
  if (card.part.startsWith('benefits/')) {
    const name = benefitLine(raw('title'), benefit(raw('code')), lang) || raw('code');
    return lines(benefitSentences(capital(name || text('plan.benefit.code.label', lang)), value, lang));
  }
  return lines([leadSentence(value, lang), followUpSentence(value, lang)]);
}

type Value = (name: string) => string;

const lineOf = (card: ReadBackCard, name: string) => card.lines.find((line) => line.name === name);

/** Names of benefits are written small; here one begins a sentence. */
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const lines = (sentences: readonly string[]): string => sentences.join('\n');

const actionSentences = (owner: string, value: Value, lang: Lang): readonly string[] => {
  const [when, helper] = [value('due'), value('help')];
  return [
    doerSentence(owner, value, lang),
    when ? text('readback.due', lang, { when }) : text('readback.due.none', lang),
    ...(helper ? [text('readback.helper', lang, { helper })] : []),
  ];
};

function doerSentence(owner: string, value: Value, lang: Lang): string {
  const what = value('title') || text('readback.action.untitled', lang);
  if (owner === 'asiakas') return text('readback.action.you', lang, { what });
  const who = beside(lang, ...[value('person'), value('owner')].filter(Boolean));
  return who
    ? text('readback.action.other', lang, { who, what })
    : text('readback.action.nobody', lang, { what });
}

const benefitSentences = (benefit: string, value: Value, lang: Lang): readonly string[] => {
  const [authority, when, note] = [value('authority'), value('date'), value('note')];
  const state = value('state') || text('readback.benefit.unstated', lang);
  return [
    authority
      ? text('readback.benefit', lang, { benefit, authority, state })
      : text('readback.benefit.nobody', lang, { benefit, state }),
    ...(when ? [text('readback.benefit.date', lang, { when })] : []),
    ...(note ? [text('readback.benefit.note', lang, { note })] : []),
  ];
};

function leadSentence(value: Value, lang: Lang): string {
  const [name, authority] = [value('lead/name'), value('lead/authority')];
  if (name && authority) return text('readback.leadPerson', lang, { name, authority });
  if (name) return text('readback.leadPerson.name', lang, { name });
  return authority
    ? text('readback.leadPerson.authority', lang, { authority })
    : text('readback.leadPerson.none', lang);
}

function followUpSentence(value: Value, lang: Lang): string {
  const [when, channel, reason] = [value('followUp/date'), value('followUp/channel'), value('followUp/none')];
  if (when && channel) return text('readback.followUp', lang, { when, channel });
  if (when) return text('readback.followUp.date', lang, { when });
  return reason ? text('readback.followUp.none', lang, { reason }) : text('readback.followUp.open', lang);
}

/** A value as it is said: codes in the reader's language, dates as people say them, texts as written. */
function said(line: ReadBackLine | undefined, lang: Lang): string {
  if (!line) return '';
  const { shape } = line.field;
  const words = plain(line.value);
  if (shape.kind === 'date') return formatDate(words, lang);
  if (shape.kind === 'choice') return codeText(`${shape.texts}.${words}`, lang);
  return shape.kind === 'domain' ? codeText(`domain.${words}`, lang) : words;
}

const plain = (value: PlanValue): string =>
  value !== null && typeof value === 'object' ? value.text : String(value ?? '');

type PlainTextId = Extract<TextId, `owner.${string}` | `domain.${string}`>;

/** Words of a code; the code itself where the catalogue has none. */
const codeText = (id: string, lang: Lang): string => (isTextId(id) ? text(id as PlainTextId, lang) : id);
