import { allow, type Decision, refuse } from '../../decision.ts';
import type { Instant, NewId, PersonId } from '../../ids.ts';
import type { Authority } from '../../people.ts';
import type { Evidence, MeetingEvent } from '../events.ts';
import { groundOf } from '../join.ts';
import { insideSeats, type Invitation, isOver, type Meeting, type Seat } from '../state.ts';
import { signsAgain } from './signing.ts';

/** An official who has logged in and asks for a place in this meeting. */
export interface OfficialAsking {
  readonly personId: PersonId;
  readonly authority: Authority;
  readonly name: string;
  readonly title: string;
  readonly acr: string;
}

/** The official's seat that still lives: a reload or a second tab finds it again. */
export const officialSeat = (meeting: Meeting, personId: PersonId): Seat | null =>
  meeting.seats.findLast((seat) => seat.personId === personId && seat.status !== 'ended') ?? null;

/** The invited authority may wait outside until the client has said no; then only a new yes opens a seat (CO-7). */
const isAwaited = (meeting: Meeting): boolean =>
  meeting.company === 'waiting' || meeting.company === 'together';

/**
 * SE-1: an official takes a seat. The initiator's first one takes the chair at once, since somebody must
 * open the door; every other waits for the chair's tap. A removed person gets no new seat.
 */
export function openOfficialSeat(
  meeting: Meeting,
  asking: OfficialAsking,
  newId: NewId,
): Decision<MeetingEvent> {
  if (isOver(meeting)) return refuse('meeting.over', 'ME-2');
  if (officialSeat(meeting, asking.personId)) return allow();
  const removed = meeting.seats.some(
    (seat) => seat.personId === asking.personId && seat.status === 'ended' && seat.how === 'removed',
  );
  if (removed) return refuse('seat.removed', 'SE-6');
  if (asking.authority === meeting.invited && !isAwaited(meeting))
    return refuse('presence.not-given', 'CO-7');
  const seatId = newId('sea');
  const evidence: Evidence = { method: 'login', acr: asking.acr };
  const opened: MeetingEvent = {
    type: 'seat.opened/1',
    body: {
      seatId,
      role: asking.authority,
      name: asking.name,
      title: asking.title,
      personId: asking.personId,
      invitationId: null,
      deviceHash: null,
      evidence,
    },
  };
  const chairTaken = insideSeats(meeting).some((seat) => seat.role === meeting.initiator);
  if (asking.authority !== meeting.initiator || chairTaken)
    return allow(opened, { type: 'seat.waiting/1', body: { seatId } });
  const opens: MeetingEvent[] =
    meeting.phase === 'scheduled' ? [{ type: 'phase.moved/1', body: { to: 'greeting' } }] : [];
  return allow(
    opened,
    {
      type: 'seat.admitted/1',
      body: { seatId, by: seatId, recognised: 'login', ground: { kind: 'own-client' } },
    },
    ...opens,
    ...signsAgain(meeting, { ...opened.body, status: 'testing', secrecy: null, openedAt: '' }),
  );
}

/** The seat of this device on this invitation that still lives. */
export const deviceSeat = (meeting: Meeting, invitation: Invitation, deviceHash: string): Seat | null =>
  meeting.seats.findLast(
    (seat) =>
      seat.invitationId === invitation.invitationId &&
      seat.deviceHash === deviceHash &&
      seat.status !== 'ended',
  ) ?? null;

/** Evidence that this device has shown before, so that coming back asks nothing again. */
const earlierEvidence = (meeting: Meeting, invitation: Invitation, deviceHash: string) =>
  meeting.seats.findLast(
    (seat) =>
      seat.invitationId === invitation.invitationId &&
      seat.deviceHash === deviceHash &&
      seat.evidence !== null,
  ) ?? null;

/**
 * SE-1: the client or the interpreter opens the link and presses the button. The link is an address, not a
 * factor: the seat is unrecognised until the code, or an official who sees the person, says who it is.
 */
export function openParticipantSeat(
  meeting: Meeting,
  invitation: Invitation,
  deviceHash: string,
  now: Instant,
  newId: NewId,
): Decision<MeetingEvent> {
  if (now > invitation.expiresAt) return refuse('link.over', 'SE-9');
  // Who has a seat keeps it: though a stranger who was turned away has used up the link, and after the end, when the
  // seat still shows how it ended and where the client's copy is.
  if (deviceSeat(meeting, invitation, deviceHash)) return allow();
  if (isOver(meeting)) return refuse('meeting.over', 'ME-2');
  if (invitation.ended) return refuse('link.over', 'SE-6');
  const earlier = earlierEvidence(meeting, invitation, deviceHash);
  const seatId = newId('sea');
  const affirmed: MeetingEvent[] = earlier?.secrecy
    ? [{ type: 'seat.secrecy-affirmed/1', body: { seatId, notice: earlier.secrecy.notice } }]
    : [];
  return allow(
    {
      type: 'seat.opened/1',
      body: {
        seatId,
        role: invitation.role,
        name: invitation.name,
        title: '',
        personId: null,
        invitationId: invitation.invitationId,
        deviceHash,
        evidence: earlier?.evidence ?? null,
      },
    },
    ...affirmed,
  );
}

/**
 * SE-3: the right code binds this device to the invitation; who counts wrong ones is the caller.
 * @param deviceHash of the cookie that the browser has from now on: who knew the one before must not be her.
 */
export function recogniseByCode(meeting: Meeting, seat: Seat, deviceHash: string): Decision<MeetingEvent> {
  if (isOver(meeting)) return refuse('meeting.over', 'ME-2');
  if (seat.status === 'ended') return refuse('seat.ended', 'SE-6');
  if (seat.evidence) return allow();
  return allow({
    type: 'seat.recognised/1',
    body: { seatId: seat.seatId, evidence: { method: 'code' }, deviceHash },
  });
}

/** ME-5: a place in the media for one page load, on the ground that lives now. */
export function admitToMedia(
  meeting: Meeting,
  seat: Seat,
  admission: { readonly identity: string; readonly room: string; readonly expiresAt: Instant },
  newId: NewId,
): Decision<MeetingEvent> {
  if (isOver(meeting)) return refuse('meeting.over', 'ME-2');
  if (seat.status !== 'admitted') return refuse('seat.not-admitted', 'SE-4');
  const ground = groundOf(meeting, seat);
  if (!ground) return refuse('media.no-ground', 'ME-5');
  return allow({
    type: 'media.admitted/1',
    body: { admissionId: newId('adm'), seatId: seat.seatId, ground, ...admission },
  });
}
