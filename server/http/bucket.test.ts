import { expect, test } from 'vitest';
import { bucket } from './bucket.ts';

test('a burst passes, then only what has trickled in', () => {
  let now = 0;
  const may = bucket(3, 1, () => now);
  expect([may(), may(), may(), may()]).toEqual([true, true, true, false]);
  now = 2000;
  expect([may(), may(), may()]).toEqual([true, true, false]);
  now = 1000;
  expect(may()).toBe(false);
});
