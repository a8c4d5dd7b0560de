import { expect, test } from 'vitest';
import { chance, p95, quantile, seconds } from './numbers.ts';

test('quantiles are taken from the sorted values', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(quantile(values, 0)).toBe(1);
  expect(quantile(values, 0.5)).toBe(51);
  expect(p95(values)).toBe(96);
  expect(quantile(values, 1)).toBe(100);
  expect(p95([])).toBeNaN();
});

test('seconds have one decimal', () => {
  expect(seconds(4_960)).toBe('5.0 s');
});

test('the same seed gives the same numbers, spread over 0 to 1', () => {
  const [one, two] = [chance(7), chance(7)];
  const drawn = Array.from({ length: 1000 }, () => one());
  expect(drawn).toEqual(Array.from({ length: 1000 }, () => two()));
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  expect(new Set(drawn).size).toBeGreaterThan(990);
});
