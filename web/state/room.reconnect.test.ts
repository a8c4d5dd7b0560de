import { expect, test } from 'vitest';
import { reconnectPolicy } from './room.reconnect.ts';

const pause = (retryCount: number, elapsedMs = 1000) =>
  reconnectPolicy.nextRetryDelayInMs({ retryCount, elapsedMs });

test('it tries at once, then with pauses of a few seconds at most, and gives up after two minutes', () => {
  expect(pause(0)).toBeLessThan(200);
  for (let retry = 0; retry < 50; retry++) expect(pause(retry)).toBeLessThan(3000);
  expect(pause(50, 119_000)).not.toBeNull();
  expect(pause(50, 121_000)).toBeNull();
});
