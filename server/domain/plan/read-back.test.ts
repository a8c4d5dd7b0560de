import { expect, test } from 'vitest';
import { readBackCards } from './read-back.ts';
import { sharedPlan } from './shared.ts';
import { action, cards, must, rowId, set, type Sheet, sheetWith } from './testing/sheet.ts';

const read = (sheet: Sheet) =>
  readBackCards(sharedPlan(sheet.plan, { ...sheet.rights, together: true })).map((card) => ({
    ...card,
    lines: card.lines.map(({ name, value }) => [name, value]),
  }));

test('PL-28 an empty plan has nothing to read', () => {
  expect(read(sheetWith(cards('velat')))).toEqual([]);
});

test('PL-28 goal, standing actions, benefits, and who and when, in this order', () => {
  const sheet = [
    set('followUp/date', '2026-12-15'),
    set('lead/name', 'Satu Niemi'),
    set('goal', 'Koti säilyy'),
    action('velat', 'Soitto', { rowId: rowId(1), values: { owner: 'kela', due: '2026-12-01' } }),
    action('velat', 'Peruttu teko', { rowId: rowId(2), after: rowId(1), values: { status: 'peruttu' } }),
    action('terveys', 'Lääkäri', { rowId: rowId(3), after: rowId(2) }),
    {
      kind: 'insert',
      rows: 'benefits',
      rowId: rowId(4),
      after: null,
      values: { domain: 'velat', title: 'Yleinen asumistuki', state: 'haetaan' },
    } as const,
  ].reduce((before, op) => must(before, 'county', op), sheetWith(cards('velat')));
  expect(read(sheet)).toEqual([
    { part: 'goal', optional: false, lines: [['goal', 'Koti säilyy']] },
    {
      part: `actions/${rowId(1)}`,
      optional: false,
      lines: [
        ['title', 'Soitto'],
        ['owner', 'kela'],
        ['due', '2026-12-01'],
        ['domain', 'velat'],
        ['status', 'sovittu'],
      ],
    },
    {
      part: `benefits/${rowId(4)}`,
      optional: true,
      lines: [
        ['title', 'Yleinen asumistuki'],
        ['domain', 'velat'],
        ['state', 'haetaan'],
      ],
    },
    {
      part: 'agreed',
      optional: false,
      lines: [
        ['lead/name', 'Satu Niemi'],
        ['followUp/date', '2026-12-15'],
      ],
    },
  ]);
});
