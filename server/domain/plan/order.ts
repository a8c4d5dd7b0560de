/**
 * Fractional index: a text that sorts (by code units) between two others, so that a row moves in without any
 * other row changing. Digits of base 62 after an unwritten point; no key ends in `0`, so there is always
 * room before it.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const top = digits.length;

/** A key after `before` (null: from the start) and before `after` (null: to the end). Throws unless before < after. */
export function orderBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) throw new Error('no order between these keys');
  return between(before ?? '', after);
}

function between(low: string, high: string | null): string {
  const [from, to] = [digitOf(low, 0), high === null ? top : digitOf(high, 0)];
  if (to - from > 1) return digit(pick(low, high, from, to));
  const rest = low.slice(1);
  // The same digit: it stays, and the question moves one place on.
  if (to === from) return digit(from) + between(rest, high?.slice(1) ?? null);
  // Neighbours: the first digit of a longer `high` alone lies between; else something above the rest of `low`.
  return high !== null && high.length > 1 ? digit(to) : digit(from) + between(rest, null);
}

/** At an open end one step is enough: adding rows one after another then makes the key longer only every 30 rows. */
function pick(low: string, high: string | null, from: number, to: number): number {
  if (high === null && low !== '') return from + 1;
  if (low === '' && high !== null) return to - 1;
  return (from + to) >> 1;
}

const digitOf = (key: string, at: number): number => (key[at] === undefined ? 0 : digits.indexOf(key[at]));
const digit = (value: number): string => digits.charAt(value);
