import { allow, type Check, type Decision, firstRefusal, refuse } from '../../decision.ts';
import { isAuthority } from '../../people.ts';
import type { CommandBody } from '../commands.ts';
import { initiatorIsGone } from '../absence.ts';
import { inPhase, inside, isChair, isClient, isOfficial, notOver, unreached } from '../checks.ts';
import { greeting, noticeIds, showNotice } from '../cards.ts';
import type { MeetingEvent } from '../events.ts';
import type { Facts } from '../facts.ts';
import { groundOf, mayEnter, onlyRecognises } from '../join.ts';
import {
  insideAlready,
  insideOf,
  interpretedByPhone,
  type Invitation,
  isInside,
  isOver,
  type Meeting,
  type Seat,
  seatOf,
} from '../state.ts';
import { isOpen, signerOf, signsAgain } from './signing.ts';

type Decided = Decision<MeetingEvent>;

/** SE-2: the person has tested and says so; from now on the chair sees them at the door. */
export function wait({ meeting, seat }: Facts): Decided {
  if (seat.status !== 'testing') return seat.status === 'door' ? allow() : refuse('seat.ended', 'SE-2');
  if (meeting.phase === 'closed') return refuse('meeting.over', 'ME-2');
  if (seat.role === 'interpreter' && seat.evidence && !seat.secrecy)
    return refuse('seat.secrecy-first', 'IN-1');
  return allow({ type: 'seat.waiting/1', body: { seatId: seat.seatId } });
}

/** IN-1: the promise of secrecy, with the hash of the very text that was shown. */
export function affirmSecrecy(facts: Facts, { hash }: CommandBody<'seat.affirm-secrecy'>): Decided {
  const { seat } = facts;
  if (isOver(facts.meeting)) return refuse('meeting.over', 'ME-2');
  if (seat.role !== 'interpreter') return refuse('meeting.not-your-role', 'PA-3');
  if (seat.status === 'ended') return refuse('seat.ended', 'SE-6');
  if (!seat.evidence) return refuse('seat.not-recognised', 'SE-3');
  if (seat.secrecy) return allow();
  const shown = [
    facts.notice(noticeIds.secrecy(), 'fi'),
    facts.notice(noticeIds.secrecy(), 'en'),
    facts.notice(noticeIds.secrecy(), facts.meeting.language),
  ];
  const notice = shown.find((one) => one?.ref.hash === hash);
  if (!notice) return refuse('card.replaced', 'IN-1');
  return allow({ type: 'seat.secrecy-affirmed/1', body: { seatId: seat.seatId, notice: notice.ref } });
}

/** SE-4: nobody enters without the chair's tap; the tap says how the person was recognised. */
export function admit(facts: Facts, body: CommandBody<'seat.admit'>): Decided {
  const refusal = firstRefusal([notOver, isChair], facts);
  if (refusal) return refusal;
  const { meeting } = facts;
  const target = seatOf(meeting, body.seatId);
  if (!target) return refuse('seat.unknown', 'SE-4');
  const entry = { meeting, seat: target, recognised: body.recognised };
  if (onlyRecognises(entry)) return allow(vouched(facts, target));
  const no = mayEnter(entry);
  if (no) return no;
  const inside = insideAlready(meeting, target);
  if (inside && inside.seatId !== body.replaces) return refuse('seat.somebody-inside', 'SE-4');
  return allow(...entering(facts, target, body.recognised));
}

const vouched = ({ seat }: Facts, target: Seat): MeetingEvent => ({
  type: 'seat.recognised/1',
  body: { seatId: target.seatId, evidence: { method: 'vouched', by: seat.seatId } },
});

/** The events of one person coming in: recognised, admitted, an older device of theirs left behind. */
function entering(
  facts: Facts,
  target: Seat,
  recognised: CommandBody<'seat.admit'>['recognised'],
): MeetingEvent[] {
  const { meeting, seat } = facts;
  const known = target.evidence
    ? target
    : { ...target, evidence: { method: 'vouched', by: seat.seatId } as const };
  const ground = groundOf(meeting, known);
  if (!ground) throw new Error('an entry without a ground passed the checks');
  // There is one client and one interpreter, though a new link may have followed the first.
  const moved = meeting.seats.filter(
    (other) =>
      other.seatId !== target.seatId &&
      other.status !== 'ended' &&
      !isAuthority(target.role) &&
      other.role === target.role,
  );
  return [
    ...(target.evidence ? [] : [vouched(facts, target)]),
    ...moved.map(({ seatId }) => ({ type: 'seat.ended/1', body: { seatId, how: 'moved' } }) as const),
    { type: 'seat.admitted/1', body: { seatId: target.seatId, by: seat.seatId, recognised, ground } },
    ...signsAgain(meeting, known),
    ...greet(facts, target),
    ...openDisclosure(facts, target),
  ];
}

/** Is everyone who greets in, once this seat is? */
function greet(facts: Facts, target: Seat): readonly MeetingEvent[] {
  const { meeting } = facts;
  const present = (role: Seat['role']) => target.role === role || insideOf(meeting, role) !== null;
  const interpreted = !meeting.interpreted || interpretedByPhone(meeting) || present('interpreter');
  return present('client') && interpreted ? greeting(facts) : [];
}

/** CO-4: with the invited authority in the room the first scope card is read. */
function openDisclosure(facts: Facts, target: Seat): MeetingEvent[] {
  const { meeting } = facts;
  if (target.role !== meeting.invited || meeting.phase !== 'presence') return [];
  const first = meeting.scopes.find((scope) => scope.answer === null);
  const moved: MeetingEvent = { type: 'phase.moved/1', body: { to: 'disclosure' } };
  // ME-13: whom nothing reaches is asked nothing; the chair asks later.
  if (!first || unreached(facts)) return [moved];
  return [
    moved,
    showNotice(facts, { kind: 'scope', scope: first.domain }, noticeIds.scope(first.domain)).shown,
  ];
}

/** SE-5: "Ei ole hän": the seat and its link end; the right person gets a new one. */
export function deny(facts: Facts, body: CommandBody<'seat.deny'>): Decided {
  const refusal = firstRefusal([notOver, isChair], facts);
  if (refusal) return refusal;
  const target = seatOf(facts.meeting, body.seatId);
  if (target?.status !== 'door') return refuse('seat.not-in-lobby', 'SE-5');
  return allow(...ending(facts.meeting, target, 'denied'));
}

/**
 * SE-6: each authority removes its own officials, the initiator the interpreter. The old seat, its cookie, link and code
 * never come back. That the other authority goes is the client's wish: it closes the permission (CO-7).
 */
export function remove(facts: Facts, body: CommandBody<'seat.remove'>): Decided {
  const refusal = firstRefusal([notOver, isOfficial, inside], facts);
  if (refusal) return refusal;
  const { meeting, seat } = facts;
  const target = seatOf(meeting, body.seatId);
  if (!target) return refuse('seat.unknown', 'SE-6');
  if (target.seatId === seat.seatId || !isTheirsToRemove(meeting, seat, target))
    return refuse('seat.cannot-remove', 'SE-6');
  if (target.status === 'ended') return target.how === 'removed' ? allow() : refuse('seat.ended', 'SE-6');
  return allow(...ending(meeting, target, 'removed'));
}

const isTheirsToRemove = ({ initiator }: Meeting, { role }: Seat, target: Seat): boolean =>
  target.role === role || (target.role === 'interpreter' && role === initiator);

/** SE-7: anyone may leave at any moment, for as long as there is a meeting to leave. */
export function leave({ meeting, seat }: Facts): Decided {
  if (isOver(meeting)) return refuse('meeting.over', 'ME-2');
  if (seat.status === 'ended') return allow();
  return allow(
    { type: 'seat.ended/1', body: { seatId: seat.seatId, how: 'left' } },
    ...noLongerSigning(meeting, seat),
  );
}

/** SU-6: who has gone holds nobody up: their open turn to sign ends with the seat. */
function noLongerSigning(meeting: Meeting, seat: Seat): MeetingEvent[] {
  const signer = signerOf(meeting, seat);
  return signer && isOpen(signer) && isInside(seat)
    ? [{ type: 'signer.ended/1', body: { role: signer.role, how: 'left', item: null } }]
    : [];
}

/** SE-8: the client's break: she sends and receives nothing, and the matter is not discussed. */
export function pause(facts: Facts): Decided {
  const refusal = firstRefusal([notOver, isClient, inside], facts);
  if (refusal) return refusal;
  if (facts.seat.status === 'away') return allow();
  return allow({ type: 'seat.away/1', body: { seatId: facts.seat.seatId } });
}

/** SE-8: one tap brings her back. */
export function comeBack(facts: Facts): Decided {
  const refusal = firstRefusal([notOver, isClient, inside], facts);
  if (refusal) return refusal;
  if (facts.seat.status === 'admitted') return allow();
  return allow(
    { type: 'seat.back/1', body: { seatId: facts.seat.seatId } },
    ...signsAgain(facts.meeting, facts.seat),
  );
}

/**
 * A seat that is ended for a reason which also ends its link. Whoever else came by that link goes too: after "ei ole hän"
 * those who are still outside; after a removal all of them, and who came by any other link of that role, since a newer
 * one may have been sent to the same person (SE-14).
 */
function ending(meeting: Meeting, target: Seat, how: 'removed' | 'denied'): MeetingEvent[] {
  const ends = ({ invitationId, role }: Invitation): boolean =>
    target.invitationId !== null &&
    (how === 'removed' ? role === target.role : invitationId === target.invitationId);
  const links = meeting.invitations.filter(ends);
  const byThem = ({ invitationId }: Seat) => links.some((one) => one.invitationId === invitationId);
  const same = meeting.seats.filter(
    (seat) =>
      seat.seatId === target.seatId ||
      (seat.status !== 'ended' && byThem(seat) && (how === 'removed' || !isInside(seat))),
  );
  return [
    ...same.map(({ seatId }) => ({ type: 'seat.ended/1', body: { seatId, how } }) as const),
    ...links
      .filter(({ ended }) => !ended)
      .map(({ invitationId }) => ({ type: 'invitation.ended/1', body: { invitationId } }) as const),
    ...(how === 'removed' ? noLongerSigning(meeting, target) : []),
  ];
}

/** ME-8: ending without a summary is the initiator's; with one, closing belongs to signing. */
export function closeMeeting(facts: Facts): Decided {
  const refusal = firstRefusal(
    [
      notOver,
      isOfficial,
      inside,
      endsIt,
      inPhase('scheduled', 'greeting', 'presence', 'disclosure', 'joint', 'closing'),
    ],
    facts,
  );
  if (refusal) return refusal;
  return allow(...over(facts.meeting));
}

/** The initiator; the other authority only when the initiator has been gone for ten minutes. */
const endsIt: Check<Facts> = ({ meeting, seat, live, now }) =>
  seat.role === meeting.initiator || initiatorIsGone(meeting, live, now)
    ? null
    : refuse('meeting.not-your-role', 'ME-8');

/** Everyone's seat ends with the meeting; links end too. */
export function over(meeting: Meeting): MeetingEvent[] {
  return [
    ...meeting.seats
      .filter((seat) => seat.status !== 'ended' && !isInside(seat))
      .map(({ seatId }) => ({ type: 'seat.ended/1', body: { seatId, how: 'over' } }) as const),
    ...meeting.invitations
      .filter((one) => !one.ended && one.role === 'interpreter')
      .map(({ invitationId }) => ({ type: 'invitation.ended/1', body: { invitationId } }) as const),
    { type: 'phase.moved/1', body: { to: 'closed' } },
  ];
}
