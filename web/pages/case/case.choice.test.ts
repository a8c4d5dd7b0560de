import { expect, test } from 'vitest';
import { caseFixture } from '../../fixtures/data.ts';
import { presetOf, withLanguage, withTemplate } from './case.choice.ts';

test('the preset is complete: one button is enough', () => {
  expect(presetOf(caseFixture)).toEqual({
    templateCode: 'maahanmuuttaja_tulkki',
    language: 'ar',
    interpreterId: 'per_ahmed',
    minutes: 60,
    contactId: 'per_satu',
  });
});

test('Finnish needs no interpreter and less time', () => {
  const choice = withLanguage(caseFixture, presetOf(caseFixture), 'fi');
  expect(choice).toMatchObject({ language: 'fi', interpreterId: null, minutes: 30 });
});

test('another topic keeps the language and brings its own length', () => {
  const choice = withTemplate(caseFixture, presetOf(caseFixture), 'nuori_ilman_tuloja');
  expect(choice).toMatchObject({ language: 'ar', interpreterId: 'per_ahmed', minutes: 90 });
});
