import * as v from 'valibot';
import { expect, test } from 'vitest';
import { planOpSchema } from './op.ts';
import { rowId } from './testing/sheet.ts';

test.each([
  { kind: 'set', path: 'goal', value: 'a', baseRev: 0 },
  { kind: 'set', path: 'clientView', value: { lang: 'ar', text: 'a' }, baseRev: 3 },
  { kind: 'set', path: 'goal', value: null, baseRev: 0 },
  { kind: 'insert', rows: 'actions', after: null, values: { domain: 'velat' } },
  { kind: 'insert', rows: 'benefits', rowId: rowId(1), after: rowId(2), values: {} },
  { kind: 'remove', rows: 'actions', rowId: rowId(1) },
])('PL-19 %j has the shape of an op', (op) => {
  expect(v.parse(planOpSchema, op)).toEqual(op);
});

test.each([
  null,
  'set',
  { kind: 'move', path: 'goal' },
  { kind: 'set', path: 'goal', value: 'a' },
  { kind: 'set', path: 'goal', value: 'a', baseRev: -1 },
  { kind: 'set', path: 'goal', value: 'a', baseRev: 0, by: { role: 'kela', name: 'x' } },
  { kind: 'set', path: 'goal', value: ['a'], baseRev: 0 },
  { kind: 'set', path: 'goal', value: 1.5, baseRev: 0 },
  { kind: 'set', path: 'goal', value: { lang: 'fi', text: 'a', html: 'b' }, baseRev: 0 },
  { kind: 'set', path: 'goal', value: 'x'.repeat(4001), baseRev: 0 },
  { kind: 'set', path: 'x'.repeat(121), value: 'a', baseRev: 0 },
  { kind: 'insert', rows: 'needs', after: null, values: {} },
  { kind: 'insert', rows: 'actions', after: 'row_1', values: {} },
  { kind: 'insert', rows: 'actions', after: null, values: { title: { text: 'a' } } },
  {
    kind: 'insert',
    rows: 'actions',
    after: null,
    values: Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`f${String(n)}`, 'a'])),
  },
  { kind: 'remove', rows: 'actions', rowId: 'goal' },
])('PL-19 %j has not', (op) => {
  expect(v.safeParse(planOpSchema, op).success).toBe(false);
});
