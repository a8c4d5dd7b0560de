import type { Instant, NewId } from '../domain/ids.ts';

/** What the program takes from the world and tests give by hand. `main.ts` builds the real one. */
export interface World {
  readonly now: () => Instant;
  readonly newId: NewId;
  /** Bytes that nobody can guess. */
  readonly random: (bytes: number) => Uint8Array;
}

/** Minutes from one instant to another; negative when `later` is the earlier one. */
export const minutesBetween = (earlier: Instant, later: Instant): number =>
  (Date.parse(later) - Date.parse(earlier)) / 60_000;

export const addMinutes = (instant: Instant, minutes: number): Instant =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
