import { expect, test } from 'vitest';
import { sharedPlan } from '../plan/shared.ts';
import { cards, must, rowId, sheetWith } from '../plan/testing/sheet.ts';
import { exampleSummary } from '../testing/summary.ts';
import { benefitsFrom } from './from-plan.ts';
import { paperOf } from './paper.ts';

const yleistuki = { fi: 'yleistuki', en: 'general support allowance', ar: 'الدعم العام' };

const frozen = (values: Readonly<Record<string, string>>) => {
  const insert = {
    kind: 'insert',
    rows: 'benefits',
    rowId: rowId(1),
    after: null,
    values: { domain: 'velat', ...values },
  } as const;
  const sheet = must(sheetWith(cards('velat')), 'county', insert);
  return benefitsFrom(sharedPlan(sheet.plan, { ...sheet.rights, together: true }), (code) =>
    code === 'yleistuki' ? yleistuki : null,
  );
};

const onPaper = (values: Readonly<Record<string, string>>, lang: 'fi' | 'ar') =>
  paperOf({ ...exampleSummary, benefits: frozen(values) }, 'ab'.repeat(32), lang).benefits.rows[0];

test('PL-29 the paper has the Finnish name of a benefit, and its reader on a screen the own one beside it', () => {
  const values = { code: 'yleistuki', title: 'yleistuki', state: 'haetaan' };
  expect(onPaper(values, 'fi')).toMatchObject({ name: 'yleistuki', official: null, state: 'haetaan' });
  expect(onPaper(values, 'ar')).toMatchObject({ name: 'الدعم العام', lang: 'ar', official: 'yleistuki' });
});

test('PL-29 a name that somebody wrote is on the paper as it was written', () => {
  const values = { code: 'yleistuki', title: 'Laylan yleistuki' };
  expect(frozen(values)[0]).not.toHaveProperty('translations');
  expect(onPaper(values, 'ar')).toMatchObject({ name: 'Laylan yleistuki', lang: 'fi', official: null });
});

test('SU-4 a state that nobody has named stands on no paper', () => {
  expect(frozen({ code: 'yleistuki' })[0]).toMatchObject({ name: 'yleistuki', state: null });
  expect(onPaper({ code: 'yleistuki' }, 'fi')).toMatchObject({ state: '' });
});
