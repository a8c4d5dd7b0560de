import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

const start = Date.parse('2026-11-24T08:40:00.000Z');

function queueAt() {
  let now = start;
  const turns = createTurns<string>({ clock: () => now });
  const wait = (ms: number) => {
    now += ms;
  };
  return { turns, wait };
}

test('SU-12 the first to ask has the turn for ten seconds, the others wait in the order of asking', () => {
  const { turns } = queueAt();
  expect(turns.ask('doc', 'layla')).toEqual({ state: 'yours', leftMs: 10_000 });
  expect(turns.ask('doc', 'mikko')).toEqual({ state: 'waiting', before: 1 });
  expect(turns.ask('doc', 'satu')).toEqual({ state: 'waiting', before: 2 });
  expect(turns.ask('doc', 'mikko')).toEqual({ state: 'waiting', before: 1 });
  expect(turns.ask('other', 'satu').state).toBe('yours');
});

test('SU-12 a turn that ran out goes to the end of the queue, with what was kept for it', () => {
  const { turns, wait } = queueAt();
  turns.ask('doc', 'layla');
  turns.ask('doc', 'mikko');
  expect(turns.hold('doc', 'layla', 'increment')).toBe(true);
  expect(turns.held('doc', 'layla')).toBe('increment');
  wait(10_000);
  expect(turns.held('doc', 'layla')).toBeNull();
  expect(turns.hold('doc', 'layla', 'late')).toBe(false);
  expect(turns.running('doc')).toEqual({ who: 'mikko', leftMs: 10_000 });
  expect(turns.ask('doc', 'layla')).toEqual({ state: 'waiting', before: 1 });
});

test('SU-12 one who signed or left gives the turn to the next', () => {
  const { turns } = queueAt();
  for (const who of ['layla', 'mikko', 'satu']) turns.ask('doc', who);
  turns.leave('doc', 'mikko');
  turns.leave('doc', 'layla');
  expect(turns.running('doc')?.who).toBe('satu');
  turns.clear('doc');
  expect(turns.running('doc')).toBeNull();
});

test('SU-6 who signs no more has neither the turn nor a place: the next one has it at once', () => {
  const { turns } = queueAt();
  for (const who of ['layla', 'mikko', 'satu', 'ahmed']) turns.ask('doc', who);
  turns.keep('doc', (who) => who !== 'layla' && who !== 'mikko');
  expect(turns.running('doc')).toEqual({ who: 'satu', leftMs: 10_000 });
  expect(turns.ask('doc', 'ahmed')).toEqual({ state: 'waiting', before: 1 });
  turns.keep('doc', () => true);
  expect(turns.running('doc')?.who).toBe('satu');
});
