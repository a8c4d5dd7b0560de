import type { LocalDate } from '../ids.ts';
import { cleanText } from '../summary/clean.ts';
import type { OwnWords, PlanValue } from './events.ts';
import type { PlanField, ValueShape } from './field.ts';
import { isLifeDomain } from './paths.ts';

/** A value that may stand in the plan, or a sign that this one may not. */
export type Cleaned = { readonly ok: true; readonly value: PlanValue } | { readonly ok: false };

const bad: Cleaned = { ok: false };
const good = (value: PlanValue): Cleaned => ({ ok: true, value });

/**
 * Cleans a value for a field by the summary's own function, so that what is typed, shown and signed is the same.
 * A text without a visible letter is null; null is refused where one is required.
 */
export function cleanValue(field: Pick<PlanField, 'shape' | 'required'>, value: PlanValue): Cleaned {
  const cleaned = value === null ? good(null) : cleanShape(field.shape, value);
  return cleaned.ok && cleaned.value === null && field.required ? bad : cleaned;
}

function cleanShape(shape: ValueShape, value: NonNullable<PlanValue>): Cleaned {
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string' ? textOf(value, shape.max, shape.lines) : bad;
    case 'own-words':
      return typeof value === 'object' ? wordsOf(value, shape.max) : bad;
    case 'choice':
      return typeof value !== 'object' && shape.of.includes(value) ? good(value) : bad;
    case 'code':
      return typeof value === 'string' && value.length <= shape.max && /^[a-z0-9_]+$/.test(value)
        ? good(value)
        : bad;
    case 'date':
      return isLocalDate(value) ? good(value) : bad;
    case 'domain':
      return isLifeDomain(value) ? good(value) : bad;
  }
}

function textOf(value: string, max: number, lines: 'one' | 'many'): Cleaned {
  const text = lines === 'one' ? cleanText(value).replace(/\n+/g, ' ') : cleanText(value);
  if (text.length > max) return bad;
  return good(/[\p{L}\p{N}\p{P}\p{S}]/u.test(text) ? text : null);
}

function wordsOf({ lang, text }: OwnWords, max: number): Cleaned {
  const words = textOf(text, max, 'many');
  if (!words.ok || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(lang)) return bad;
  return typeof words.value === 'string' ? good({ lang, text: words.value }) : words;
}

/** A day that exists, in this century: a year of three digits is a slip of the finger. */
function isLocalDate(value: unknown): value is LocalDate {
  const parts = typeof value === 'string' ? /^(20\d\d)-(\d\d)-(\d\d)$/.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** Values are compared by what they say. */
export function sameValue(a: PlanValue, b: PlanValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return a.lang === b.lang && a.text === b.text;
}
