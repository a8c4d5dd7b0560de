import { allow, type Check, type Decision, firstRefusal, refuse } from '../../decision.ts';
import { isAuthority } from '../../people.ts';
import { cleanValue } from '../../plan/values.ts';
import type { ClientChoice } from '../../signing/events.ts';
import { elapsed, unconnectedSince } from '../absence.ts';
import { inPhase, isChair, isClient, notOver, present } from '../checks.ts';
import type { CommandBody } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import type { Facts } from '../facts.ts';
import { isInside, type Meeting, type Seat, type Signer, type Signing } from '../state.ts';

type Decided = Decision<MeetingEvent>;

/** After this long without a connection, or on a break, the chair may close without a signer (SIGNING.md *Order*). */
const absentAfterMs = 60_000;

const frozen: Check<Facts> = ({ meeting }) => (meeting.signing ? null : refuse('summary.not-frozen', 'SU-4'));

/** The same person, perhaps on another device or back again: an official by the login, the others by their role. */
const samePerson = (one: Seat, other: Seat): boolean =>
  one.seatId === other.seatId ||
  (one.role === other.role &&
    one.personId === other.personId &&
    one.evidence !== null &&
    other.evidence !== null);

/** The signer that this seat is, if the paper expects it. It expects people, and a person may change device. */
export const signerOf = (meeting: Meeting, seat: Seat): Signer | null =>
  meeting.signing?.signers.find((signer) => seatsOf(meeting, signer).some((one) => samePerson(one, seat))) ??
  null;

const seatsOf = (meeting: Meeting, signer: Signer): readonly Seat[] => {
  const first = meeting.seats.find((one) => one.seatId === signer.seatId);
  return first ? meeting.seats.filter((one) => samePerson(first, one)) : [];
};

const expected: Check<Facts> = ({ meeting, seat }) =>
  signerOf(meeting, seat) ? null : refuse('signing.not-expected', 'SU-4');

/** Has neither signed nor ended otherwise. */
export const isOpen = (signer: Signer): boolean => signer.state === 'waiting' || signer.state === 'certified';

/**
 * SU-5: the client chooses first; nobody else signs before her choice, unless she has left. Where somebody has signed in
 * her absence she comes back to a paper that goes on.
 */
export function clientHasChosen(meeting: Meeting): boolean {
  const { signing } = meeting;
  if (!signing) return false;
  const client = signing.signers.find((one) => one.role === 'client');
  return signing.choice !== null || !client || !isOpen(client) || signing.increments.length > 0;
}

/** SU-6: who left and is back before the seal is waited for again. Nothing for whoever else this is. */
export function signsAgain(meeting: Meeting, seat: Seat): readonly MeetingEvent[] {
  const signer = meeting.phase === 'signing' ? signerOf(meeting, seat) : null;
  return signer?.state === 'left' ? [{ type: 'signer.returned/1', body: { role: signer.role } }] : [];
}

/** SU-6: may this seat start to sign now: make a key, ask for a certificate, take a turn? */
export function maySign(facts: Facts): Decided {
  const refusal = firstRefusal([notOver, frozen, present, expected], facts);
  if (refusal) return refusal;
  const { meeting, seat } = facts;
  const signer = signerOf(meeting, seat);
  if (!signer || signer.state === 'signed') return refuse('signing.done', 'SU-6');
  // A client who left it for later may still change her mind while the meeting lasts, and so may who was away.
  const late = signer.state === 'left' || (signer.role === 'client' && signer.state === 'later');
  if (!isOpen(signer) && !late) return refuse('signing.done', 'SU-6');
  const chosen = signer.role === 'client' ? meeting.signing?.choice !== null : clientHasChosen(meeting);
  if (!chosen) return refuse('signing.client-first', 'SU-5');
  return allow();
}

/** SU-5: accept, or leave it for later. (An own view is `chooseOwnView`, since it freezes anew.) */
export function choose(facts: Facts, choice: Exclude<ClientChoice, 'own-view'>): Decided {
  const refusal = firstRefusal([notOver, frozen, present, isClient], facts);
  if (refusal) return refusal;
  const { meeting, seat } = facts;
  const signer = signerOf(meeting, seat);
  if (!signer) return refuse('signing.not-expected', 'SU-4');
  if (signer.state === 'signed') return refuse('signing.done', 'SU-6');
  if (meeting.signing?.choice === choice) return allow();
  // Her own view stands in this version; to accept it without would be another paper.
  if (choice === 'accept' && meeting.signing?.choice === 'own-view') return refuse('signing.done', 'SU-5');
  const chosen: MeetingEvent = {
    type: 'summary.chosen/1',
    body: { seatId: seat.seatId, choice, ownView: null },
  };
  if (choice === 'accept') return allow(chosen);
  return allow(chosen, { type: 'signer.ended/1', body: { role: 'client', how: 'later', item: null } });
}

/** SU-5: her own view unfreezes, enters the plan, and the summary freezes again; before any signature only. */
export function chooseOwnView(facts: Facts): Decided {
  const refusal = firstRefusal([notOver, frozen, present, isClient], facts);
  if (refusal) return refusal;
  if (facts.meeting.signing?.increments.length) return refuse('summary.signed-already', 'SU-7');
  if (facts.meeting.signing?.choice === 'own-view') return refuse('signing.done', 'SU-5');
  return allow();
}

/** As long as the command lets it be. */
const itemText = { kind: 'text', max: 300, lines: 'many' } as const;

/** SU-6: an official names the item; an interpreter leaves the interpretation unattested. Nobody is held up. */
export function decline(facts: Facts, { item }: CommandBody<'signing.decline'>): Decided {
  const may = maySign(facts);
  if (!may.ok) return may;
  const { role } = facts.seat;
  if (role === 'client') return refuse('meeting.not-your-role', 'SU-5');
  // By the plan's own measure, as her own view is: what nobody can see names nothing.
  const named = cleanValue({ shape: itemText, required: isAuthority(role) }, item.trim());
  if (!named.ok) return refuse('plan.wrong-value', 'SU-6');
  const said = typeof named.value === 'string' ? named.value : null;
  return allow({ type: 'signer.ended/1', body: { role, how: 'declined', item: said } });
}

/** SU-7: back to the plan, until the first signature. */
export function unfreeze(facts: Facts): Decided {
  const refusal = firstRefusal([notOver, isChair, frozen], facts);
  if (refusal) return refusal;
  if (facts.meeting.signing?.increments.length) return refuse('summary.signed-already', 'SU-7');
  return allow(
    { type: 'summary.unfrozen/1', body: { why: 'back' } },
    { type: 'phase.moved/1', body: { to: 'closing' } },
  );
}

/** SU-9: the chair closes without those who have been away for a minute; the seal says who they were. */
export function closeWithoutAbsent(facts: Facts): Decided {
  const refusal = firstRefusal([notOver, isChair, inPhase('signing'), frozen], facts);
  if (refusal) return refusal;
  const { meeting } = facts;
  const waiting = (meeting.signing?.signers ?? []).filter(isOpen);
  const absent = waiting.filter((signer) => isAbsent(facts, signer));
  if (waiting.length > 0 && absent.length === 0) return refuse('signing.waiting-for-others', 'SU-9');
  return allow(
    ...absent.map(
      ({ role }) => ({ type: 'signer.ended/1', body: { role, how: 'left', item: null } }) as const,
    ),
  );
}

function isAbsent({ meeting, live, now }: Facts, signer: Signer): boolean {
  return seatsOf(meeting, signer)
    .filter(isInside)
    .every((seat) => {
      const lost = unconnectedSince(seat, live);
      const since = seat.status === 'away' && (lost === null || seat.since < lost) ? seat.since : lost;
      return since !== null && elapsed(since, now) >= absentAfterMs;
    });
}

/** SU-9: everyone has signed or ended otherwise: the service may seal. */
export const readyToSeal = (signing: Signing): boolean =>
  signing.sealed === null && signing.signers.every((one) => !isOpen(one));
