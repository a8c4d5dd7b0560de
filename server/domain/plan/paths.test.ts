import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planFields } from './definition.ts';
import { fixedPaths, formatPath, parsePath } from './paths.ts';
import { rowId } from './testing/sheet.ts';

test('PL-2 a path is read as what it was written from', () => {
  for (const path of fixedPaths) expect(parsePath(formatPath(path))).toEqual(path);
  const row = parsePath(`actions/${rowId(7)}/title`);
  expect(row).toMatchObject({ kind: 'row', rows: 'actions', rowId: rowId(7), name: 'title' });
  expect(row && formatPath(row)).toBe(`actions/${rowId(7)}/title`);
});

test('PL-2 every defined field has a path', () => {
  const patterns = new Set(fixedPaths.map((path) => path.field.pattern));
  for (const { pattern, opens } of planFields) expect(patterns.has(pattern)).toBe(opens !== 'row');
});

test.each([
  '',
  'goal/',
  '/goal',
  'Goal',
  'survey',
  'survey/velat',
  'survey/velat/',
  'survey/*/ownWords',
  'survey/rikos/ownWords',
  'survey/velat/ownWords/text',
  'survey/velat/title',
  'actions/*/title',
  `actions/${rowId(1)}`,
  'actions/row_1/title',
  `actions/${rowId(1)}/ownWords`,
  `benefits/${rowId(1)}/due`,
  `survey/${rowId(1)}/ownWords`,
  'constructor',
  '__proto__',
  'lead/constructor',
])('PL-2 %j names nothing', (path) => {
  expect(parsePath(path)).toBeNull();
});

test('PL-2 no text makes the parser stumble, and what it reads it writes again', () => {
  const piece = fc.oneof(
    fc.constantFrom('goal', 'survey', 'actions', 'velat', 'ownWords', 'title', '*', rowId(3)),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const parsed = parsePath(pieces.join('/'));
      expect(parsed === null || formatPath(parsed) === pieces.join('/')).toBe(true);
    }),
  );
});

test('PL-11 Kela has no view of safety', () => {
  expect(parsePath('survey/turva/kelaView')).toBeNull();
  expect(parsePath('survey/turva/countyView')).not.toBeNull();
  expect(fixedPaths.map(formatPath)).not.toContain('survey/turva/kelaView');
});
