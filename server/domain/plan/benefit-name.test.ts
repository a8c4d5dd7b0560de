import { expect, test } from 'vitest';
import { benefitLine, benefitName } from './benefit-name.ts';

const rent = { fi: 'yleinen asumistuki', en: 'general housing allowance', ar: 'إعانة السكن العامة' };

test('PL-29 a benefit of the list is called in the reader’s language, the official name beside it', () => {
  expect(benefitName('yleinen asumistuki', rent, 'ar')).toEqual({
    words: 'إعانة السكن العامة',
    lang: 'ar',
    official: 'yleinen asumistuki',
  });
  expect(benefitLine('', rent, 'en')).toBe('general housing allowance (yleinen asumistuki)');
  expect(benefitLine('yleinen asumistuki', rent, 'fi')).toBe('yleinen asumistuki');
  expect(benefitLine('yleinen asumistuki', rent, 'ar')).toBe(
    'إعانة السكن العامة (\u2068yleinen asumistuki\u2069)',
  );
});

test('PL-29 where the list has no word in the language the Finnish one stands alone', () => {
  expect(benefitName('', { fi: 'elatustuki', en: 'x' }, 'ar')).toEqual({
    words: 'elatustuki',
    lang: 'fi',
    official: null,
  });
});

test('PL-29 what somebody wrote stays as it was written', () => {
  expect(benefitName('Laylan asumistuki', rent, 'ar')).toMatchObject({
    words: 'Laylan asumistuki',
    official: null,
  });
  expect(benefitLine('oma tuki', null, 'en')).toBe('oma tuki');
});
