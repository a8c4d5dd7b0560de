import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean, cleanText } from './clean.ts';

test.each([
  ['a line end of another system', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['controls', 'a\u0000b\u0007c\u001bd\u007fe\u0085f', 'abcde\nf'],
  ['a tab', 'a\tb', 'a b'],
  ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
  ['bidi overrides and embeddings', 'a\u202e\u202dcba\u202c', 'acba'],
  ['noncharacters', 'a\ufffe\uffff\ufdd0\u{1ffff}b', 'ab'],
  ['private use', 'a\ue000\u{f0000}b', 'ab'],
  ['a byte order mark', '\ufeffa', 'a'],
  ['an isolate left open', '\u2067abc', '\u2067abc\u2069'],
  ['an isolate closed twice', '\u2066040 123\u2069\u2069 x', '\u2066040 123\u2069 x'],
  ['a letter in two parts', 'a\u0308', 'ä'],
  ['a tower of marks', `x${'\u0301'.repeat(200)}`, `x${'\u0301'.repeat(8)}`],
])('a text is cleaned of %s', (_, dirty, tidy) => {
  expect(cleanText(dirty)).toBe(tidy);
});

test('what a person wrote stays letter for letter', () => {
  for (const text of ['Mä en tiedä 😀 👨‍👩‍👧', 'أحتاج إلى 742,50 يورو', 'می‌خواهم', '#read("/etc") <b>&amp;</b>'])
    expect(cleanText(text)).toBe(text);
});

test('cleaning twice changes nothing more, and the result is JSON that any reader takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = cleanText(text);
      expect(cleanText(once)).toBe(once);
      expect(once.isWellFormed()).toBe(true);
      expect(once).toBe(once.normalize('NFC'));
    }),
  );
});

test('every string of a value is cleaned, whatever holds it', () => {
  expect(clean({ a: ['x\u0000', { b: 'y\u202e', n: 1, z: null }] })).toEqual({
    a: ['x', { b: 'y', n: 1, z: null }],
  });
});
