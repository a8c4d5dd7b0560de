import type { LocalDate } from './ids.ts';
import { isLocalDate } from './calendar/local-date.ts';

const checkMarks = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const form = /^(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-Y])$/;

/** Centuries by sign; the new signs are in use since 2023 and are part of the identity (dvv.fi). */
const centuries: Readonly<Record<string, string>> = {
  '+': '18',
  ...Object.fromEntries('-YXWVU'.split('').map((sign) => [sign, '19'])),
  ...Object.fromEntries('ABCDEF'.split('').map((sign) => [sign, '20'])),
};

/** A Finnish personal identity code (henkilötunnus) whose date exists and whose check mark is right. */
export function isHetu(value: string): boolean {
  const [, day = '', month = '', year = '', sign = '', number = '', check = ''] = form.exec(value) ?? [];
  const century = centuries[sign];
  if (!century || Number(number) < 2) return false;
  const expected = checkMarks[Number(day + month + year + number) % 31];
  return check === expected && dateExists(`${century}${year}-${month}-${day}`);
}

/** Numbers 900–999 are artificial or temporary: no person has one, so examples and tests use only those. */
export function isInventedHetu(value: string): boolean {
  return isHetu(value) && value[7] === '9';
}

/** Birth date of a valid code of the 1900s or 2000s; null for anything else. */
export function birthDateOf(hetu: string): LocalDate | null {
  if (!isHetu(hetu)) return null;
  const date = `${centuries[hetu[6] ?? ''] ?? ''}${hetu.slice(4, 6)}-${hetu.slice(2, 4)}-${hetu.slice(0, 2)}`;
  return isLocalDate(date) ? date : null;
}

function dateExists(date: string): boolean {
  const parsed = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(date);
}
