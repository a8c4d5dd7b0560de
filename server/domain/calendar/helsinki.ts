import type { LocalDate } from '../ids.ts';
import { addDays, fromDayNumber, localDate, toDayNumber, weekdayOf } from './local-date.ts';

/** What the clock on a wall in Finland shows. */
export interface LocalTime {
  readonly date: LocalDate;
  /** 0–23 */
  readonly hour: number;
  /** 0–59 */
  readonly minute: number;
}

const msPerMinute = 60_000;
const msPerHour = 3_600_000;
const msPerDay = 86_400_000;

function lastSunday(year: number, month: number): LocalDate {
  const last = addDays(localDate(year, month + 1, 1), -1);
  return addDays(last, -((weekdayOf(last) + 1) % 7));
}

/**
 * Summer time by the rule of directive 2000/84/EC: from the last Sunday of March to that of October, both at 01:00 UTC.
 * Computed and not asked of the machine, whose zone and zone data may be anything. Right from 1996 on.
 */
function isSummer(ms: number): boolean {
  const year = new Date(ms).getUTCFullYear();
  const at = (month: number) => toDayNumber(lastSunday(year, month)) * msPerDay + msPerHour;
  return at(3) <= ms && ms < at(10);
}

/** Minutes that Finnish time is ahead of UTC at an instant: 120 or 180. */
function offsetMinutes(ms: number): number {
  return isSummer(ms) ? 180 : 120;
}

/** An instant (UTC ISO string) as the clock in Finland shows it. */
export function toHelsinki(instant: string): LocalTime {
  const utc = Date.parse(instant);
  if (Number.isNaN(utc)) throw new RangeError(`not an instant: ${instant}`);
  const local = utc + offsetMinutes(utc) * msPerMinute;
  const days = Math.floor(local / msPerDay);
  const minutes = Math.floor((local - days * msPerDay) / msPerMinute);
  return { date: fromDayNumber(days), hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

/** The day in Finland at an instant. */
export function dateInHelsinki(instant: string): LocalDate {
  return toHelsinki(instant).date;
}

/**
 * The instant of a clock time in Finland, as a UTC ISO string with milliseconds. The hour that autumn has twice means
 * the earlier one; the hour that spring lacks means the time an hour later.
 */
export function fromHelsinki({ date, hour, minute }: LocalTime): string {
  const wall = toDayNumber(date) * msPerDay + hour * msPerHour + minute * msPerMinute;
  const asSummer = wall - 180 * msPerMinute;
  const utc = isSummer(asSummer) ? asSummer : wall - 120 * msPerMinute;
  return new Date(utc).toISOString();
}
