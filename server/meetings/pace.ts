import type { Instant, SeatId } from '../domain/ids.ts';
import { bucket } from '../http/bucket.ts';
import { burst, perSecond } from './meeting.socket.ts';

/** Seats whose pace is kept; the one that has asked longest ago is forgotten, and begins anew. */
const seats = 5000;

/** The socket's bound on how often a seat may ask, for what comes without a socket. */
export class Pace {
  readonly #now: () => Instant;
  readonly #seats = new Map<SeatId, () => boolean>();

  constructor(now: () => Instant) {
    this.#now = now;
  }

  allows(seatId: SeatId): boolean {
    const may = this.#seats.get(seatId) ?? bucket(burst, perSecond, () => new Date(this.#now()));
    this.#seats.delete(seatId);
    this.#seats.set(seatId, may);
    const oldest = this.#seats.keys().next();
    if (this.#seats.size > seats && !oldest.done) this.#seats.delete(oldest.value);
    return may();
  }
}
