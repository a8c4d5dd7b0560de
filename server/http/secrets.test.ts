import { expect, test } from 'vitest';
import { hashSecret, openWith, sealWith } from './secrets.ts';

test('a sealed text opens with its secret only, and not after a change', () => {
  const sealed = sealWith('right', 'ääkköset');
  expect(openWith('right', sealed)).toBe('ääkköset');
  expect(openWith('wrong', sealed)).toBeNull();
  expect(
    openWith('right', `A${sealed.slice(1)}` === sealed ? `B${sealed.slice(1)}` : `A${sealed.slice(1)}`),
  ).toBeNull();
  expect(openWith('right', 'short')).toBeNull();
});

test('what lies in the database does not open it', () => {
  expect(openWith(hashSecret('right'), sealWith('right', 'x'))).toBeNull();
});
