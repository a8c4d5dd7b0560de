import { expect, test } from 'vitest';
import type { Role } from '../people.ts';
import type { PlanOp } from './op.ts';
import {
  act,
  action,
  cards,
  decide,
  must,
  names,
  rightsWith,
  rowId,
  set,
  type Sheet,
  sheetWith,
} from './testing/sheet.ts';

/** Money and debts may be talked about, health may not. */
const together = sheetWith(cards('toimeentulo', 'velat'));
const early: Sheet = { ...sheetWith([]), joint: false };
const words = { lang: 'ar', text: 'لا أفهم' };

const code = (sheet: Sheet, role: Role, op: PlanOp) => {
  const decision = decide(sheet, role, op);
  return decision.ok ? 'yes' : decision.code;
};
const withRow = (role: Role, domain: Parameters<typeof action>[0], sheet = together) =>
  must(sheet, role, action(domain, 'Soitto', { rowId: rowId(1) }));
const title = `actions/${rowId(1)}/title`;
const domain = `actions/${rowId(1)}/domain`;

test('PL-12 a locked or frozen plan takes nothing from anybody', () => {
  for (const locked of ['plan.locked', 'plan.frozen'] as const)
    for (const role of ['county', 'kela', 'client'] as const)
      expect(code({ ...together, locked }, role, set('goal', 'a'))).toBe(locked);
  expect(
    code({ ...withRow('county', 'velat'), locked: 'plan.frozen' }, 'county', {
      kind: 'remove',
      rows: 'actions',
      rowId: rowId(1),
    }),
  ).toBe('plan.frozen');
  expect(code({ ...together, locked: 'plan.frozen' }, 'county', action('velat', 'a'))).toBe('plan.frozen');
});

test('PL-12 the interpreter writes nothing and is told nothing', () => {
  for (const op of [
    set('goal', 'a'),
    set('nonsense', 'a'),
    action('velat', 'a'),
    { kind: 'remove', rows: 'actions', rowId: rowId(9) },
  ] as const)
    expect(code(together, 'interpreter', op)).toBe('plan.not-your-field');
});

test('PL-13 until the joint phase the initiator and the client write, the invited does not', () => {
  expect(code(early, 'county', set('survey/terveys/countyView', 'a'))).toBe('yes');
  expect(code(early, 'client', set('survey/terveys/ownWords', words))).toBe('yes');
  const almost: Sheet = { ...together, joint: false };
  expect(code(almost, 'kela', set('goal', 'a'))).toBe('plan.locked');
  expect(code(almost, 'kela', set('nonsense', 'a'))).toBe('plan.locked');
  expect(code(almost, 'kela', action('velat', 'a'))).toBe('plan.locked');
  expect(code(together, 'kela', set('goal', 'a'))).toBe('yes');
});

test('PL-2 a path that names nothing is refused', () => {
  expect(code(together, 'county', set('survey/velat/secret', 'a'))).toBe('plan.unknown-path');
});

test('PL-14 a field that one may not see is closed, whatever it holds and whatever one sends', () => {
  const written = must(together, 'county', set('survey/terveys/countyView', 'a'));
  for (const sheet of [together, written])
    for (const [value, rev] of [
      ['a', 0],
      ['b', 1],
      [7, 0],
    ] as const)
      expect(code(sheet, 'kela', set('survey/terveys/countyView', value, rev))).toBe('plan.domain-closed');
  expect(code(sheetWith([]), 'kela', set('goal', 'a'))).toBe('plan.domain-closed');
});

test('PL-14 a hidden row, a removed row and one that never was get the same answer', () => {
  const hidden = withRow('county', 'terveys');
  const removed = must(hidden, 'county', { kind: 'remove', rows: 'actions', rowId: rowId(1) });
  for (const sheet of [hidden, removed, together]) {
    expect(decide(sheet, 'kela', set(title, 'a', 1))).toEqual(decide(together, 'kela', set(title, 'a', 1)));
    const remove: PlanOp = { kind: 'remove', rows: 'actions', rowId: rowId(1) };
    expect(decide(sheet, 'kela', remove)).toEqual(decide(together, 'kela', remove));
  }
  const again = action('velat', 'a', { rowId: rowId(1) });
  expect(decide(hidden, 'kela', again)).toEqual(decide(removed, 'kela', again));
});

test('PL-14 a new row after a hidden one comes last, as after one that is gone', () => {
  let sheet = must(together, 'county', action('terveys', 'hidden', { rowId: rowId(1) }));
  sheet = must(sheet, 'county', action('velat', 'seen', { rowId: rowId(2), after: rowId(1) }));
  for (const after of [rowId(1), rowId(77)]) {
    const next = must(sheet, 'kela', action('velat', 'new', { rowId: rowId(3), after }));
    expect(next.plan.rows.actions.map((row) => row.id)).toEqual([rowId(1), rowId(2), rowId(3)]);
  }
});

test.each<[string, Role, string, unknown, string]>([
  ['the client her own words', 'client', 'survey/velat/ownWords', words, 'yes'],
  ['an official the client’s words', 'county', 'survey/terveys/ownWords', words, 'yes'],
  ['the invited the client’s words in an open domain', 'kela', 'survey/velat/ownWords', words, 'yes'],
  [
    'the invited the client’s words in a closed one',
    'kela',
    'survey/terveys/ownWords',
    words,
    'plan.domain-closed',
  ],
  ['an official what was interpreted', 'kela', 'survey/velat/interpreted', 'a', 'yes'],
  ['the client what was interpreted', 'client', 'survey/velat/interpreted', 'a', 'plan.not-your-field'],
  ['the client how urgent it is', 'client', 'survey/velat/urgency', 0, 'yes'],
  ['Kela its view', 'kela', 'survey/velat/kelaView', 'a', 'yes'],
  ['Kela the county’s view', 'kela', 'survey/velat/countyView', 'a', 'plan.not-your-field'],
  ['the county Kela’s view', 'county', 'survey/velat/kelaView', 'a', 'plan.not-your-field'],
  ['the client a view', 'client', 'survey/velat/kelaView', 'a', 'plan.not-your-field'],
  ['the client the goal', 'client', 'goal', 'a', 'yes'],
  ['the client the lead person', 'client', 'lead/name', 'a', 'plan.not-your-field'],
  ['the invited the follow-up', 'kela', 'followUp/date', '2026-12-15', 'yes'],
  ['the client her own view', 'client', 'clientView', words, 'yes'],
])('PL-15 %s', (_, role, path, value, answer) => {
  expect(code(together, role, set(path, value as string))).toBe(answer);
});

test('PL-15 an official writes in every row that is visible, the client in none', () => {
  const sheet = withRow('county', 'velat');
  expect(code(sheet, 'kela', set(title, 'b', 1))).toBe('yes');
  expect(code(sheet, 'client', set(title, 'b', 1))).toBe('plan.not-your-field');
  expect(code(sheet, 'client', action('velat', 'c'))).toBe('plan.not-your-field');
});

test('PL-16 the invited speaks only of what is open to it, the initiator of everything', () => {
  expect(code(together, 'kela', set('survey/terveys/kelaView', 'a'))).toBe('plan.domain-closed');
  expect(code(together, 'kela', action('terveys', 'a'))).toBe('plan.domain-closed');
  expect(code(together, 'county', action('terveys', 'a'))).toBe('yes');
  expect(code(together, 'kela', action('turva', 'a'))).toBe('plan.domain-closed');
  expect(code(together, 'county', action('turva', 'a'))).toBe('yes');
});

test('PL-16 only the owner moves a row to another life domain, and only to an open one', () => {
  expect(code(withRow('county', 'velat'), 'kela', set(domain, 'toimeentulo', 1))).toBe('plan.not-your-field');
  expect(code(withRow('county', 'velat'), 'county', set(domain, 'terveys', 1))).toBe('yes');
  expect(code(withRow('kela', 'velat'), 'county', set(domain, 'toimeentulo', 1))).toBe('plan.not-your-field');
  expect(code(withRow('kela', 'velat'), 'kela', set(domain, 'toimeentulo', 1))).toBe('yes');
  expect(code(withRow('kela', 'velat'), 'kela', set(domain, 'terveys', 1))).toBe('plan.domain-closed');
  expect(code(withRow('county', 'velat'), 'county', set(domain, null, 1))).toBe('plan.wrong-value');
});

test('PL-17 a set that has not seen the latest text is a conflict, unless it says the same', () => {
  const sheet = must(together, 'county', set('goal', 'ours'));
  expect(code(sheet, 'kela', set('goal', 'mine', 0))).toBe('plan.conflict');
  expect(code(sheet, 'kela', set('goal', 'mine', 2))).toBe('plan.conflict');
  expect(decide(sheet, 'kela', set('goal', 'ours', 0))).toEqual({ ok: true, events: [] });
  expect(code(sheet, 'kela', set('goal', 'mine', 1))).toBe('yes');
});

test('PL-17 what is so already is allowed and recorded nowhere', () => {
  const sheet = must(together, 'county', set('goal', 'ours'));
  expect(decide(sheet, 'county', set('goal', 'ours\u202e', 1))).toEqual({ ok: true, events: [] });
  expect(decide(together, 'county', set('goal', '  ', 0))).toEqual({ ok: true, events: [] });
});

test('PL-6 a text is cleaned before it is recorded, with the name and role of the seat', () => {
  expect(decide(together, 'kela', set('goal', 'Ko\u0000ti\n säilyy'))).toEqual({
    ok: true,
    events: [
      {
        type: 'plan.set/1',
        body: { path: 'goal', value: 'Koti  säilyy', by: { role: 'kela', name: names.kela } },
      },
    ],
  });
});

test('PL-7 a value of another shape is refused', () => {
  expect(code(together, 'county', set('goal', 'x'.repeat(201)))).toBe('plan.wrong-value');
  expect(code(together, 'county', set('survey/velat/urgency', 4))).toBe('plan.wrong-value');
  expect(code(together, 'county', action('velat', 'x'.repeat(201)))).toBe('plan.wrong-value');
  expect(code(together, 'county', action('velat', 'a', { values: { colour: 'red' } }))).toBe(
    'plan.wrong-value',
  );
  expect(code(together, 'county', action('velat', 'a', { values: { domain: null } }))).toBe(
    'plan.wrong-value',
  );
});

test('PL-4 a new row has an id, an order, its life domain and the first values', () => {
  expect(
    decide(together, 'county', action('velat', 'Soitto', { values: { owner: 'asiakas', due: null } })),
  ).toEqual({
    ok: true,
    events: [
      {
        type: 'plan.inserted/1',
        body: {
          rows: 'actions',
          rowId: rowId(1),
          order: 'V',
          values: { title: 'Soitto', owner: 'asiakas', domain: 'velat', status: 'sovittu' },
          by: { role: 'county', name: names.county },
        },
      },
    ],
  });
});

test('PL-4 the same new row sent again changes nothing; an id of another row or of the past is refused', () => {
  const sheet = withRow('county', 'velat');
  const again = action('velat', 'Soitto', { rowId: rowId(1) });
  expect(decide(sheet, 'county', again)).toEqual({ ok: true, events: [] });
  expect(code(sheet, 'kela', again)).toBe('plan.row-gone');
  const removed = must(sheet, 'county', { kind: 'remove', rows: 'actions', rowId: rowId(1) });
  expect(code(removed, 'county', again)).toBe('plan.row-gone');
});

test('PL-18 a row is taken out by its owner', () => {
  const remove: PlanOp = { kind: 'remove', rows: 'actions', rowId: rowId(1) };
  expect(code(withRow('county', 'velat'), 'county', remove)).toBe('yes');
  expect(code(withRow('county', 'velat'), 'kela', remove)).toBe('plan.not-your-field');
  expect(code(withRow('county', 'velat'), 'client', remove)).toBe('plan.not-your-field');
});

test('PL-18 each authority has forty rows of a kind, and no hidden row is counted against another', () => {
  let sheet = together;
  for (let n = 0; n < 45; n += 1) sheet = act(sheet, 'county', action('terveys', `t${String(n)}`));
  expect(sheet.plan.rows.actions).toHaveLength(40);
  expect(code(sheet, 'county', action('velat', 'one more'))).toBe('plan.full');
  expect(code(sheet, 'kela', action('velat', 'mine'))).toBe('yes');
});

/** In a meeting of either authority's: what is open to both. */
const meetings = (['county', 'kela'] as const).map((initiator) =>
  sheetWith([], { rights: rightsWith(initiator, cards('toimeentulo', 'velat')) }),
);

test('PL-15 nobody but the county writes of safety: not the client, not Kela, whoever called the meeting', () => {
  for (const sheet of meetings) {
    for (const field of ['ownWords', 'triedBefore', 'countyView', 'urgency', 'state']) {
      expect(code(sheet, 'client', set(`survey/turva/${field}`, 'a'))).toBe('plan.domain-closed');
      expect(code(sheet, 'kela', set(`survey/turva/${field}`, 'a'))).toBe('plan.domain-closed');
    }
    for (const role of ['kela', 'client', 'county'] as const)
      expect(code(sheet, role, set('survey/turva/kelaView', 'a'))).toBe('plan.unknown-path');
    expect(code(sheet, 'county', set('survey/turva/countyView', 'a'))).toBe('yes');
    expect(code(sheet, 'county', set('survey/turva/ownWords', words))).toBe('yes');
    expect(code(sheet, 'kela', action('turva', 'a'))).toBe('plan.domain-closed');
    expect(code(sheet, 'client', action('turva', 'a'))).toBe('plan.not-your-field');
    expect(code(withRow('kela', 'velat', sheet), 'kela', set(domain, 'turva', 1))).toBe('plan.domain-closed');
  }
});

test('PL-14 what stands in safety answers nobody else in another way than an empty one does', () => {
  for (const empty of meetings) {
    const first = action('turva', 'Turvakoti', { rowId: rowId(1) });
    const row = must(empty, 'county', first);
    const gone = must(row, 'county', { kind: 'remove', rows: 'actions', rowId: rowId(1) });
    const full = must(row, 'county', set('survey/turva/countyView', 'a'));
    for (const role of ['kela', 'client', 'interpreter'] as const) {
      for (const op of [
        set('survey/turva/countyView', 'a'),
        set('survey/turva/countyView', 'b', 1),
        set('survey/turva/ownWords', words),
        set(title, 'b', 1),
        set(domain, 'velat', 1),
        { kind: 'remove', rows: 'actions', rowId: rowId(1) } as const,
      ])
        expect(decide(full, role, op)).toEqual(decide(empty, role, op));
      const again = action('velat', 'a', { rowId: rowId(1) });
      expect(decide(full, role, again)).toEqual(decide(gone, role, again));
    }
  }
});

test('PL-16 a row goes into safety and never comes out of it', () => {
  for (const sheet of meetings) {
    const safe = must(withRow('county', 'velat', sheet), 'county', set(domain, 'turva', 1));
    expect(code(safe, 'county', set(domain, 'velat', 2))).toBe('plan.not-your-field');
    expect(code(safe, 'county', set(title, 'b', 1))).toBe('yes');
    for (const role of ['kela', 'client'] as const)
      expect(code(safe, role, set(title, 'c', 1))).not.toBe('yes');
  }
});
