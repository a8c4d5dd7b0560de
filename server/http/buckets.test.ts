import { expect, test } from 'vitest';
import { Buckets } from './buckets.ts';

const buckets = (most: number) => new Buckets({ burst: 1, perSecond: 1, most, monotonic: () => 0 });

test('each key has a bucket of its own', () => {
  const all = buckets(10);
  expect([all.take('a'), all.take('a'), all.take('b')]).toEqual([true, false, true]);
});

test('memory is bounded: who has asked longest ago is forgotten first', () => {
  const all = buckets(2);
  for (const key of ['a', 'b', 'a', 'c']) all.take(key);
  expect([all.take('a'), all.take('c'), all.take('b')]).toEqual([false, false, true]);
});
