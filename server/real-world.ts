import { randomBytes } from 'node:crypto';
import { monotonicFactory } from 'ulid';
import type { World } from './http/world.ts';

/** The machine's clock and randomness; ids made in one millisecond still sort in the order in which they were made. */
export function realWorld(): World {
  const ulid = monotonicFactory();
  return {
    now: () => new Date().toISOString(),
    monotonic: () => performance.now(),
    newId: (prefix) => `${prefix}_${ulid()}`,
    random: (bytes) => randomBytes(bytes),
  };
}
