import { isAuthority, type Role } from '../people.ts';
import { type Check, refuse } from '../decision.ts';
import type { Phase } from './events.ts';
import type { Facts } from './facts.ts';
import { insideOf, interpretedByPhone, isInside, isOver, type Meeting, type Seat } from './state.ts';

/** The initiator chairs until the joint phase; then either authority may (ME-3). */
export function mayChair(meeting: Meeting, seat: Seat): boolean {
  if (!isInside(seat) || !isAuthority(seat.role)) return false;
  if (seat.role === meeting.initiator) return true;
  return meeting.company === 'together' && ['joint', 'closing', 'signing'].includes(meeting.phase);
}

/** The meeting has not been closed. */
export const notOver: Check<Facts> = ({ meeting }) =>
  isOver(meeting) ? refuse('meeting.over', 'ME-2') : null;

/** The meeting is in one of these phases. */
export const inPhase =
  (...phases: readonly Phase[]): Check<Facts> =>
  ({ meeting }) =>
    phases.includes(meeting.phase) ? null : refuse('meeting.wrong-phase', 'ME-2');

/** The seat leads the meeting. */
export const isChair: Check<Facts> = ({ meeting, seat }) =>
  mayChair(meeting, seat) ? null : refuse('meeting.not-chair', 'ME-3');

/** The seat has been let in, a break included. */
export const inside: Check<Facts> = ({ seat }) =>
  isInside(seat) ? null : refuse('seat.not-admitted', 'SE-4');

/** Inside and not on a break: who is away sends nothing but what ends the break, the permission or the visit (SE-8). */
export const present: Check<Facts> = (facts) =>
  facts.seat.status === 'away' ? refuse('meeting.paused', 'SE-8') : inside(facts);

/** The seat is the client's own. */
export const isClient: Check<Facts> = ({ seat }) =>
  seat.role === 'client' ? null : refuse('meeting.not-your-role', 'PA-3');

/** The seat is an official's, of either authority. */
export const isOfficial: Check<Facts> = ({ seat }) =>
  isAuthority(seat.role) ? null : refuse('meeting.not-your-role', 'PA-3');

/** The client herself, or the chair who writes down what she said aloud. */
export const clientOrChair: Check<Facts> = (facts) => (facts.seat.role === 'client' ? null : isChair(facts));

/** Nothing of the matter is handled while the client, or the interpreter she needs, is away (ME-6). */
export const notPaused: Check<Facts> = (facts) => (pauseOf(facts) ? refuse('meeting.paused', 'ME-6') : null);

export type Pause = 'client-away' | 'interpreter-away' | null;

/** ME-13: nothing is asked while sound and picture do not reach the client, or the interpreter whom she needs. */
export const reached: Check<Facts> = (facts) => (unreached(facts) ? refuse('media.down', 'ME-13') : null);

/** Whom sound and picture do not reach, who is needed for a question; null when there is nobody. */
export function unreached({
  meeting,
  live,
}: Pick<Facts, 'meeting' | 'live'>): 'client' | 'interpreter' | null {
  if (isUnreached({ meeting, live }, 'client') && !meeting.clientByPhone) return 'client';
  const needed = meeting.interpreted && !interpretedByPhone(meeting);
  return needed && isUnreached({ meeting, live }, 'interpreter') ? 'interpreter' : null;
}

/** Whoever sits in this role has no sound and no picture: no line, or a page that says so. */
export function isUnreached({ meeting, live }: Pick<Facts, 'meeting' | 'live'>, role: Role): boolean {
  const seat = insideOf(meeting, role);
  return seat !== null && live.mediaDown.has(seat.seatId);
}

/** Whom the matter waits for. A person whose connection is lost hears as little as one who is away (DOMAIN.md F6, F8). */
export function pauseOf({ meeting, live }: Pick<Facts, 'meeting' | 'live'>): Pause {
  if (!hears({ meeting, live }, 'client') && !meeting.clientByPhone) return 'client-away';
  return interpreterMissing({ meeting, live }) && !interpretedByPhone(meeting) ? 'interpreter-away' : null;
}

/** The interpreter whom the client needs has no seat inside, or no connection. */
export const interpreterMissing = (facts: Pick<Facts, 'meeting' | 'live'>): boolean =>
  facts.meeting.interpreted && !hears(facts, 'interpreter');

function hears({ meeting, live }: Pick<Facts, 'meeting' | 'live'>, role: Role): boolean {
  const seat = insideOf(meeting, role);
  return seat?.status === 'admitted' && live.connected.has(seat.seatId);
}
