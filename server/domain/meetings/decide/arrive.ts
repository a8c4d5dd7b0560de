import { allow, type Decision, refuse, type Refusal } from '../../decision.ts';
import type { Instant, NewId } from '../../ids.ts';
import type { Evidence, MeetingEvent } from '../events.ts';
import { type Invitation, isInside, isOver, keepsClientsCopy, type Meeting, type Seat } from '../state.ts';

/** A browser with a link: which link, which cookie, when. */
export interface Coming {
  readonly meeting: Meeting;
  readonly invitation: Invitation;
  readonly deviceHash: string;
  readonly now: Instant;
}

/** What a link leads to on this device. */
export interface LinkFound {
  readonly ok: true;
  /** The device's seat; null while it has none. After the end the last one that was recognised. */
  readonly seat: Seat | null;
  /** The code, or an official, has said before who sits at this device: nothing is asked again. */
  readonly recognised: boolean;
}

const seatsOf = ({ meeting, invitation, deviceHash }: Coming): readonly Seat[] =>
  meeting.seats.filter(
    (seat) => seat.invitationId === invitation.invitationId && seat.deviceHash === deviceHash,
  );

/**
 * SE-9: the seat to which a link leads after the end: of this role, recognised, on this device, by whichever link it came.
 * Before all others the one that has the copy: who was back at the door when the paper was sealed was inside before.
 */
function afterTheEnd({ meeting, invitation, deviceHash }: Coming): Seat | null {
  const seats = meeting.seats.filter(
    (seat) => seat.role === invitation.role && seat.deviceHash === deviceHash && seat.evidence !== null,
  );
  return seats.findLast(keepsClientsCopy) ?? seats.findLast(isInside) ?? seats.at(-1) ?? null;
}

/** Coming back asks nothing again: by this seat, living or ended, the device was recognised last. */
const recognisedBefore = (coming: Coming): Seat | null =>
  seatsOf(coming).findLast((seat) => seat.evidence !== null && !wasMistaken(seat)) ?? null;

/**
 * Let in by sight alone, and then replaced by another who was: which of the two is the right person the code can say, or
 * an official who looks again.
 */
const wasMistaken = (seat: Seat): boolean =>
  seat.status === 'ended' && seat.how === 'moved' && seat.evidence?.method === 'vouched';

/**
 * SE-3: where the link leads, which changes nothing. Who has a seat keeps it: though the link has been used up by a
 * stranger who was turned away, or a newer one has taken its place; and after the end, when the seat still shows how it
 * ended and where the client's copy is.
 */
export function lookUp(coming: Coming): LinkFound | Refusal {
  const { meeting, invitation, now } = coming;
  if (now > invitation.expiresAt) return refuse('link.over', 'SE-9');
  if (isOver(meeting)) {
    const last = afterTheEnd(coming);
    return last ? { ok: true, seat: last, recognised: true } : refuse('meeting.over', 'ME-2');
  }
  const seat = seatsOf(coming).findLast(({ status }) => status !== 'ended') ?? null;
  if (seat) return { ok: true, seat, recognised: seat.evidence !== null };
  const before = recognisedBefore(coming);
  if (invitation.ended) return refuse('link.over', 'SE-6');
  return { ok: true, seat: null, recognised: before !== null };
}

/**
 * SE-3: the client or the interpreter asks to be recognised, or comes back on a device that was. The link is an address,
 * not a factor: at a new device the seat is unrecognised until the code, or an official who sees the person, says who it
 * is. How often strangers may ask is the caller's count.
 */
export function askForSeat(coming: Coming, newId: NewId): Decision<MeetingEvent> {
  const found = lookUp(coming);
  if (!found.ok) return found;
  if (found.seat) return allow();
  const before = recognisedBefore(coming);
  const opened = opening(coming, newId, before?.evidence ?? null);
  return before?.secrecy
    ? allow(opened, {
        type: 'seat.secrecy-affirmed/1',
        body: { seatId: opened.body.seatId, notice: before.secrecy.notice },
      })
    : allow(opened);
}

/**
 * SE-3: the right code binds this device to the invitation; a device that has asked already keeps its seat. Who counts
 * wrong ones is the caller.
 * @param newHash of the cookie that the browser has from now on: who knew the one before must not be her.
 */
export function enterWithCode(coming: Coming, newHash: string, newId: NewId): Decision<MeetingEvent> {
  const found = lookUp(coming);
  if (!found.ok) return found;
  if (found.recognised) return askForSeat(coming, newId);
  if (coming.invitation.ended) return refuse('link.over', 'SE-14');
  const evidence: Evidence = { method: 'code' };
  return allow(
    found.seat
      ? {
          type: 'seat.recognised/1',
          body: { seatId: found.seat.seatId, evidence, deviceHash: newHash },
        }
      : opening({ ...coming, deviceHash: newHash }, newId, evidence),
  );
}

const opening = ({ invitation, deviceHash }: Coming, newId: NewId, evidence: Evidence | null) =>
  ({
    type: 'seat.opened/1',
    body: {
      seatId: newId('sea'),
      role: invitation.role,
      name: invitation.name,
      title: '',
      personId: null,
      invitationId: invitation.invitationId,
      deviceHash,
      evidence,
    },
  }) satisfies MeetingEvent;
