import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanValue } from './events.ts';
import type { ValueShape } from './field.ts';
import { cleanValue, sameValue } from './values.ts';

const line: ValueShape = { kind: 'text', max: 5, lines: 'one' };
const lines: ValueShape = { kind: 'text', max: 5, lines: 'many' };
const words: ValueShape = { kind: 'own-words', max: 5 };
const choice: ValueShape = { kind: 'choice', of: [0, 1, 'a'], texts: 'x' };
const code: ValueShape = { kind: 'code', max: 5 };
const date: ValueShape = { kind: 'date' };
const domain: ValueShape = { kind: 'domain' };

const clean = (shape: ValueShape, value: PlanValue, required = false) =>
  cleanValue({ shape, required }, value);

test.each<[string, ValueShape, PlanValue, PlanValue]>([
  ['a text', line, 'abcde', 'abcde'],
  ['a text is measured after it is cleaned', line, 'a\u0000bcde', 'abcde'],
  ['a line end becomes a space in a line', line, 'a\nb', 'a b'],
  ['a line end stays in a longer text', lines, 'a\nb', 'a\nb'],
  ['a text without a letter is nothing', line, ' \u202e ', null],
  ['a text of joiners and isolates is nothing', line, '\u200d\u2068\u2069', null],
  ['own words', words, { lang: 'ar', text: 'بيت' }, { lang: 'ar', text: 'بيت' }],
  ['own words with a script', words, { lang: 'uz-Cyrl', text: 'x' }, { lang: 'uz-Cyrl', text: 'x' }],
  ['own words without a letter', words, { lang: 'ar', text: '  ' }, null],
  ['a number of a list', choice, 0, 0],
  ['a code of a list', choice, 'a', 'a'],
  ['a code', code, 'a_1', 'a_1'],
  ['a day', date, '2028-02-29', '2028-02-29'],
  ['a life domain', domain, 'velat', 'velat'],
  ['nothing', line, null, null],
])('PL-7 %s fits', (_, shape, value, cleaned) => {
  expect(clean(shape, value)).toEqual({ ok: true, value: cleaned });
});

test('PL-6 a text is cleaned of what nobody can see, and cleaning again changes nothing', () => {
  const long: ValueShape = { kind: 'text', max: 100_000, lines: 'many' };
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = clean(long, text);
      if (!once.ok || typeof once.value !== 'string') return;
      expect(once.value).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|[\u202a-\u202e]/u);
      expect(clean(long, once.value)).toEqual(once);
    }),
  );
});

test.each<[string, ValueShape, PlanValue]>([
  ['a text that is too long', line, 'abcdef'],
  ['a number for a text', line, 1],
  ['words for a text', line, { lang: 'fi', text: 'a' }],
  ['a text for words', words, 'a'],
  ['words in no language', words, { lang: '', text: 'a' }],
  ['a language that is markup', words, { lang: 'fi"><b', text: 'a' }],
  ['a number that is not on the list', choice, 2],
  ['the text of a number', choice, '0'],
  ['a code with other letters', code, 'Ä'],
  ['an empty code', code, ''],
  ['a day that does not exist', date, '2026-02-29'],
  ['the thirteenth month', date, '2026-13-01'],
  ['day 0', date, '2026-01-00'],
  ['a year of another age', date, '1026-01-01'],
  ['an instant for a day', date, '2026-01-01T00:00:00.000Z'],
  ['an unknown life domain', domain, 'rikos'],
])('PL-7 %s does not fit', (_, shape, value) => {
  expect(clean(shape, value)).toEqual({ ok: false });
});

test('PL-7 what is required is never nothing', () => {
  expect(clean(domain, null, true)).toEqual({ ok: false });
  expect(clean(line, ' ', true)).toEqual({ ok: false });
});

test('PL-17 values are the same when they say the same', () => {
  expect(sameValue({ lang: 'ar', text: 'a' }, { lang: 'ar', text: 'a' })).toBe(true);
  expect(sameValue({ lang: 'ar', text: 'a' }, { lang: 'fi', text: 'a' })).toBe(false);
  expect(sameValue(null, { lang: 'fi', text: 'a' })).toBe(false);
  expect(sameValue(0, null)).toBe(false);
});
