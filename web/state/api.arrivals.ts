import type { CommandName } from '../../server/domain/meetings/commands.ts';
import type { Arrival, Seated } from '../../server/domain/view/pages.ts';
import { type Answer, call } from './api.ts';
import { insist } from './insist.ts';

/** Where a link leads: the one step that the landing page's button takes. It opens no seat. */
export const arrive = (link: string) => call<Arrival>('POST', '/api/arrivals', { link });

/** Opens a seat without the code: to be recognised by sight, or for a device that was recognised before. */
export const askForSeat = (link: string) => call<Seated>('POST', '/api/arrivals/ask', { link });

type OwnSeat = Pick<Seated, 'meetingId' | 'seatId'>;

/** Both take something away: they are asked for again until somebody has decided. */
const command = ({ meetingId, seatId }: OwnSeat, name: CommandName): Promise<Answer<unknown>> =>
  insist(() => call('POST', `/api/meetings/${meetingId}/seats/${seatId}/commands`, { name, body: {} }));

/** Gives the seat up before anything has begun. */
export const leave = (seat: OwnSeat) => command(seat, 'seat.leave');

/** CO-7: takes the permission back, from a seat at the door or one that was left. */
export const withdraw = (seat: OwnSeat) => command(seat, 'consent.withdraw');

/** Shows the six digits that were told separately. */
export const showCode = (link: string, code: string) =>
  call<Seated>('POST', '/api/arrivals/code', { link, code });
