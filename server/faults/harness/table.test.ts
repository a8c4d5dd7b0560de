import { expect, test } from 'vitest';
import { tableOf } from './table.ts';

test('each fault has a line in which name, answer and silence stand in columns', () => {
  const lines = tableOf(
    [
      { fault: 'kill-server', held: true, detail: 'back in 2 s', withdrawalSilenceMs: 120 },
      { fault: 'fuzz', held: false, detail: 'x'.repeat(300), withdrawalSilenceMs: null },
    ],
    80,
  );
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^kill-server {2}yes {8}120 ms {2}back in 2 s$/);
  expect(lines[2]).toMatch(/^fuzz {9}NO {14}– {2}x+…$/);
  expect(lines.every((line) => line.length <= 80)).toBe(true);
});
