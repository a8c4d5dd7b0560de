import { type ReadBackCard, readBackCards } from '../plan/read-back.ts';
import { sharedPlan } from '../plan/shared.ts';
import { dirOf, isLang, type Lang } from '../texts/lang.ts';
import { text } from '../texts/text.ts';
import { tableOf } from '../view/plan-part.ts';
import { cardForm } from './card-form.ts';
import type { CardText } from './events.ts';
import type { Facts } from './facts.ts';
import { readBackWords } from './read-back.words.ts';

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
    const texts = langs.map((one) => cardText(card, one, facts));
    const hash = facts.sha256(cardForm(texts));
    return { part: card.part, optional: card.optional, texts, hash, read: confirmed.has(hash) };
  });
}

const cardText = (card: ReadBackCard, lang: Lang, facts: Facts): CardText => ({
  title: titleOf(card.part, lang),
  text: readBackWords(card, lang, facts.benefit),
  lang,
  dir: dirOf(lang),
});

const titleOf = (part: string, lang: Lang): string => {
  if (part === 'goal') return text('plan.sharedGoal.label', lang);
  if (part.startsWith('actions/')) return text('plan.section.actions', lang);
  if (part.startsWith('benefits/')) return text('plan.section.benefits', lang);
  return text('plan.section.followUp', lang);
};
