import { expect, test } from 'vitest';
import { birthDateOf, isHetu, isInventedHetu } from './hetu.ts';

// Published examples with the new signs (DOMAIN §2.5); all from the 900 series.
const valid =
  '010594Y9032 010594Y9021 020594X903P 030594W903B 040594V9030 050594U903M 010516B903X 020516C903K 030516D9037 010501E9032 020503F9037 020504A902E 020504B904H 010990Y9581';

test.each(valid.split(' '))('%s passes the check and belongs to nobody', (code) => {
  expect(isHetu(code)).toBe(true);
  expect(isInventedHetu(code)).toBe(true);
});

// The first is printed as an example on a public page, and is wrong.
test.each(['010190-999K', '010594Y9033', '310294Y9032', '010594G9032', '010594-001A', ' 010594Y9032', ''])(
  '%j is refused',
  (code) => {
    expect(isHetu(code)).toBe(false);
  },
);

test('one wrong character anywhere is noticed', () => {
  for (let index = 0; index < 11; index += 1) {
    if (index === 6) continue; // the sign is not part of the sum: two people may differ only in it
    const other = valid[index] === '0' ? '3' : '0';
    expect(isHetu(valid.slice(0, index) + other + valid.slice(index + 1, 11))).toBe(false);
  }
});

test('the birth date', () => {
  expect(birthDateOf('010990Y9581')).toBe('1990-09-01');
  expect(birthDateOf('020504A902E')).toBe('2004-05-02');
  expect(birthDateOf('010190-999K')).toBeNull();
});
