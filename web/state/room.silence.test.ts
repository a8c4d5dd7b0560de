import { expect, test } from 'vitest';
import { SilenceWatch } from './room.silence.ts';

test('packets that flow need no remedy', () => {
  const watch = new SilenceWatch();
  for (let second = 0; second < 20; second++) expect(watch.judge('a', second, second * 1000)).toBe('none');
});

test('silence: subscribe again after three seconds, join again after eight, each once', () => {
  const watch = new SilenceWatch();
  const remedies = Array.from({ length: 20 }, (_, second) => watch.judge('a', 5, second * 1000));
  expect(remedies.flatMap((remedy, second) => (remedy === 'none' ? [] : [[second, remedy]]))).toEqual([
    [3, 'resubscribe'],
    [8, 'rejoin'],
  ]);
});

test('a new subscription counts from zero, and its first packets end the alarm', () => {
  const watch = new SilenceWatch();
  watch.judge('a', 100, 0);
  expect(watch.judge('a', 100, 3000)).toBe('resubscribe');
  expect(watch.judge('a', 0, 4000)).toBe('none');
  expect(watch.judge('a', 1, 5000)).toBe('none');
  expect(watch.judge('a', 1, 7000)).toBe('none');
  expect(watch.judge('a', 1, 8000)).toBe('resubscribe');
});

test('muted time does not count', () => {
  const watch = new SilenceWatch();
  watch.judge('a', 5, 0);
  watch.forget('a');
  expect(watch.judge('a', 5, 9000)).toBe('none');
});
