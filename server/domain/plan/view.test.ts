import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lifeDomains } from '../life-domains.ts';
import type { Role } from '../people.ts';
import { formatPath, parsePath } from './paths.ts';
import { domainOf, type PlanState } from './state.ts';
import { opOf, randomSheet, type Step } from './testing/play.ts';
import {
  act,
  action,
  cards,
  instant,
  must,
  names,
  readerOf,
  rightsWith,
  rowId,
  set,
  type Sheet,
  sheetWith,
} from './testing/sheet.ts';
import { emptyView, viewPlan } from './view.ts';
import { maySee, type Part, partOf } from './visible.ts';

/** All but safety. */
const others = lifeDomains.filter((domain) => domain !== 'turva');

const yleistuki = { fi: 'yleistuki', en: 'general support allowance', ar: 'الدعم العام' };

const viewOf = (sheet: Sheet, role: Role) =>
  viewPlan(sheet.plan, {
    reader: readerOf(sheet, role),
    joint: sheet.joint,
    locked: sheet.locked,
    asked: ['toimeentulo', 'velat', 'terveys'],
    benefit: (code) => (code === 'yleistuki' ? yleistuki : null),
  });

/** Money and debts may be talked about, health may not. */
const together = sheetWith(cards('toimeentulo', 'velat'));

test('PL-20 a field says its value, revision, last writer and moment, and whether one may write', () => {
  const sheet = must(together, 'county', set('survey/velat/countyView', 'Haaste tullut.'));
  const { fields } = viewOf(sheet, 'kela');
  expect(fields['survey/velat/countyView']).toEqual({
    value: 'Haaste tullut.',
    rev: 1,
    by: { role: 'county', name: names.county },
    at: instant(1),
    mayWrite: false,
    hiddenFrom: [],
  });
  expect(fields['survey/velat/kelaView']).toEqual({
    value: null,
    rev: 0,
    by: null,
    at: null,
    mayWrite: true,
    hiddenFrom: [],
  });
});

test('PL-29 the names of benefits come with the rows that a reader sees, and no others', () => {
  const values = { domain: 'terveys', code: 'yleistuki', title: 'yleistuki' } as const;
  const insert = { kind: 'insert', rows: 'benefits', rowId: rowId(1), after: null, values } as const;
  const sheet = must(together, 'county', insert);
  expect(viewOf(sheet, 'client').benefits).toEqual({ yleistuki });
  expect(viewOf(sheet, 'kela').benefits).toEqual({});
});

test('PL-20 what is hidden from the other authority says so to those who see it', () => {
  const sheet = must(together, 'county', action('terveys', 'Lääkäri', { rowId: rowId(1) }));
  expect(viewOf(sheet, 'county').rows.actions[0]?.hiddenFrom).toEqual(['kela']);
  expect(viewOf(sheet, 'client').fields['survey/terveys/ownWords']?.hiddenFrom).toEqual(['kela']);
  expect(viewOf(sheet, 'kela').rows.actions).toEqual([]);
});

test('PL-20 rows are numbered as the reader sees them', () => {
  let sheet = must(together, 'county', action('velat', 'a', { rowId: rowId(1) }));
  sheet = must(sheet, 'county', action('terveys', 'b', { rowId: rowId(2), after: rowId(1) }));
  sheet = must(sheet, 'county', action('velat', 'c', { rowId: rowId(3), after: rowId(2) }));
  const numbers = (role: Role) => viewOf(sheet, role).rows.actions.map(({ id, order }) => [id, order]);
  expect(numbers('county')).toEqual([
    [rowId(1), 1],
    [rowId(2), 2],
    [rowId(3), 3],
  ]);
  expect(numbers('kela')).toEqual([
    [rowId(1), 1],
    [rowId(3), 2],
  ]);
});

test('PL-20 sections name the fields that are there, in the order of the sheet', () => {
  const { sections, fields } = viewOf(together, 'kela');
  expect(sections.map(({ section }) => section)).toEqual([
    'goal',
    'survey',
    'actions',
    'benefits',
    'leadPerson',
    'followUp',
    'ownView',
  ]);
  expect(sections.flatMap(({ paths }) => paths)).toEqual(Object.keys(fields));
  expect(sections.find(({ section }) => section === 'leadPerson')?.paths).toEqual([
    'lead/authority',
    'lead/name',
  ]);
});

test('PL-12 in a locked plan nothing can be written, and all of it can be read', () => {
  const sheet = must(together, 'county', action('velat', 'a'));
  const view = viewOf({ ...sheet, locked: 'plan.frozen' }, 'county');
  expect(view.mayInsert).toBe(false);
  expect(view.rows.actions[0]?.mayRemove).toBe(false);
  expect(Object.values(view.fields).filter((field) => field.mayWrite)).toEqual([]);
  expect(view.rows.actions[0]?.fields['title']?.value).toBe('a');
});

test('PL-22 who may see nothing gets nothing', () => {
  const sheet = must(sheetWith([]), 'county', set('goal', 'a'));
  expect(viewOf(sheet, 'kela')).toEqual(emptyView);
  expect(viewOf(must(together, 'county', set('goal', 'a')), 'interpreter')).toEqual(emptyView);
  expect(viewOf(sheet, 'county')).not.toEqual(emptyView);
});

test('PL-24 the invited sees which asked topics are open and which are closed', () => {
  const topics = (role: Role, sheet = together) =>
    viewOf(sheet, role).domains.map(({ domain, state }) => `${domain} ${state}`);
  expect(topics('kela')).toEqual(['toimeentulo open', 'velat open', 'terveys closed']);
  expect(topics('county')).toEqual(lifeDomains.map((domain) => `${domain} open`));
  expect(topics('client')).toEqual(others.map((domain) => `${domain} open`));
});

test('PL-24 safety is a topic of the county’s alone, in a meeting of Kela’s too', () => {
  const kelas = sheetWith(cards('velat'), { rights: rightsWith('kela', cards('velat')) });
  const topics = (role: Role) => viewOf(kelas, role).domains.map(({ domain, state }) => `${domain} ${state}`);
  for (const role of ['kela', 'client'] as const)
    expect(topics(role)).toEqual(others.map((domain) => `${domain} open`));
  expect(topics('county')).toEqual(['toimeentulo closed', 'velat open', 'terveys closed', 'turva open']);
  expect(viewOf(kelas, 'county').domains.at(-1)?.hiddenFrom).toEqual(['client', 'kela']);
});

test('PL-23 a row that goes where a reader may not see is told as one that was taken out', () => {
  const row = action('velat', 'Puhelu', { rowId: rowId(1) });
  const before = must(together, 'county', row);
  const domain = `actions/${rowId(1)}/domain`;
  const removed = must(before, 'county', { kind: 'remove', rows: 'actions', rowId: rowId(1) });
  const safe = must(before, 'county', set(domain, 'turva', 1));
  const health = must(before, 'county', set(domain, 'terveys', 1));
  const twice = must(health, 'county', set(domain, 'turva', 2));
  const told = (sheet: Sheet, role: Role) =>
    viewOf(sheet, role).changes.map(({ what, path, text, by }) => [what, path, text, by.role]);
  for (const role of ['kela', 'client'] as const) {
    expect(viewOf(safe, role)).toEqual(viewOf(removed, role));
    expect(told(twice, role)).toEqual(told(removed, role));
  }
  expect(viewOf(health, 'kela')).toEqual(viewOf(removed, 'kela'));
  expect(told(health, 'client')).toEqual([
    ['set', domain, 'changed.action.domain', 'county'],
    ['inserted', `actions/${rowId(1)}`, 'changed.action', 'county'],
  ]);
  expect(told(safe, 'county')).not.toContainEqual(expect.arrayContaining(['removed']));
  // What happens to it there is nothing to them either.
  const later = must(safe, 'county', { kind: 'remove', rows: 'actions', rowId: rowId(1) });
  for (const role of ['kela', 'client'] as const) expect(viewOf(later, role)).toEqual(viewOf(safe, role));
});

test('PL-24 nothing of a closed topic is in the view but its name', () => {
  const text = JSON.stringify({ ...viewOf(together, 'kela'), domains: [] });
  expect(text).not.toContain('terveys');
});

test('PL-23 changes are told newest first, each field’s latest, a row’s first values with the row', () => {
  let sheet = must(together, 'county', set('goal', 'a'));
  sheet = must(sheet, 'kela', action('velat', 'Soitto', { rowId: rowId(1) }));
  sheet = must(sheet, 'county', set(`actions/${rowId(1)}/due`, '2026-12-01'));
  sheet = must(sheet, 'kela', set('goal', 'b', 1));
  expect(
    viewOf(sheet, 'client').changes.map(({ what, path, text, by }) => [what, path, text, by.role]),
  ).toEqual([
    ['set', 'goal', 'changed.sharedGoal', 'kela'],
    ['set', `actions/${rowId(1)}/due`, 'changed.action.due', 'county'],
    ['inserted', `actions/${rowId(1)}`, 'changed.action', 'kela'],
  ]);
});

test('PL-23 that a row was taken out is told to those who could see it', () => {
  let sheet = must(together, 'county', action('terveys', 'a', { rowId: rowId(1) }));
  sheet = must(sheet, 'county', { kind: 'remove', rows: 'actions', rowId: rowId(1) });
  expect(viewOf(sheet, 'client').changes.map(({ what }) => what)).toEqual(['removed']);
  expect(viewOf(sheet, 'kela').changes).toEqual([]);
});

test('PL-23 however much happens in hidden places, the visible changes stay on the list', () => {
  let sheet = must(together, 'county', set('goal', 'a'));
  for (let n = 0; n < 40; n += 1) sheet = must(sheet, 'county', action('terveys', `t${String(n)}`));
  expect(viewOf(sheet, 'county').changes).toHaveLength(30);
  expect(viewOf(sheet, 'kela').changes.map(({ path }) => path)).toEqual(['goal']);
});

const nat = fc.nat({ max: 1000 });
const meeting = fc.tuple(
  nat,
  fc.array(nat, { minLength: 22, maxLength: 22 }),
  fc.array(fc.tuple(nat, nat, nat, nat), { maxLength: 60, size: 'max' }),
);
const everyone: readonly Role[] = ['county', 'kela', 'client', 'interpreter'];

const parts = (plan: PlanState): { part: Part; content: unknown; id: string }[] => [
  ...Object.entries(plan.fields).flatMap(([path, { value }]) => {
    const parsed = parsePath(path);
    const part = parsed && partOf(plan, parsed);
    return part ? [{ part, content: value, id: path }] : [];
  }),
  ...[...plan.rows.actions, ...plan.rows.benefits].map((row) => ({
    part: { owner: row.owner, domain: domainOf(row) },
    content: row.fields,
    id: row.id,
  })),
];

test('PL-20 in any meeting, no text or row id of a hidden part occurs anywhere in a view', () => {
  let hidden = 0;
  fc.assert(
    fc.property(meeting, ([initiator, edges, steps]) => {
      let sheet = randomSheet(initiator, edges);
      steps.forEach((step: Step, mark) => {
        const { role, op } = opOf(sheet, step, mark);
        sheet = act(sheet, role, op);
      });
      for (const role of everyone) {
        const text = JSON.stringify(viewOf(sheet, role));
        for (const { part, content, id } of parts(sheet.plan)) {
          if (maySee(readerOf(sheet, role), part)) continue;
          for (const [planted] of JSON.stringify(content).matchAll(/«\d+»|code_\d+_/g)) {
            hidden += 1;
            expect(text).not.toContain(planted);
          }
          expect(text).not.toContain(JSON.stringify(id));
        }
      }
    }),
  );
  expect(hidden).toBeGreaterThan(0);
});

test('PL-21 in any meeting, what happens in a hidden part changes nothing in a view', () => {
  let unseen = 0;
  fc.assert(
    fc.property(meeting, ([initiator, edges, steps]) => {
      let sheet = randomSheet(initiator, edges);
      steps.forEach((step: Step, mark) => {
        const { role, op } = opOf(sheet, step, mark);
        const next = act(sheet, role, op);
        for (const other of everyone) {
          const about = [...touched(sheet.plan, next), ...touched(next.plan, next)];
          if (next === sheet || about.some((part) => maySee(readerOf(sheet, other), part))) continue;
          unseen += 1;
          expect(JSON.stringify(viewOf(next, other))).toBe(JSON.stringify(viewOf(sheet, other)));
        }
        sheet = next;
      });
    }),
  );
  expect(unseen).toBeGreaterThan(0);
});

/** The parts that the latest event is about, as they stand in a plan before or after it. */
function touched(plan: PlanState, { events }: Sheet): Part[] {
  const event = events.at(-1);
  if (!event) return [];
  if (event.type === 'plan.set/1') {
    const parsed = parsePath(event.body.path);
    const part = parsed && partOf(plan, parsed);
    return part ? [part] : [];
  }
  const { rows, rowId: id } = event.body;
  return plan.rows[rows]
    .filter((row) => row.id === id)
    .map((row) => ({ owner: row.owner, domain: domainOf(row) }));
}

test('PL-15 the form greys out what the server refuses, and nothing else', () => {
  fc.assert(
    fc.property(meeting, ([initiator, edges, steps]) => {
      let sheet = randomSheet(initiator, edges);
      steps.forEach((step: Step, mark) => {
        const { role, op } = opOf(sheet, step, mark);
        if (op.kind === 'set' && parsePath(op.path)?.field.shape.kind !== 'domain') {
          const view = viewOf(sheet, role);
          const [rows, id, name] = op.path.split('/');
          const row = [...view.rows.actions, ...view.rows.benefits].find((each) => each.id === id);
          const field = row && rows !== 'survey' ? row.fields[name ?? ''] : view.fields[op.path];
          const next = act(sheet, role, op);
          if (next !== sheet) expect(field?.mayWrite).toBe(true);
          if (field && !field.mayWrite) expect(next).toBe(sheet);
        }
        sheet = act(sheet, role, op);
      });
    }),
  );
});

test('PL-2 every path of a view is a path', () => {
  for (const path of Object.keys(viewOf(together, 'client').fields)) {
    const parsed = parsePath(path);
    expect(parsed && formatPath(parsed)).toBe(path);
  }
});
