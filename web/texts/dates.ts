import {
  formatDate,
  formatDay,
  formatDayTime,
  formatDue,
  formatTime,
} from '../../server/domain/calendar/format.ts';
import { dateInHelsinki } from '../../server/domain/calendar/helsinki.ts';
import { msg, str } from '@lit/localize';
import { language } from './locale.ts';

/** The clock in Finland at an instant: "10.05". */
export const clockTime = (instant: string): string => formatTime(instant, language());

/** From and to on the same day: "10.00–10.45". `minutes` is the length. */
export const clockRange = (start: string, minutes: number): string =>
  `${clockTime(start)}–${clockTime(new Date(Date.parse(start) + minutes * 60_000).toISOString())}`;

/** Weekday and day, as near as it is: "ti 24.11." */
export const shortDay = (instant: string): string => formatDay(dateInHelsinki(instant), language());

/** "tänään", "huomenna ke 25.11.", "pe 27.11.", seen from now. */
export const relativeDay = (instant: string, now = new Date()): string =>
  formatDue(dateInHelsinki(instant), dateInHelsinki(now.toISOString()), language());

/** "ti 24.11. klo 10.00" */
export const dayAndTime = (instant: string): string => formatDayTime(instant, language());

/** "ke 25.11.2026" */
export const longDay = (instant: string): string => formatDate(dateInHelsinki(instant), language());

/** A birth date, without its weekday: "1.9.1990". */
export const birthDay = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${day}.${month}.${year}`;
};

/** Whether two instants fall on the same Finnish day. */
export const sameDay = (one: string, other: string): boolean => dateInHelsinki(one) === dateInHelsinki(other);

/** A length in minutes: "45 min". */
export const minutesLong = (minutes: number): string => msg(str`${minutes} min`, { id: 'minutes' });
