import { expect, test } from 'vitest';
import { pauseOf, type PauseFacts } from './client-pause.words.ts';

const start = '2026-11-24T08:00:00.000Z';
const at = (minutes: number) => Date.parse(start) + minutes * 60_000;

const meeting = (people: PauseFacts['people'], interpreted = true, byPhone = false): PauseFacts => ({
  facts: { interpreted, startsAt: start },
  byPhone,
  people,
});

const county = { role: 'county', state: 'present' } as const;
const interpreter = { role: 'interpreter', state: 'present' } as const;

test('with an official and the interpreter there is no pause', () => {
  expect(pauseOf(meeting([county, interpreter]), at(5))).toBeNull();
});

test('PA-2: without a booked interpreter nobody waits for one', () => {
  expect(pauseOf(meeting([county], false), at(5))).toBeNull();
});

test('IN-4: with an interpreter on the telephone nobody waits for the seat', () => {
  expect(pauseOf(meeting([county], true, true), at(5))).toBeNull();
});

test('the interpreter is coming, and late after three minutes', () => {
  expect(pauseOf(meeting([county]), at(2))).toBe('interpreter-coming');
  expect(pauseOf(meeting([county]), at(4))).toBe('interpreter-late');
});

test('an interpreter who was here has lost the connection', () => {
  expect(pauseOf(meeting([county, { ...interpreter, state: 'connection-lost' }]), at(20))).toBe(
    'interpreter-lost',
  );
});

test('ME-7: with no official connected the client is told that we come back', () => {
  expect(pauseOf(meeting([{ ...county, state: 'connection-lost' }, interpreter]), at(20))).toBe(
    'officials-lost',
  );
});
