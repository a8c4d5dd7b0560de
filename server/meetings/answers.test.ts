import { expect, test } from 'vitest';
import { Answers } from './answers.ts';

const seat = 'sea_01J00000000000000000000001';
const refused = (code: 'service.unavailable' | 'request.too-many' | 'meeting.over') =>
  ({ t: 'no', id: '1', code, rule: '' }) as const;

test('ME-2: the same id is answered again and not done twice', async () => {
  const answers = new Answers();
  const done: number[] = [];
  const run = () => Promise.resolve({ t: 'ok', id: '1', data: done.push(1) } as const);
  expect(await answers.once(seat, '1', run)).toEqual(await answers.once(seat, '1', run));
  await answers.once(seat, '1', () => Promise.resolve(refused('meeting.over')));
  expect(done).toHaveLength(1);
});

test.each(['service.unavailable', 'request.too-many'] as const)(
  'PG-1: %s decides nothing, and the same id may be done later',
  async (code) => {
    const answers = new Answers();
    expect(await answers.once(seat, '1', () => Promise.resolve(refused(code)))).toEqual(refused(code));
    expect(await answers.once(seat, '1', () => Promise.resolve({ t: 'ok', id: '1' }))).toEqual({
      t: 'ok',
      id: '1',
    });
  },
);
