import { cardForm } from './card-form.ts';
import type { CardSubject, CardText, MeetingEvent } from './events.ts';
import type { Facts, Notice } from './facts.ts';
import { readBackCards } from '../plan/read-back.ts';
import { sharedPlan } from '../plan/shared.ts';
import { tableOf } from '../view/plan-part.ts';
import type { Meeting, ShownCard } from './state.ts';
import type { NoticeRef } from '../consents/events.ts';

type Shown = Extract<MeetingEvent, { type: 'card.shown/1' }>;

/** A card of these texts, ready to be read. */
export function showCard(facts: Facts, subject: CardSubject, texts: readonly CardText[]): Shown {
  return {
    type: 'card.shown/1',
    body: {
      cardId: facts.newId('crd'),
      subject,
      texts,
      terms: facts.meeting.interpreted ? facts.terms(texts, facts.meeting.language) : [],
      hash: facts.sha256(cardForm(texts)),
    },
  };
}

/** The notice in Finnish, and in the client's language where it exists. A missing Finnish text is a broken seed. */
function noticeTexts(facts: Facts, noticeId: string): { texts: readonly CardText[]; ref: NoticeRef } {
  const finnish = facts.notice(noticeId, 'fi');
  if (!finnish) throw new Error(`notice ${noticeId} has no Finnish text`);
  const own = facts.meeting.language === 'fi' ? null : facts.notice(noticeId, facts.meeting.language);
  const strip = ({ title, text, lang, dir }: Notice): CardText => ({ title, text, lang, dir });
  return { texts: own ? [strip(finnish), strip(own)] : [strip(finnish)], ref: (own ?? finnish).ref };
}

/** A notice as a card, with the reference of the text that the client gets. */
export function showNotice(
  facts: Facts,
  subject: CardSubject,
  noticeId: string,
): { readonly shown: Shown; readonly ref: NoticeRef } {
  const { texts, ref } = noticeTexts(facts, noticeId);
  return { shown: showCard(facts, subject, texts), ref };
}

/**
 * CO-5: the text to which an answer is given: for her own tap the one that stood on her screen, since she may read
 * it in Finnish where her language is another; aloud, and without a screen, the one in her language. Null when the
 * card has no text in `lang`.
 */
export function answeredNotice(facts: Facts, noticeId: string, lang: string | undefined): NoticeRef | null {
  if (facts.seat.role !== 'client' || lang === undefined) return noticeTexts(facts, noticeId).ref;
  if (lang !== 'fi' && lang !== facts.meeting.language) return null;
  return facts.notice(noticeId, lang)?.ref ?? null;
}

/** The notice ids, by who invites whom: the mirror case has texts of its own. */
export const noticeIds = {
  greeting: () => 'greeting',
  secrecy: () => 'secrecy',
  presence: (meeting: Meeting) => `presence.${meeting.invited}`,
  scope: (domain: string) => `scope.${domain}`,
} as const;

/** ME-4: when all who greet are in, the greeting is the first card: this meeting is not recorded. */
export const greeting = (facts: Facts): readonly MeetingEvent[] =>
  facts.meeting.phase === 'greeting' && !facts.meeting.card
    ? [showNotice(facts, { kind: 'greeting' }, noticeIds.greeting()).shown]
    : [];

/**
 * The card that is up, for everyone at the table. One of the read-back is up no longer when what it says has left
 * the shared part: its topic was closed, or its row went to another one or away (SU-10).
 */
export function cardUp(meeting: Meeting): ShownCard | null {
  const { card } = meeting;
  if (card?.subject.kind !== 'read-back') return card;
  const { part } = card.subject;
  const shared = readBackCards(sharedPlan(meeting.plan, tableOf(meeting)));
  return shared.some((one) => one.part === part) ? card : null;
}

/** Put the card away, if one is up. */
export const putAway = (meeting: Meeting): readonly MeetingEvent[] =>
  meeting.card ? [{ type: 'card.put-away/1', body: { cardId: meeting.card.cardId } }] : [];

/** The current card has been read aloud, word for word as it stands now. */
export const currentCardRead = (meeting: Meeting): boolean =>
  meeting.card !== null &&
  meeting.confirmations.some((one) => one.cardId === meeting.card?.cardId && one.hash === meeting.card.hash);
