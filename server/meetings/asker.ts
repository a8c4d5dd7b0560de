import type { Context } from 'hono';
import type { Instant, MeetingId, SeatId } from '../domain/ids.ts';
import type { HttpEnv } from '../http/context.ts';
import { ownSeat } from './arrivals.usecases.ts';
import type { MeetingStore } from './store.ts';

/** Who this browser is: the official's session or the participant's device; null for neither. */
export const ownerOf = (c: Context<HttpEnv>): string | null => {
  const official = c.get('official');
  if (official) return sessionOwner(official.tokenHash);
  const device = c.get('deviceHash');
  return device === undefined ? null : `d:${device}`;
};

/** What `ownerOf` says of the browsers of this session. */
export const sessionOwner = (tokenHash: string): string => `s:${tokenHash}`;

/** Whether this browser may speak for the seat now. */
export async function speaksFor(
  c: Context<HttpEnv>,
  deps: { readonly store: MeetingStore; readonly now: () => Instant },
  { meetingId, seatId }: { readonly meetingId: MeetingId; readonly seatId: SeatId },
): Promise<boolean> {
  const meeting = (await deps.store.load(meetingId))?.meeting;
  const personId = c.get('official')?.personId;
  const deviceHash = c.get('deviceHash');
  const who = {
    now: deps.now(),
    ...(personId ? { personId } : {}),
    ...(deviceHash ? { deviceHash } : {}),
  };
  return meeting !== undefined && ownSeat(meeting, seatId, who) !== null;
}
