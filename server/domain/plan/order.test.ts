import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderBetween } from './order.ts';

test('PL-5 the first key stands in the middle', () => {
  expect(orderBetween(null, null)).toBe('V');
});

test('PL-5 wherever rows are put in, their keys sort as they were placed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
      const keys: string[] = [];
      for (const place of places) {
        const index = place % (keys.length + 1);
        keys.splice(index, 0, orderBetween(keys[index - 1] ?? null, keys[index] ?? null));
      }
      expect([...keys].sort()).toEqual(keys);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key.endsWith('0')).toBe(false);
    }),
  );
});

test.each([
  [
    'before all',
    (keys: string[]) => orderBetween(null, keys[0] ?? null),
    (keys: string[], key: string) => keys.unshift(key),
  ],
  [
    'after all',
    (keys: string[]) => orderBetween(keys.at(-1) ?? null, null),
    (keys: string[], key: string) => keys.push(key),
  ],
])('PL-5 a thousand rows %s keep their keys short', (_, next, put) => {
  const keys: string[] = [];
  for (let n = 0; n < 1000; n += 1) put(keys, next(keys));
  expect([...keys].sort()).toEqual(keys);
  expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(40);
});

test('PL-5 there is nothing between a key and itself', () => {
  expect(() => orderBetween('V', 'V')).toThrow('no order');
  expect(() => orderBetween('W', 'V')).toThrow('no order');
});
