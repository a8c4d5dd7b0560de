import { expect, test } from 'vitest';
import { faults } from './list.ts';

test('every fault that was ordered is there, under its name', () => {
  expect(faults.map(({ name }) => name)).toEqual([
    'kill-server',
    'kill-media',
    'hang-media',
    'disk-full',
    'database-locked',
    'two-servers',
    'clock-skew',
    'half-open-socket',
    'slow-reader',
    'fuzz',
    'rejoin',
    'hidden-listener',
    'late-permission',
    'strangers-pictures',
  ]);
});
