import { expect, test } from 'vitest';
import { isFarewell, silenceAfter, withSound, type Arrival } from './silence.ts';

const video = (at: number, from = 'a'): Arrival => ({ at, from, kind: 'video', bytes: 700 });

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
  const arrivals: readonly Arrival[] = [
    video(1, 'mikko'),
    { at: 2, from: 'layla', kind: 'audio', bytes: 70 },
  ];
  expect([...withSound([...arrivals, video(3, 'layla')])]).toEqual(['layla']);
});

test('what the media server sends in her name at the end is told from what she sends', () => {
  const one = { at: 1, from: 'layla' };
  expect(isFarewell({ ...one, kind: 'audio', bytes: 80 })).toBe(true);
  expect(isFarewell({ ...one, kind: 'video', bytes: 32 })).toBe(true);
  // Seen together with one of hers, it counts as hers.
  expect(isFarewell({ ...one, kind: 'audio', bytes: 79 })).toBe(false);
  expect(isFarewell({ ...one, kind: 'video', bytes: 80 })).toBe(false);
});
