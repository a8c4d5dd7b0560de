import { expect, test } from 'vitest';
import { silenceAfter, withSound, type Arrival } from './silence.ts';

const video = (at: number, from = 'a'): Arrival => ({ at, from, kind: 'video' });

test('silence counts from the moment to the last packet after it', () => {
  expect(silenceAfter(100, [video(40), video(180), video(160)], 2000, 1000)).toBe(80);
});

test('nothing after the moment is silence at once', () => {
  expect(silenceAfter(100, [video(40), video(99)], 2000, 1000)).toBe(0);
  expect(silenceAfter(100, [], 2000, 1000)).toBe(0);
});

test('what still comes has no end', () => {
  expect(silenceAfter(100, [video(180), video(1500)], 2000, 1000)).toBeNull();
});

test('the sender with a microphone is told from the one without', () => {
  const arrivals: readonly Arrival[] = [video(1, 'mikko'), { at: 2, from: 'layla', kind: 'audio' }];
  expect([...withSound([...arrivals, video(3, 'layla')])]).toEqual(['layla']);
});
