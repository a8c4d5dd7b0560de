import { expect, test } from 'vitest';
import { loadAgain } from './load-again.ts';

const failing = (times: number) => {
  let tries = 0;
  return () => ((tries += 1) > times ? Promise.resolve(tries) : Promise.reject(new TypeError('not loaded')));
};

test('PG-7: what does not load is loaded again, twice at most', async () => {
  expect(await loadAgain(failing(0), [0, 0])).toBe(1);
  expect(await loadAgain(failing(2), [0, 0])).toBe(3);
  await expect(loadAgain(failing(3), [0, 0])).rejects.toThrow('not loaded');
});
