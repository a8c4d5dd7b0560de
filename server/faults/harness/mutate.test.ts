import { expect, test } from 'vitest';
import { mutated } from './mutate.ts';
import { chance } from './numbers.ts';

const frames = ['{"t":"ping","id":7}', '{"t":"writing","path":"goal"}'].map((text) => Buffer.from(text));
const first = frames[0] ?? Buffer.alloc(0);

test('frames are spoiled in many ways, the same with the same numbers, and stay small', () => {
  const made = (seed: number) => {
    const draw = chance(seed);
    return Array.from({ length: 500 }, () => mutated(first, frames, draw).toString('latin1'));
  };
  expect(made(3)).toEqual(made(3));
  expect(new Set(made(3)).size).toBeGreaterThan(300);
  expect(Math.max(...made(4).map(({ length }) => length))).toBeLessThanOrEqual(4096);
});

test('the frame itself is left as it is, and one without a byte is no trouble', () => {
  const before = first.toString();
  const draw = chance(9);
  for (let time = 0; time < 200; time += 1) {
    mutated(first, frames, draw);
    mutated(new Uint8Array(), [], draw);
  }
  expect(first.toString()).toBe(before);
});
