import { expect, test } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatDayTime,
  formatDue,
  formatDueInWords,
  formatTime,
  formatTimeRange,
} from './format.ts';

const at = '2026-11-25T08:00:00.000Z';

test('dates as Finnish people write them', () => {
  expect(formatDateTime(at, 'fi')).toBe('ke 25.11.2026 klo 10.00');
  expect(formatDayTime(at, 'fi')).toBe('ke 25.11. klo 10.00');
  expect(formatDate('2026-01-06', 'fi')).toBe('ti 6.1.2026');
  expect(formatTime('2026-11-25T06:05:59.999Z', 'fi')).toBe('8.05');
  expect(formatTimeRange(at, '2026-11-25T08:45:00.000Z', 'fi')).toBe('klo 10.00–10.45');
});

test('a due date is told from today', () => {
  expect(formatDue('2026-11-24', '2026-11-24', 'fi')).toBe('tänään');
  expect(formatDue('2026-11-25', '2026-11-24', 'fi')).toBe('huomenna ke 25.11.');
  expect(formatDue('2026-11-27', '2026-11-24', 'fi')).toBe('pe 27.11.');
  expect(formatDue('2027-01-08', '2026-11-24', 'fi')).toBe('pe 8.1.2027');
});

test('the client reads whole words', () => {
  expect(formatDueInWords('2026-11-27', '2026-11-24', 'fi')).toBe('perjantaina 27.11.');
  expect(formatDueInWords('2027-01-08', '2026-11-24', 'fi')).toBe('perjantaina 8.1.2027');
  expect(formatDueInWords('2026-11-25', '2026-11-24', 'fi')).toBe('huomenna');
  expect(formatDueInWords('2026-11-27', '2026-11-24', 'en')).toBe('on Friday 27 November');
  expect(formatDueInWords('2026-11-27', '2026-11-24', 'ar')).toBe('يوم الجمعة 27.11');
});

test('English and Arabic', () => {
  expect(formatDateTime(at, 'en')).toBe('Wed 25 Nov 2026 at 10:00');
  expect(formatDay('2026-11-25', 'en')).toBe('Wed 25 Nov');
  expect(formatDue('2026-11-25', '2026-11-24', 'en')).toBe('tomorrow Wed 25 Nov');
  expect(formatDateTime(at, 'ar')).toBe('الأربعاء 25.11.2026 الساعة 10:00');
});
