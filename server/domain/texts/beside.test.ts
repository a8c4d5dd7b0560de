import { expect, test } from 'vitest';
import { beside } from './beside.ts';

test('what stands beside a name follows a comma of the reader’s script', () => {
  expect(beside('fi', 'Satu', 'Kela')).toBe('Satu, Kela');
  expect(beside('ar', 'Satu', 'كيلا')).toBe('\u2068Satu\u2069، \u2068كيلا\u2069');
  expect(beside('ar', 'كيلا')).toBe('كيلا');
  expect(beside('ar')).toBe('');
});
