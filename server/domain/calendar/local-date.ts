import type { LocalDate } from '../ids.ts';

const msPerDay = 86_400_000;

/** A day that exists, in the years 1900–2199. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const parsed = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(value);
}

/** Days since 1.1.1970. */
export function toDayNumber(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / msPerDay;
}

/** The inverse of `toDayNumber`: days since 1970-01-01. */
export function fromDayNumber(days: number): LocalDate {
  return new Date(days * msPerDay).toISOString().slice(0, 10);
}

/** 0 is Monday, 6 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return (toDayNumber(date) + 3) % 7;
}

/** The date so many calendar days later; earlier when `days` is negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day of a later month, or that month's last day where the day does not exist (31.1. + 1 → 28.2.). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return fromDayNumber(Math.round(first.getTime() / msPerDay) + Math.min(day, last) - 1);
}

/** Month 1–12, day 1–31. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/** The date of a year, a month from 1 and a day from 1. A day too many runs on into the next month. */
export function localDate(year: number, month: number, day: number): LocalDate {
  return fromDayNumber(Date.UTC(year, month - 1, day) / msPerDay);
}
