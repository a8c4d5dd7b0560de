import { expect, test } from 'vitest';
import { waitBeforeRestart } from './server.restart.ts';

/** The waits before the restarts that follow runs of these lengths. */
function waits(...runs: readonly number[]): readonly number[] {
  let before: number | null = null;
  return runs.map((ranFor) => (before = waitBeforeRestart(before, ranFor)));
}

test('ME-12 a media server that falls over again and again comes back with doubling pauses, up to five seconds', () => {
  expect(waits(0, 0, 0, 0, 0, 0, 0, 0)).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000]);
  expect(waits(4000, 4000, 4000)).toEqual([100, 200, 400]);
});

test('ME-12 a steady run ends the pauses', () => {
  expect(waits(0, 0, 0, 30_000, 0)).toEqual([100, 200, 400, 100, 200]);
});
