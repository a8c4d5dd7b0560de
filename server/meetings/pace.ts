import type { SeatId } from '../domain/ids.ts';
import { bucket } from '../http/bucket.ts';
import type { World } from '../http/world.ts';

/** Frames and requests of a seat at once, and how many come back each second. */
const burst = 60;
const perSecond = 6;

/** Seats whose pace is kept; the one that has asked longest ago is forgotten, and begins anew. */
const seats = 5000;

/** How often a seat may ask, over all its lines and without one: a new line brings nothing new (SE-11). */
export class Pace {
  readonly #world: Pick<World, 'monotonic'>;
  readonly #seats = new Map<SeatId, () => boolean>();

  constructor(world: Pick<World, 'monotonic'>) {
    this.#world = world;
  }

  allows(seatId: SeatId): boolean {
    const may = this.#seats.get(seatId) ?? bucket(burst, perSecond, this.#world.monotonic);
    this.#seats.delete(seatId);
    this.#seats.set(seatId, may);
    const oldest = this.#seats.keys().next();
    if (this.#seats.size > seats && !oldest.done) this.#seats.delete(oldest.value);
    return may();
  }
}
