import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldPlan } from './fold.ts';
import { domainOf, emptyPlan, rowOf } from './state.ts';
import { opOf, randomSheet, type Step } from './testing/play.ts';
import { act, action, cards, instant, must, names, rowId, set, sheetWith } from './testing/sheet.ts';

const together = sheetWith(cards('asuminen', 'velat'));

test('PL-3 a revision counts the sets of its own field', () => {
  let sheet = must(together, 'county', set('goal', 'a'));
  sheet = must(sheet, 'county', set('lead/name', 'Satu'));
  sheet = must(sheet, 'kela', set('goal', 'b', 1));
  expect(sheet.plan.fields['goal']).toMatchObject({
    value: 'b',
    rev: 2,
    by: { role: 'kela', name: names.kela },
    at: instant(3),
  });
  expect(sheet.plan.fields['lead/name']?.rev).toBe(1);
});

test('PL-3 the values of a new row are the first revisions', () => {
  const sheet = must(together, 'county', action('velat', 'Soitto', { rowId: rowId(1) }));
  const row = rowOf(sheet.plan, 'actions', rowId(1));
  expect(row?.fields['title']).toMatchObject({ value: 'Soitto', rev: 1 });
  expect(row?.fields['due']).toBeUndefined();
  const next = must(sheet, 'kela', set(`actions/${rowId(1)}/due`, '2026-12-01'));
  expect(rowOf(next.plan, 'actions', rowId(1))?.fields['due']?.rev).toBe(1);
});

test('PL-4 a row belongs to the authority whose person put it in, whoever writes in it later', () => {
  let sheet = must(together, 'kela', action('velat', 'Hakemus', { rowId: rowId(1) }));
  sheet = must(sheet, 'county', set(`actions/${rowId(1)}/title`, 'Hakemus yhdessä', 1));
  expect(rowOf(sheet.plan, 'actions', rowId(1))?.owner).toBe('kela');
});

test('PL-4 rows stand where they were put', () => {
  let sheet = must(together, 'county', action('velat', 'b', { rowId: rowId(2) }));
  sheet = must(sheet, 'county', action('velat', 'c', { rowId: rowId(3), after: rowId(2) }));
  sheet = must(sheet, 'kela', action('velat', 'a', { rowId: rowId(1) }));
  sheet = must(sheet, 'kela', action('velat', 'b2', { rowId: rowId(4), after: rowId(2) }));
  expect(sheet.plan.rows.actions.map((row) => row.fields['title']?.value)).toEqual(['a', 'b', 'b2', 'c']);
});

test('PL-3 what the definition does not know changes nothing but the count', () => {
  const by = { role: 'county', name: 'M' } as const;
  const event = { seq: 1, at: instant(1), actor: 'sea_X' };
  const after = (body: object, type: string) =>
    foldPlan(emptyPlan, { type, body: { by, ...body }, ...event } as Parameters<typeof foldPlan>[1]);
  const unchanged = { ...emptyPlan, turn: 1 };
  expect(after({ path: 'gone', value: 1 }, 'plan.set/1')).toEqual(unchanged);
  expect(after({ path: `actions/${rowId(1)}/title`, value: 'a' }, 'plan.set/1')).toEqual(unchanged);
  expect(after({ rows: 'actions', rowId: rowId(1) }, 'plan.removed/1')).toEqual(unchanged);
  const values = { title: 'without a life domain' };
  expect(after({ rows: 'actions', rowId: rowId(1), order: 'V', values }, 'plan.inserted/1')).toEqual(
    unchanged,
  );
});

const nat = fc.nat({ max: 1000 });
const steps = fc.array(fc.tuple(nat, nat, nat, nat), { maxLength: 60 });

test('PL-4 in any meeting rows keep a life domain, sort by their order and never come back', () => {
  fc.assert(
    fc.property(nat, fc.array(nat, { minLength: 22, maxLength: 22 }), steps, (initiator, edges, all) => {
      let sheet = randomSheet(initiator, edges);
      all.forEach((step: Step, mark) => {
        const { role, op } = opOf(sheet, step, mark);
        sheet = act(sheet, role, op);
      });
      for (const rows of [sheet.plan.rows.actions, sheet.plan.rows.benefits]) {
        const orders = rows.map((row) => row.order);
        expect(orders).toEqual([...orders].sort());
        for (const row of rows) expect(domainOf(row)).not.toBe('');
        const gone = new Set(sheet.plan.removed.map((row) => row.id));
        expect(rows.filter((row) => gone.has(row.id))).toEqual([]);
      }
      expect(sheet.plan.turn).toBe(sheet.events.length);
    }),
  );
});
