import { allow, type Decision, refuse } from '../../decision.ts';
import type { Instant, NewId, PersonId } from '../../ids.ts';
import type { Authority } from '../../people.ts';
import type { Evidence, MeetingEvent } from '../events.ts';
import { groundOf } from '../join.ts';
import { insideSeats, isOver, type Meeting, type Seat } from '../state.ts';
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
