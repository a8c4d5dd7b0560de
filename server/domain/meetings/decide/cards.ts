import { allow, type Decision, firstRefusal, refuse } from '../../decision.ts';
import { isAuthority } from '../../people.ts';
import { cardUp, showCard } from '../cards.ts';
import { mayChair, notOver, notPaused, present } from '../checks.ts';
import type { CommandBody } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import type { Facts } from '../facts.ts';
import { interpretedByPhone } from '../state.ts';
import { readBack } from '../read-back.ts';

/**
 * IN-2, SU-2: "luettu arabiaksi": this card, with this hash, has been read aloud. The interpreter says so;
 * without one an official does. In the closing the next unread card follows by itself.
 */
export function confirmCard(
  facts: Facts,
  { cardId, hash }: CommandBody<'card.confirm'>,
): Decision<MeetingEvent> {
  const refusal = firstRefusal([notOver, present, notPaused], facts);
  if (refusal) return refusal;
  const { meeting, seat } = facts;
  if (!mayMark(facts)) return refuse('meeting.not-your-role', 'IN-2');
  const card = cardUp(meeting);
  if (!card) return refuse('card.unknown', 'IN-2');
  if (card.cardId !== cardId || card.hash !== hash) return refuse('card.replaced', 'IN-2');
  if (meeting.confirmations.some((one) => one.cardId === cardId && one.hash === hash)) return allow();
  const confirmed: MeetingEvent = {
    type: 'card.confirmed/1',
    body: { cardId, seatId: seat.seatId, lang: meeting.language, hash },
  };
  return allow(confirmed, ...nextReadBack(facts, hash));
}

/** Who says that a card has been read: the interpreter; the chair for one on the telephone; without one any official. */
function mayMark({ meeting, seat }: Facts): boolean {
  if (!meeting.interpreted) return isAuthority(seat.role);
  return seat.role === 'interpreter' || (interpretedByPhone(meeting) && mayChair(meeting, seat));
}

function nextReadBack(facts: Facts, justRead: string): readonly MeetingEvent[] {
  const { meeting } = facts;
  if (meeting.card?.subject.kind !== 'read-back' || meeting.phase !== 'closing') return [];
  const next = readBack(facts).find((card) => !card.read && card.hash !== justRead);
  return next ? [showCard(facts, { kind: 'read-back', part: next.part }, next.texts)] : [];
}
