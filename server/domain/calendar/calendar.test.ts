import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueOn } from './due-rules.ts';
import { dateInHelsinki, fromHelsinki, toHelsinki } from './helsinki.ts';
import type { LocalDate } from '../ids.ts';
import { addDays, addMonths, fromDayNumber, isLocalDate, toDayNumber, weekdayOf } from './local-date.ts';
import { addWorkingDays, decisionDueOn, easterSunday, isHoliday, isWorkingDay } from './working-days.ts';

const anyDate = fc.integer({ min: 0, max: 36_500 }).map(fromDayNumber);
const anyInstant = fc
  .date({ min: new Date('1996-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('local dates', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-01-01T00:00', ''])(
    '%s is no day',
    (date) => {
      expect(isLocalDate(date)).toBe(false);
    },
  );

  test('every day has a number and comes back from it', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(isLocalDate(date)).toBe(true);
        expect(fromDayNumber(toDayNumber(date))).toBe(date);
      }),
    );
  });

  test.each<[LocalDate, number, LocalDate]>([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-24', 1, '2027-01-24'],
    ['2026-11-24', 3, '2027-02-24'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test('weekdays begin with Monday', () => {
    expect(weekdayOf('2026-11-23')).toBe(0);
    expect(weekdayOf('2026-11-29')).toBe(6);
  });
});

describe('time in Finland', () => {
  test.each([
    ['2026-11-25T08:00:00.000Z', '2026-11-25', 10, 0],
    ['2026-07-01T07:05:00.000Z', '2026-07-01', 10, 5],
    // The two seconds around each change of 2026.
    ['2026-03-29T00:59:59.999Z', '2026-03-29', 2, 59],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', 4, 0],
    ['2026-10-25T00:59:59.999Z', '2026-10-25', 3, 59],
    ['2026-10-25T01:00:00.000Z', '2026-10-25', 3, 0],
    ['2026-12-31T22:00:00.000Z', '2027-01-01', 0, 0],
  ] as const)('%s', (instant, date, hour, minute) => {
    expect(toHelsinki(instant)).toEqual({ date, hour, minute });
  });

  test('agrees with the zone database, whatever the zone of this machine', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Helsinki',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const { date, hour, minute } = toHelsinki(instant);
        const two = (n: number) => String(n).padStart(2, '0');
        expect(`${date} ${two(hour)}:${two(minute)}`).toBe(zone.format(new Date(instant)));
      }),
    );
  });

  test('a clock time leads to an instant that shows the same clock time', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const local = toHelsinki(instant);
        expect(toHelsinki(fromHelsinki(local))).toEqual(local);
      }),
    );
  });

  test('the hour that autumn has twice is the earlier one, the hour that spring lacks moves on', () => {
    expect(fromHelsinki({ date: '2026-10-25', hour: 3, minute: 30 })).toBe('2026-10-25T00:30:00.000Z');
    expect(toHelsinki(fromHelsinki({ date: '2026-03-29', hour: 3, minute: 30 })).hour).toBe(4);
  });

  test('what is no instant is a mistake of the caller', () => {
    expect(() => dateInHelsinki('tomorrow')).toThrow(RangeError);
  });
});

describe('working days', () => {
  test.each<[number, LocalDate]>([
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  test('the holidays of 2026 that fall on weekdays', () => {
    const days = Array.from({ length: 365 }, (_, n) => addDays('2026-01-01', n));
    expect(days.filter((day) => weekdayOf(day) < 5 && isHoliday(day))).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-06-19',
      '2026-12-24',
      '2026-12-25',
    ]);
  });

  // DOMAIN §2.8: Kela's own example first, then vectors over weekends and holidays.
  test.each<[LocalDate, LocalDate]>([
    ['2022-01-11', '2022-01-20'],
    ['2026-03-02', '2026-03-11'],
    ['2026-03-07', '2026-03-18'],
    ['2026-03-30', '2026-04-10'],
    ['2026-04-27', '2026-05-07'],
    ['2026-12-18', '2026-12-31'],
  ])('what is complete on %s is decided by %s', (complete, due) => {
    expect(decisionDueOn(complete)).toBe(due);
  });

  test('a decision is due on a working day, with exactly seven in between', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const due = decisionDueOn(date);
        expect(isWorkingDay(due)).toBe(true);
        let count = 0;
        for (let day = addWorkingDays(date, 0); day !== due; day = addDays(day, 1)) {
          if (isWorkingDay(addDays(day, 1))) count += 1;
        }
        expect(count).toBe(7);
      }),
    );
  });

  test('a later arrival is never decided earlier', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(decisionDueOn(addDays(date, 1)) >= decisionDueOn(date)).toBe(true);
      }),
    );
  });
});

describe('due rules', () => {
  const today: LocalDate = '2026-11-24';

  test('count from the day of the meeting', () => {
    expect(dueOn({ kind: 'today' }, today)).toBe('2026-11-24');
    expect(dueOn({ kind: 'working-days', count: 1 }, today)).toBe('2026-11-25');
    expect(dueOn({ kind: 'working-days', count: 1 }, '2026-11-27')).toBe('2026-11-30');
    expect(dueOn({ kind: 'weeks', count: 3 }, today)).toBe('2026-12-15');
    expect(dueOn({ kind: 'event', event: 'ennen_alentamista' }, today)).toBeNull();
  });

  test('a month that ends on Christmas Eve moves to the next working day', () => {
    expect(dueOn({ kind: 'months', count: 1 }, today)).toBe('2026-12-28');
  });

  test('no rule proposes a day in the past, and only "today" one that is free', () => {
    const rule = fc.oneof(
      fc.constant({ kind: 'at-once' as const }),
      fc.record({
        kind: fc.constantFrom('working-days' as const, 'weeks' as const, 'months' as const),
        count: fc.integer({ min: 1, max: 12 }),
      }),
    );
    fc.assert(
      fc.property(rule, anyDate, (due, date) => {
        const day = dueOn(due, date);
        expect(day !== null && day >= date && isWorkingDay(day)).toBe(true);
      }),
    );
  });
});
