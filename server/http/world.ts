import type { Instant, NewId } from '../domain/ids.ts';

/** What the program takes from the world and tests give by hand. `main.ts` builds the real one. */
export interface World {
  readonly now: () => Instant;
  /** Milliseconds that only grow, whatever happens to the clock on the wall: leases, limits and waits count by them. */
  readonly monotonic: () => number;
  readonly newId: NewId;
  /** Bytes that nobody can guess. */
  readonly random: (bytes: number) => Uint8Array;
}

/** The instant so many minutes later; earlier when negative. */
export const addMinutes = (instant: Instant, minutes: number): Instant =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
