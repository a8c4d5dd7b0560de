import type { Command } from './commands.ts';
import type { Facts } from './facts.ts';
import type { Seat } from './state.ts';

/**
 * Commands that take away: they act at once, before they are durable, and are never given up (AU-3). A no of the
 * client's is one of them, whatever the question.
 */
export function takesAway(command: Command): boolean {
  switch (command.name) {
    case 'consent.withdraw':
    case 'seat.leave':
    case 'seat.pause':
    case 'seat.remove':
      return true;
    case 'presence.answer':
    case 'scope.answer':
      return command.body.answer === 'no';
    default:
      return false;
  }
}

/**
 * A no that was allowed when it was said is decided again before it is durable: who has lost the connection since, or
 * gone on a break, takes it back for nobody (AU-3).
 * @returns the facts as they were then, as far as a break and a connection go; for any other command the same facts
 */
export function asItWasSaid<F extends Facts>(facts: F, { name }: Command): F {
  if (name !== 'presence.answer' && name !== 'scope.answer') return facts;
  const { meeting, seat, live } = facts;
  const connected = new Set(meeting.seats.map(({ seatId }) => seatId));
  return {
    ...facts,
    seat: there(seat),
    meeting: { ...meeting, seats: meeting.seats.map(there) },
    live: { ...live, connected },
  };
}

const there = (seat: Seat): Seat => (seat.status === 'away' ? { ...seat, status: 'admitted' } : seat);
