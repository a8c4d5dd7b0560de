import { expect, test } from 'vitest';
import ar from '../locales/ar.xlf?raw';
import en from '../locales/en.xlf?raw';
import { templates as arTemplates } from '../locales/generated/ar.ts';
import { templates as enTemplates } from '../locales/generated/en.ts';
import { bare, broughtIn, sayingsOf, sources } from '../testing/sources.ts';

interface Unit {
  readonly id: string;
  readonly source: Element | null;
  readonly target: Element | null;
}

const units = (xlf: string): readonly Unit[] =>
  [...new DOMParser().parseFromString(xlf, 'application/xml').querySelectorAll('trans-unit')].map((unit) => ({
    id: unit.id,
    source: unit.querySelector('source'),
    target: unit.querySelector('target'),
  }));

const gaps = (element: Element | null) =>
  [...(element?.querySelectorAll('x') ?? [])].map(({ id }) => id).sort();

const translated = ({ target }: Unit) => Boolean(target?.textContent.trim()) || gaps(target).length > 0;

const untold = (xlf: string): readonly string[] =>
  units(xlf)
    .filter((unit) => !translated(unit))
    .map(({ id }) => id);

const wordsOf = (element: Element | null) => bare(element?.textContent ?? '');

const inCode = Object.keys(sources).flatMap(sayingsOf);

/** Everything that comes with `main.ts` unless it comes with an official's pages only. */
const guests = broughtIn(['main.ts'], ['components/app/pages.officials.ts']);

test('what the graph says is so: nobody whom a link brings loads the pages behind a login', () => {
  expect(guests).toContain('pages/meeting/meeting.ts');
  expect(guests).toContain('pages/problem/problem.ts');
  expect([...guests].filter((path) => /^pages\/(case|meetings|room)\//.test(path))).toEqual([]);
  const all = broughtIn(['main.ts']);
  expect(all).toContain('pages/room/room.ts');
  const outside = Object.keys(sources).filter((path) => !all.has(path));
  expect(outside.filter((path) => sayingsOf(path).length > 0)).toEqual([]);
});

test('no saying uses a word that should be avoided', () => {
  const avoided = /syyttä|laiminly|vaikeasti työllist|\btapau|\bisän(tä|nä)|\bviera(s|a)|\buhri/i;
  expect(inCode.filter(({ words }) => avoided.test(words))).toEqual([]);
});

test('every saying has its words in English', () => {
  expect(untold(en)).toEqual([]);
});

test('every saying that a client or an interpreter can see has its words in Arabic', () => {
  const missing = new Set(untold(ar));
  const theirs = [...guests].flatMap((path) => sayingsOf(path).map(({ id }) => `${id} (${path})`));
  expect(theirs.length).toBeGreaterThan(400);
  expect(theirs.filter((saying) => missing.has(saying.split(' ')[0] ?? ''))).toEqual([]);
});

test.each([
  ['en', en, enTemplates],
  ['ar', ar, arTemplates],
])('the file of %s holds what the code says, and was made anew since (npm run l10n)', (_, xlf, templates) => {
  const stored = new Map(units(xlf).map(({ id, source }) => [id, wordsOf(source)]));
  expect(Object.fromEntries(stored)).toEqual(Object.fromEntries(inCode.map(({ id, words }) => [id, words])));

  const made = Object.entries(templates).map(([id, made]) => [
    id,
    bare(typeof made === 'string' ? made : made.strings.join('')),
  ]);
  // Where a saying has no translation, what is made of it is Finnish.
  const shown = units(xlf).map((unit) => [unit.id, wordsOf(translated(unit) ? unit.target : unit.source)]);
  expect(Object.fromEntries(made)).toEqual(Object.fromEntries(shown));
});

test.each([
  ['en', en],
  ['ar', ar],
])('every translation in %s has the same gaps to fill', (_, xlf) => {
  const all = units(xlf).filter(translated);
  expect(all.length).toBeGreaterThan(300);
  for (const { id, source, target } of all) expect([id, gaps(target)]).toEqual([id, gaps(source)]);
});
