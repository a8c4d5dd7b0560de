import type { MeetingId, SeatId } from '../../server/domain/ids.ts';
import { call } from './api.ts';

/** What a link leads to, once its holder has pressed the button. Nothing of the case. */
export interface Arrival {
  readonly meetingId: MeetingId;
  /** The seat of this device. */
  readonly seatId: SeatId;
  readonly role: 'client' | 'interpreter';
  /** The language that was booked. */
  readonly language: string;
  /** This device has shown the code before, or an official knows the person: nothing is asked again. */
  readonly recognised: boolean;
}

/** Opens a link: the one step that the landing page's button takes. */
export const arrive = (link: string) => call<Arrival>('POST', '/api/arrivals', { link });

/** Gives the seat up before anything has begun. */
export const leave = ({ meetingId, seatId }: Pick<Arrival, 'meetingId' | 'seatId'>) =>
  call<{ readonly ok: true }>('POST', `/api/meetings/${meetingId}/seats/${seatId}/commands`, {
    name: 'seat.leave',
    body: {},
  });

/** Shows the six digits that were told separately. */
export const showCode = (link: string, code: string) =>
  call<Arrival>('POST', '/api/arrivals/code', { link, code });
