import type { LocalDate } from '../ids.ts';
import { addDays, localDate, partsOf, weekdayOf } from './local-date.ts';

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return localDate(year, Math.floor(n / 31), (n % 31) + 1);
}

function midsummerEve(year: number): LocalDate {
  const first = localDate(year, 6, 19);
  return addDays(first, (4 - weekdayOf(first) + 7) % 7);
}

const fixed = new Set(['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26']);

/**
 * A holiday that can make a weekday free: the list by which Kela counts working days (DOMAIN.md §2.8), Midsummer Eve
 * and Christmas Eve among them. Holidays that always fall on a weekend are left out.
 */
export function isHoliday(date: LocalDate): boolean {
  const { year } = partsOf(date);
  const easter = easterSunday(year);
  return (
    fixed.has(date.slice(5)) ||
    [addDays(easter, -2), addDays(easter, 1), addDays(easter, 39), midsummerEve(year)].includes(date)
  );
}

/** Monday to Friday, and not a holiday. */
export function isWorkingDay(date: LocalDate): boolean {
  return weekdayOf(date) < 5 && !isHoliday(date);
}

/** The day itself if it is a working day, else the next one. */
export function onWorkingDay(date: LocalDate): LocalDate {
  return isWorkingDay(date) ? date : onWorkingDay(addDays(date, 1));
}

/** The n-th working day after a date; the date itself does not count. With n = 0 the date, moved to a working day. */
export function addWorkingDays(date: LocalDate, n: number): LocalDate {
  let day = n > 0 ? date : onWorkingDay(date);
  for (let left = n; left > 0; left -= 1) day = onWorkingDay(addDays(day, 1));
  return day;
}

/** Working days within which social assistance is decided after the application is complete (DOMAIN.md §2.8). */
const decisionWorkingDays = 7;

/**
 * The last day for the decision on social assistance. What arrives on a weekend or a holiday counts as arrived on the
 * next working day; counting begins the day after.
 */
export function decisionDueOn(completeOn: LocalDate): LocalDate {
  return addWorkingDays(onWorkingDay(completeOn), decisionWorkingDays);
}
