import type { Lang } from '../texts/lang.ts';
import { toHelsinki } from './helsinki.ts';
import type { LocalDate } from '../ids.ts';
import { addDays, partsOf, weekdayOf } from './local-date.ts';
import { namesOf } from './names.ts';

/** "ke 25.11.2026" · "Wed 25 Nov 2026" · "الأربعاء 25.11.2026" */
export function formatDate(date: LocalDate, lang: Lang): string {
  const { year, month, day } = partsOf(date);
  const weekday = namesOf(lang).short[weekdayOf(date)] ?? '';
  return lang === 'en'
    ? `${weekday} ${day} ${namesOf('en').months[month - 1] ?? ''} ${year}`
    : `${weekday} ${day}.${month}.${year}`;
}

/** "ke 25.11.": for days near enough that the year goes without saying. */
export function formatDay(date: LocalDate, lang: Lang): string {
  const { month, day } = partsOf(date);
  const weekday = namesOf(lang).short[weekdayOf(date)] ?? '';
  if (lang === 'en') return `${weekday} ${day} ${namesOf('en').months[month - 1] ?? ''}`;
  return `${weekday} ${dayAndMonth(day, month, lang)}`;
}

/** "tänään", "huomenna ke 25.11.", "pe 27.11.", and with the year when it is not this one. */
export function formatDue(date: LocalDate, today: LocalDate, lang: Lang): string {
  const names = namesOf(lang);
  if (date === today) return names.today;
  if (date === addDays(today, 1)) return `${names.tomorrow} ${formatDay(date, lang)}`;
  return date.slice(0, 4) === today.slice(0, 4) ? formatDay(date, lang) : formatDate(date, lang);
}

/** For the client, in whole words: "tänään", "huomenna", "perjantaina 27.11.", "on Friday 27 November". */
export function formatDueInWords(date: LocalDate, today: LocalDate, lang: Lang): string {
  const names = namesOf(lang);
  if (date === today) return names.today;
  if (date === addDays(today, 1)) return names.tomorrow;
  const { year, month, day } = partsOf(date);
  const weekday = names.onDay[weekdayOf(date)] ?? '';
  const sameYear = year === partsOf(today).year;
  if (lang === 'en') {
    const numbers = `${day} ${names.monthsLong[month - 1] ?? ''}`;
    return `${weekday} ${numbers}${sameYear ? '' : ` ${year}`}`;
  }
  return `${weekday} ${sameYear ? dayAndMonth(day, month, lang) : `${day}.${month}.${year}`}`;
}

/** Finnish ends both numbers with a point; in Arabic the last one would look like the end of a sentence. */
const dayAndMonth = (day: number, month: number, lang: Lang): string =>
  `${day}.${month}${lang === 'fi' ? '.' : ''}`;

/** "10.05" as Finns write it, "10:05" in English and Arabic. */
export function formatTime(instant: string, lang: Lang): string {
  const { hour, minute } = toHelsinki(instant);
  return `${hour}${lang === 'fi' ? '.' : ':'}${String(minute).padStart(2, '0')}`;
}

/** "klo 10.00–10.45" */
export function formatTimeRange(start: string, end: string, lang: Lang): string {
  return `${namesOf(lang).at} ${formatTime(start, lang)}–${formatTime(end, lang)}`;
}

/** "ke 25.11.2026 klo 10.00" */
export function formatDateTime(instant: string, lang: Lang): string {
  const day = formatDate(toHelsinki(instant).date, lang);
  return `${day} ${namesOf(lang).at} ${formatTime(instant, lang)}`;
}

/** "ti 24.11. klo 10.00", for messages about a near meeting. */
export function formatDayTime(instant: string, lang: Lang): string {
  const day = formatDay(toHelsinki(instant).date, lang);
  return `${day} ${namesOf(lang).at} ${formatTime(instant, lang)}`;
}
