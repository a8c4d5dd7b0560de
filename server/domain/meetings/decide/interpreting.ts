import { allow, type Decision, firstRefusal, refuse } from '../../decision.ts';
import { inPhase, interpreterMissing, isChair, notOver } from '../checks.ts';
import { greeting } from '../cards.ts';
import type { MeetingEvent } from '../events.ts';
import type { Facts } from '../facts.ts';
import { insideOf, interpretedByPhone } from '../state.ts';

/**
 * IN-4: on with an interpreter on the telephone, by the chair's word that secrecy has been promised. After the
 * freeze nothing is interpreted that the paper does not know yet.
 */
export function goOnByPhone(facts: Facts): Decision<MeetingEvent> {
  const refusal = firstRefusal(
    [notOver, isChair, inPhase('greeting', 'presence', 'disclosure', 'joint', 'closing')],
    facts,
  );
  if (refusal) return refusal;
  if (interpretedByPhone(facts.meeting)) return allow();
  if (!interpreterMissing(facts)) return refuse('interpreter.not-missing', 'IN-4');
  const greets = insideOf(facts.meeting, 'client') ? greeting(facts) : [];
  return allow({ type: 'interpreting.by-phone/1', body: { by: facts.seat.seatId } }, ...greets);
}
