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

/** What is done about the silent one in twenty seconds, by the second. */
const remediesOf = (watch: SilenceWatch, others: (second: number) => void, senderIsLost = false) =>
  Array.from({ length: 20 }, (_, second) => {
    others(second);
    return [second, watch.judge('silent', 5, second * 1000, senderIsLost)] as const;
  }).filter(([, remedy]) => remedy !== 'none');

test('PG-8: one speaker’s bad network costs the listener nothing but one new subscription', () => {
  const watch = new SilenceWatch();
  expect(remediesOf(watch, (second) => watch.judge('other', second * 50, second * 1000))).toEqual([
    [3, 'resubscribe'],
  ]);
});

test('PG-8: a picture that arrives shows as well that this end is sound', () => {
  const watch = new SilenceWatch();
  expect(
    remediesOf(watch, (second) => {
      watch.note('picture', second * 50, second * 1000);
    }),
  ).toEqual([[3, 'resubscribe']]);
});

test('PG-8: whom the media server itself does not hear is not waited for with a new connection', () => {
  expect(remediesOf(new SilenceWatch(), () => undefined, true)).toEqual([[3, 'resubscribe']]);
});

test('PG-8: when nothing at all arrives, this end builds its connection anew', () => {
  const watch = new SilenceWatch();
  const remedies = remediesOf(watch, (second) => {
    watch.judge('other', Math.min(second, 2) * 50, second * 1000);
    watch.note('picture', Math.min(second, 2) * 50, second * 1000);
  });
  expect(remedies).toEqual([
    [3, 'resubscribe'],
    [10, 'rejoin'],
  ]);
});
