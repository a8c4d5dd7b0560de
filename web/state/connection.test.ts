import { expect, test } from 'vitest';
import { testConnection } from './connection.ts';

/** A clock that moves by `step` at each look. */
const clockOf = (step: number) => {
  let now = 0;
  return () => (now += step);
};

test.each([
  [20, true, 'good'],
  [900, true, 'slow'],
  [20, false, 'none'],
] as const)('a round trip of %i ms that answers %s is %s', async (step, ok, verdict) => {
  expect(await testConnection(() => Promise.resolve({ ok }), clockOf(step))).toBe(verdict);
});
