import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanText } from './clean-text.ts';

test.each([
  ['control characters', 'a\u0000b\u0007c\u009fd', 'abcd'],
  ['a lone surrogate', 'a\ud800b\udc00', 'ab'],
  ['bidi overrides and isolates', 'a\u202eb\u2066c\u2069\u202cd', 'abcd'],
  ['a byte order mark', '\ufeffa', 'a'],
  ['hidden tags', 'a\u{e0041}\u{e0042}b', 'ab'],
  ['noncharacters and private use', 'a\ufffe\u{1ffff}\ue000b', 'ab'],
  ['other line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['a tab', 'a\tb', 'a b'],
])('PL-6 %s', (_, dirty, clean) => {
  expect(cleanText(dirty)).toBe(clean);
});

test.each(['لا أفهم رسائل كيلا.', 'می‌روم', '👩‍👧', 'a\u200fb', '𐐷', 'äö — “x”', '= #let x = <b>&amp;</b>'])(
  'PL-6 %j stays as it is',
  (text) => {
    expect(cleanText(text)).toBe(text);
  },
);

test('PL-6 a line has no line ends', () => {
  expect(cleanLine('a\r\n\nb')).toBe('a b');
});

test('PL-6 a clean text is clean: nothing invisible is left and cleaning again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text);
      expect(clean).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u);
      expect(clean.isWellFormed()).toBe(true);
      expect(cleanText(clean)).toBe(clean);
    }),
  );
});
