import { allow, type Decision, firstRefusal, refuse } from '../../decision.ts';
import { inPhase, interpreterMissing, isChair, isUnreached, notOver } from '../checks.ts';
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
  if (!interpreterMissing(facts) && !(facts.meeting.interpreted && isUnreached(facts, 'interpreter')))
    return refuse('interpreter.not-missing', 'IN-4');
  const greets = insideOf(facts.meeting, 'client') ? greeting(facts) : [];
  return allow({ type: 'interpreting.by-phone/1', body: { by: facts.seat.seatId } }, ...greets);
}

/**
 * ME-13: on with the client on the telephone, by the chair's word: sound and picture do not reach her, or her page is
 * lost. In every phase: what waits for that page to be heard waits no longer (ME-9).
 */
export function clientByPhone(facts: Facts): Decision<MeetingEvent> {
  const refusal = firstRefusal([notOver, isChair], facts);
  if (refusal) return refusal;
  if (facts.meeting.clientByPhone) return allow();
  const client = insideOf(facts.meeting, 'client');
  const hears = client && facts.live.connected.has(client.seatId) && !isUnreached(facts, 'client');
  // ME-9: the invited authority does not end by its own word what waits for the client's page.
  const seen = client && (facts.live.connected.has(client.seatId) || facts.live.lostSince.has(client.seatId));
  if (facts.seat.role === facts.meeting.invited && !seen) return refuse('meeting.not-your-role', 'ME-9');
  // On a break she has chosen to hear nothing (SE-8).
  if (client?.status !== 'admitted' || hears) return refuse('client.not-missing', 'ME-13');
  return allow({ type: 'client.by-phone/1', body: { by: facts.seat.seatId } });
}

/** IN-4, ME-13: picture and sound of this seat stand again; nothing to record when nobody was on the telephone for it. */
export function backInMedia({ meeting, seat }: Pick<Facts, 'meeting' | 'seat'>): Decision<MeetingEvent> {
  const phoned =
    seat.status === 'admitted' &&
    ((seat.role === 'client' && meeting.clientByPhone !== null) ||
      (seat.role === 'interpreter' && interpretedByPhone(meeting)));
  return phoned ? allow({ type: 'media.connected/1', body: { seatId: seat.seatId } }) : allow();
}
