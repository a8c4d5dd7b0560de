import type { SeatRef } from '../http/meetings-port.ts';
import { Buckets } from '../http/buckets.ts';
import type { World } from '../http/world.ts';

/** Frames and requests of a seat at once, and how many come back each second. */
const usual = { burst: 60, perSecond: 6 };
/** Enough for whoever holds only the link: signs of life, asking, and a picture now and then. */
const strangers = { burst: 40, perSecond: 2 };

/** Seats whose pace is kept. */
const most = 5000;

/** How often a seat may ask, over all its lines and without one: a new line brings nothing new (SE-11). */
export class Pace {
  readonly #known: Buckets;
  readonly #strangers: Buckets;
  readonly #isKnown: (seat: SeatRef) => boolean;

  /** @param isKnown who sits there has been recognised */
  constructor({ monotonic }: Pick<World, 'monotonic'>, isKnown: (seat: SeatRef) => boolean) {
    this.#known = new Buckets({ ...usual, most, monotonic });
    this.#strangers = new Buckets({ ...strangers, most, monotonic });
    this.#isKnown = isKnown;
  }

  allows(seat: SeatRef): boolean {
    return (this.#isKnown(seat) ? this.#known : this.#strangers).take(seat.seatId);
  }
}
