import type { Instant, SeatId } from '../ids.ts';
import type { MeetingEvent, Recorded } from './events.ts';
import { isInside, type Meeting, type Seat } from './state.ts';

const change = (meeting: Meeting, seatId: SeatId, next: (seat: Seat) => Seat): Meeting => ({
  ...meeting,
  seats: meeting.seats.map((seat) => (seat.seatId === seatId ? next(seat) : seat)),
});

const facts = (seat: Seat) => ({
  seatId: seat.seatId,
  role: seat.role,
  name: seat.name,
  title: seat.title,
  personId: seat.personId,
  invitationId: seat.invitationId,
  deviceHash: seat.deviceHash,
  evidence: seat.evidence,
  secrecy: seat.secrecy,
  openedAt: seat.openedAt,
});

/** An interpreter who is let in takes over from the one on the telephone (IN-4). */
function admitted(
  meeting: Meeting,
  { body, at }: Recorded<Extract<MeetingEvent, { type: 'seat.admitted/1' }>>,
): Meeting {
  return {
    ...change(meeting, body.seatId, (seat) => ({
      ...facts(seat),
      status: 'admitted',
      admittedAt: at,
      recognised: body.recognised,
      ground: body.ground,
    })),
    ...interpretingAgain(meeting, body.seatId, at),
    ...offThePhone(meeting, body.seatId),
  };
}

/** IN-4: what the interpreter does with a seat of their own ends the telephone. Nothing when it is another's seat. */
export function interpretingAgain(
  meeting: Meeting,
  seatId: SeatId,
  at: Instant,
): Pick<Meeting, 'byPhone'> | null {
  const interprets = meeting.seats.some((one) => one.seatId === seatId && one.role === 'interpreter');
  return interprets ? { byPhone: meeting.byPhone.map((one) => ({ ...one, to: one.to ?? at })) } : null;
}

/** ME-13: whose picture and sound stand again, who takes a break, leaves or comes in anew is on the telephone no more. */
const offThePhone = (meeting: Meeting, seatId: SeatId): Pick<Meeting, 'clientByPhone'> | null =>
  meeting.seats.some((one) => one.seatId === seatId && one.role === 'client')
    ? { clientByPhone: null }
    : null;

/** Invitations, seats and admissions. */
export function foldSeats(meeting: Meeting, event: Recorded<MeetingEvent>): Meeting {
  switch (event.type) {
    case 'invitation.made/1':
      return {
        ...meeting,
        invitations: [...meeting.invitations, { ...event.body, madeAt: event.at, ended: false }],
      };
    case 'invitation.ended/1':
      return {
        ...meeting,
        invitations: meeting.invitations.map((one) =>
          one.invitationId === event.body.invitationId ? { ...one, ended: true } : one,
        ),
      };
    case 'seat.opened/1':
      return {
        ...meeting,
        seats: [...meeting.seats, { ...event.body, status: 'testing', secrecy: null, openedAt: event.at }],
      };
    case 'seat.recognised/1':
      return change(meeting, event.body.seatId, (seat) => ({
        ...seat,
        evidence: event.body.evidence,
        deviceHash: event.body.deviceHash ?? seat.deviceHash,
      }));
    case 'seat.waiting/1':
      return change(meeting, event.body.seatId, (seat) => ({
        ...facts(seat),
        status: 'door',
        since: event.at,
      }));
    case 'seat.secrecy-affirmed/1':
      return change(meeting, event.body.seatId, (seat) => ({
        ...seat,
        secrecy: { notice: event.body.notice, at: event.at },
      }));
    case 'seat.admitted/1':
      return admitted(meeting, event);
    case 'seat.away/1':
      // On a break nothing is sent or received: the place in the media ends, and coming back makes a new one.
      return {
        ...change(meeting, event.body.seatId, (seat) =>
          seat.status === 'admitted' ? { ...seat, status: 'away', since: event.at } : seat,
        ),
        media: meeting.media.filter((one) => one.seatId !== event.body.seatId),
        ...offThePhone(meeting, event.body.seatId),
      };
    case 'seat.back/1':
      return change(meeting, event.body.seatId, (seat) => {
        if (seat.status !== 'away') return seat;
        const { admittedAt, recognised, ground } = seat;
        return { ...facts(seat), status: 'admitted', admittedAt, recognised, ground };
      });
    case 'seat.ended/1':
      return {
        ...change(meeting, event.body.seatId, (seat) => ({
          ...facts(seat),
          status: 'ended',
          at: event.at,
          how: event.body.how,
          admittedAt: isInside(seat) ? seat.admittedAt : null,
          recognised: isInside(seat) ? seat.recognised : null,
        })),
        media: meeting.media.filter((one) => one.seatId !== event.body.seatId),
        ...offThePhone(meeting, event.body.seatId),
      };
    case 'media.admitted/1':
      return {
        ...meeting,
        media: [...meeting.media.filter((one) => one.seatId !== event.body.seatId), event.body],
      };
    case 'media.connected/1':
      return {
        ...meeting,
        ...interpretingAgain(meeting, event.body.seatId, event.at),
        ...offThePhone(meeting, event.body.seatId),
      };
    default:
      return meeting;
  }
}
