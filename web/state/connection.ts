import { call } from './api.ts';

/** How the way to the service is: good, slow (speech works, the picture may stand still), or none. */
export type ConnectionVerdict = 'good' | 'slow' | 'none';

/** A round trip longer than this makes talking at once hard (ITU-T G.114 names 150 ms one way). */
const slowMs = 300;
const rounds = 4;

/** Measures the round trip to the service a few times and takes the middle one. */
export const testConnection = async (
  ask: () => Promise<{ readonly ok: boolean }> = () => call('GET', '/api/health'),
  clock: () => number = () => performance.now(),
): Promise<ConnectionVerdict> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = clock();
    const answer = await ask();
    if (answer.ok) times.push(clock() - start);
  }
  times.sort((one, other) => one - other);
  const middle = times[Math.floor(times.length / 2)];
  if (middle === undefined) return 'none';
  return middle > slowMs || times.length < rounds ? 'slow' : 'good';
};
