import { expect, test } from 'vitest';
import { missingThings } from './missing.ts';
import { sharedPlan } from './shared.ts';
import { action, cards, must, rowId, set, type Sheet, sheetWith } from './testing/sheet.ts';

const start = sheetWith(cards('velat'));
const missing = (sheet: Sheet) => missingThings(sharedPlan(sheet.plan, { ...sheet.rights, together: true }));

const filled = [
  set('goal', 'Koti säilyy'),
  action('velat', 'Soitto', { rowId: rowId(1), values: { owner: 'kela', due: '2026-12-01' } }),
  set('lead/authority', 'kela'),
  set('lead/name', 'Satu Niemi'),
  set('followUp/date', '2026-12-15'),
].reduce((sheet, op) => must(sheet, 'county', op), start);

test('PL-27 an empty plan lacks all five but the details of actions that are not there', () => {
  expect(missing(start)).toEqual([
    { thing: 'goal', path: 'goal' },
    { thing: 'action', path: null },
    { thing: 'lead', path: 'lead/authority' },
    { thing: 'lead', path: 'lead/name' },
    { thing: 'follow-up', path: 'followUp/date' },
  ]);
});

test('PL-27 a plan with the five things lacks nothing', () => {
  expect(missing(filled)).toEqual([]);
});

test('PL-27 every action that stands has a title, a doer and a date', () => {
  const sheet = must(filled, 'county', action('velat', '', { rowId: rowId(2), values: { person: 'Layla' } }));
  expect(missing(sheet).map(({ path }) => path)).toEqual([
    `actions/${rowId(2)}/title`,
    `actions/${rowId(2)}/owner`,
    `actions/${rowId(2)}/due`,
  ]);
  expect(missing(must(sheet, 'county', set(`actions/${rowId(2)}/status`, 'peruttu', 1)))).toEqual([]);
});

test('PL-27 an action that was called off is none', () => {
  const sheet = must(filled, 'county', set(`actions/${rowId(1)}/status`, 'peruttu', 1));
  expect(missing(sheet)).toEqual([{ thing: 'action', path: null }]);
});

test('PL-27 a reason for no follow-up will do', () => {
  let sheet = must(filled, 'county', set('followUp/date', null, 1));
  expect(missing(sheet)).toEqual([{ thing: 'follow-up', path: 'followUp/date' }]);
  sheet = must(sheet, 'county', set('followUp/none', 'Asia on valmis.'));
  expect(missing(sheet)).toEqual([]);
});

test('PL-27 an action that not everybody may see is neither counted nor told of', () => {
  const sheet = must(filled, 'county', action('terveys', 'Lääkäri', { rowId: rowId(2) }));
  expect(missing(sheet)).toEqual([]);
  const only = must(start, 'county', action('terveys', 'Lääkäri'));
  expect(missing(only)).toContainEqual({ thing: 'action', path: null });
});
