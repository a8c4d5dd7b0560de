import { allow, type Decision, firstRefusal, refuse } from '../../decision.ts';
import { missingThings } from '../../plan/missing.ts';
import { sharedPlan } from '../../plan/shared.ts';
import { othersWriting, tableOf } from '../../view/plan-part.ts';
import { readBack } from '../read-back.ts';
import { showCard } from '../cards.ts';
import { inPhase, isChair, notOver, notPaused } from '../checks.ts';
import type { CommandBody } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import type { Facts } from '../facts.ts';

type Decided = Decision<MeetingEvent>;

/** SU-2: to the closing: what is missing is said, and the cards are read back. */
export function beginClosing(facts: Facts): Decided {
  const refusal = firstRefusal([notOver, isChair, inPhase('joint'), notPaused], facts);
  if (refusal) return refusal;
  if (facts.meeting.company === 'alone-pending') return refuse('plan.locked', 'CO-7');
  return allow({ type: 'phase.moved/1', body: { to: 'closing' } });
}

/** Back to working together. */
export function backToPlan(facts: Facts): Decided {
  const refusal = firstRefusal([notOver, isChair, inPhase('closing')], facts);
  if (refusal) return refusal;
  return allow(...putAwayReadBack(facts), { type: 'phase.moved/1', body: { to: 'joint' } });
}

const putAwayReadBack = ({ meeting }: Facts): readonly MeetingEvent[] =>
  meeting.card ? [{ type: 'card.put-away/1', body: { cardId: meeting.card.cardId } }] : [];

/** SU-2: the chair puts one card on the table. */
export function readPart(facts: Facts, { part }: CommandBody<'closing.read'>): Decided {
  const refusal = firstRefusal([notOver, isChair, inPhase('closing'), notPaused], facts);
  if (refusal) return refusal;
  const card = readBack(facts).find((one) => one.part === part);
  if (!card) return refuse('card.unknown', 'SU-2');
  return allow(showCard(facts, { kind: 'read-back', part }, card.texts));
}

/** SU-1, SU-2, SU-3: may the summary be made now? What is missing, unread or still being written is named. */
export function mayFreeze(facts: Facts): Decided {
  const refusal = firstRefusal([notOver, isChair, inPhase('closing'), notPaused], facts);
  if (refusal) return refusal;
  const { meeting } = facts;
  if (meeting.company === 'alone-pending') return refuse('plan.locked', 'CO-7');
  if (missingThings(sharedPlan(meeting.plan, tableOf(meeting))).length > 0)
    return refuse('closing.missing', 'SU-1');
  if (readBack(facts).some((card) => !card.read && !card.optional)) return refuse('closing.unread', 'SU-2');
  if (othersWriting(facts).length > 0) return refuse('closing.still-writing', 'SU-3');
  return allow();
}
