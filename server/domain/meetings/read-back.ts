import { formatDay } from '../calendar/format.ts';
import type { PlanValue } from '../plan/events.ts';
import { type ReadBackCard, type ReadBackLine, readBackCards } from '../plan/read-back.ts';
import { sharedPlan } from '../plan/shared.ts';
import { dirOf, isLang, type Lang } from '../texts/lang.ts';
import { isTextId, text, type TextId } from '../texts/text.ts';
import { tableOf } from '../view/plan-part.ts';
import { cardForm } from './cards.ts';
import type { CardText } from './events.ts';
import type { Facts } from './facts.ts';

export interface ReadBack {
  readonly part: string;
  readonly texts: readonly CardText[];
  readonly hash: string;
  readonly optional: boolean;
  /** Confirmed with exactly this text: a change since then makes it unread again (SU-2). */
  readonly read: boolean;
}

/** The cards of the closing, each with its words and whether they have been read as they stand now. */
export function readBack(facts: Facts): readonly ReadBack[] {
  const { meeting } = facts;
  const lang: Lang = isLang(meeting.language) ? meeting.language : 'fi';
  const langs: readonly Lang[] = lang === 'fi' ? ['fi'] : ['fi', lang];
  const confirmed = new Set(meeting.confirmations.map((one) => one.hash));
  return readBackCards(sharedPlan(meeting.plan, tableOf(meeting))).map((card) => {
    const texts = langs.map((one) => cardText(card, one));
    const hash = facts.sha256(cardForm(texts));
    return { part: card.part, optional: card.optional, texts, hash, read: confirmed.has(hash) };
  });
}

/** The frame of a sentence follows the reader; what people wrote stays in their words. */
function cardText(card: ReadBackCard, lang: Lang): CardText {
  return { title: titleOf(card.part, lang), text: sentence(card, lang), lang, dir: dirOf(lang) };
}

const titleOf = (part: string, lang: Lang): string => {
  if (part === 'goal') return text('plan.sharedGoal.label', lang);
  if (part.startsWith('actions/')) return text('plan.section.actions', lang);
  if (part.startsWith('benefits/')) return text('plan.section.benefits', lang);
  return text('plan.section.followUp', lang);
};

function sentence(card: ReadBackCard, lang: Lang): string {
  const value = (name: string): string =>
    written(
      card.lines.find((line) => line.name === name),
      lang,
    );
  if (card.part === 'goal') return text('readback.goal', lang, { goal: value('goal') });
  if (card.part.startsWith('actions/')) return actionSentence(card, value, lang);
  if (card.part.startsWith('benefits/'))
    return text('readback.benefit', lang, {
      benefit: value('title') || value('code'),
      authority: value('authority'),
      state: value('state'),
    });
  return agreedSentences(value, lang);
}

function actionSentence(card: ReadBackCard, value: (name: string) => string, lang: Lang): string {
  const owner = card.lines.find((line) => line.name === 'owner')?.value;
  const [what, when, helper] = [value('title'), value('due'), value('help')];
  if (owner === 'asiakas')
    return helper
      ? text('readback.action.you.helped', lang, { what, when, helper })
      : text('readback.action.you', lang, { what, when });
  const who = [value('person'), value('owner')].filter(Boolean).join(', ');
  return text('readback.action.other', lang, { who, what, when });
}

function agreedSentences(value: (name: string) => string, lang: Lang): string {
  const lead = value('lead/name')
    ? [text('readback.leadPerson', lang, { name: value('lead/name'), authority: value('lead/authority') })]
    : [];
  return [...lead, ...followUp(value, lang)].join('\n');
}

function followUp(value: (name: string) => string, lang: Lang): readonly string[] {
  const [when, channel, reason] = [value('followUp/date'), value('followUp/channel'), value('followUp/none')];
  if (when && channel) return [text('readback.followUp', lang, { when, channel })];
  if (when) return [text('readback.followUp.date', lang, { when })];
  return reason ? [text('readback.followUp.none', lang, { reason })] : [];
}

/** A value as it is said: codes in the reader's language, dates as people say them, texts as written. */
export function written(line: Pick<ReadBackLine, 'field' | 'value'> | undefined, lang: Lang): string {
  if (!line) return '';
  const { field, value } = line;
  const words = plain(value);
  if (field.shape.kind === 'date') return formatDay(words, lang);
  if (field.shape.kind === 'choice') return codeText(`${field.shape.texts}.${words}`, lang);
  if (field.shape.kind === 'domain') return codeText(`domain.${words}`, lang);
  return words;
}

const plain = (value: PlanValue): string =>
  value !== null && typeof value === 'object' ? value.text : String(value ?? '');

type PlainTextId = Extract<TextId, `owner.${string}` | `domain.${string}`>;

/** Words of a code; the code itself where the catalogue has none. */
const codeText = (id: string, lang: Lang): string => (isTextId(id) ? text(id as PlainTextId, lang) : id);
