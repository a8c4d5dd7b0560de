import { language } from './locale.ts';

/** Every instant on the screen is a Finnish one, wherever the reader's device believes to be. */
const timeZone = 'Europe/Helsinki';

// Western digits in Arabic too: the same figures stand in letters, on the paper and in what is said aloud.
const locale = () => ({ fi: 'fi-FI', en: 'en-GB', ar: 'ar-u-nu-latn' })[language()];

const parts = (instant: string, options: Intl.DateTimeFormatOptions, tag = locale()) =>
  new Intl.DateTimeFormat(tag, { timeZone, ...options }).format(new Date(instant));

/** Minutes and hours as Finns write them, "10.00"; with a colon in other languages. */
export const clockTime = (instant: string): string => {
  const text = parts(instant, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }, 'en-GB');
  const trimmed = text.replace(/^0(\d)/, '$1');
  return language() === 'fi' ? trimmed.replace(':', '.') : text;
};

/** From and to on the same day: "10.00–10.45". */
export const clockRange = (start: string, minutes: number): string =>
  `${clockTime(start)}–${clockTime(new Date(Date.parse(start) + minutes * 60_000).toISOString())}`;

/** Weekday and date without the year: "ti 24.11." */
export const shortDate = (instant: string): string => {
  const day = parts(instant, { weekday: language() === 'ar' ? 'long' : 'short' });
  const date = parts(instant, { day: 'numeric', month: 'numeric' }, 'fi-FI');
  return `${day} ${date}`;
};

/** A day of the calendar with its year, without a time: "1.9.1990". Takes an instant or a bare date. */
export const fullDate = (date: string): string => {
  const [year, month, day] = date.slice(0, 10).split('-');
  return `${Number(day)}.${Number(month)}.${year}`;
};

/** Whether two instants fall on the same Finnish day. */
export const sameDay = (one: string, other: string): boolean =>
  parts(one, { dateStyle: 'short' }, 'sv-SE') === parts(other, { dateStyle: 'short' }, 'sv-SE');
