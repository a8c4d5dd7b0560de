import type { SeatId } from '../domain/ids.ts';
import { Buckets } from '../http/buckets.ts';
import type { World } from '../http/world.ts';

/** Frames and requests of a seat at once, and how many come back each second. */
const burst = 60;
const perSecond = 6;

/** Seats whose pace is kept. */
const most = 5000;

/** How often a seat may ask, over all its lines and without one: a new line brings nothing new (SE-11). */
export class Pace {
  readonly #seats: Buckets;

  constructor({ monotonic }: Pick<World, 'monotonic'>) {
    this.#seats = new Buckets({ burst, perSecond, most, monotonic });
  }

  allows(seatId: SeatId): boolean {
    return this.#seats.take(seatId);
  }
}
