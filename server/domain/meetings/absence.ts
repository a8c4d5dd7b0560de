import type { Instant } from '../ids.ts';
import type { Authority } from '../people.ts';
import type { Live } from './facts.ts';
import { type InsideSeat, isInside, type Meeting, type Seat } from './state.ts';

/** After so long without a connection of any of the initiator's officials the other authority may end the meeting (ME-8). */
const initiatorAbsentMs = 10 * 60_000;

/**
 * Since when this seat has had no connection; null while it has one. A seat that has ended has had none since its end,
 * and one that was never seen, since it was taken or the process has been watching.
 */
export function unconnectedSince(seat: Seat, live: Live): Instant | null {
  const lost = live.lostSince.get(seat.seatId);
  if (seat.status === 'ended') return lost !== undefined && lost < seat.at ? lost : seat.at;
  if (live.connected.has(seat.seatId)) return null;
  return lost ?? later(isInside(seat) ? seat.admittedAt : seat.openedAt, live.since);
}

/** Since when no official of this authority has been connected; null while one is. */
function authorityAbsentSince(meeting: Meeting, live: Live, authority: Authority): Instant | null {
  const seats = meeting.seats.filter((seat) => seat.role === authority);
  let last: Instant | null = null;
  for (const seat of seats) {
    const since = unconnectedSince(seat, live);
    if (since === null) return null;
    last = last === null ? since : later(last, since);
  }
  return last ?? later(meeting.openedAt, live.since);
}

/** ME-8: nobody of the initiator has been connected for ten minutes. */
export function initiatorIsGone(meeting: Meeting, live: Live, now: Instant): boolean {
  const since = authorityAbsentSince(meeting, live, meeting.initiator);
  return since !== null && elapsed(since, now) >= initiatorAbsentMs;
}

/** After so long without sound and picture people are told; a page that enters or loads again is quicker (ME-13). */
const toldAfterMs = 5000;

/** ME-13: for so long nothing has reached this seat that people are told. On a break nothing is to reach it. */
export function isLongDown(
  { live, now }: { readonly live: Pick<Live, 'mediaDown' | 'since'>; readonly now: Instant },
  seat: InsideSeat,
): boolean {
  const since = live.mediaDown.get(seat.seatId);
  if (since === undefined || seat.status === 'away') return false;
  return elapsed(since ?? later(seat.admittedAt, live.since), now) >= toldAfterMs;
}

/** Milliseconds between two instants. */
export const elapsed = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);
