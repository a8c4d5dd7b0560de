import {
  formatDate,
  formatDayTime,
  formatDue,
  formatTime,
  formatTimeRange,
} from '../../server/domain/calendar/format.ts';
import { dateInHelsinki } from '../../server/domain/calendar/helsinki.ts';
import { namesOf } from '../../server/domain/calendar/names.ts';
import { msg, str } from '@lit/localize';
import { language } from './locale.ts';

/** The clock in Finland at an instant: "10.05". */
export const clockTime = (instant: string): string => formatTime(instant, language());

/** The same as it stands in a sentence or after a name: "klo 10.05". */
export const atTime = (instant: string): string => `${namesOf(language()).at} ${clockTime(instant)}`;

/** From and to on the same day: "10.00–10.45". `minutes` is the length. */
export const clockRange = (start: string, minutes: number): string =>
  `${clockTime(start)}–${clockTime(new Date(Date.parse(start) + minutes * 60_000).toISOString())}`;

/** "tänään klo 10.00–10.45", "pe 27.11. klo 10.00–10.45" */
export const dayAndRange = (start: string, minutes: number): string => {
  const end = new Date(Date.parse(start) + minutes * 60_000).toISOString();
  return `${relativeDay(start)} ${formatTimeRange(start, end, language())}`;
};

/** "tänään", "huomenna ke 25.11.", "pe 27.11.", seen from now. */
const relativeDay = (instant: string, now = new Date()): string =>
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
