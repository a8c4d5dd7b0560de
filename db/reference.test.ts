import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type {
  Benefit,
  Notice,
  ReferenceKind,
  ReferenceRows,
  SpokenLanguage,
} from '../server/domain/reference.ts';
import { openDatabase } from './open.ts';
import { createReference, type Reference } from './reference.ts';

let reference: Reference;
beforeEach(() => {
  reference = createReference(openDatabase(':memory:'));
});

const add = <K extends ReferenceKind>(kind: K, row: ReferenceRows[K]) =>
  reference.fill((adding) => {
    adding.add(kind, row);
  });
const addNotice = (notice: Notice) => reference.fill((adding) => adding.addNotice(notice));

const arabic: SpokenLanguage = {
  id: 'ar',
  name: { fi: 'arabia', en: 'Arabic' },
  ownName: 'العربية',
  dir: 'rtl',
};

const benefit: Benefit = {
  id: 'tyomarkkinatuki',
  name: { fi: 'työmarkkinatuki', en: 'labour market subsidy' },
  unchecked: [],
  organisationId: 'kela',
  domain: 'toimeentulo',
  validFrom: '1994-01-01',
  validTo: '2026-04-30',
};

test('what is not dated is valid on every day', async () => {
  await add('language', arabic);
  expect(reference.all('language', '1917-12-06')).toEqual([arabic]);
  expect(reference.find('language', 'ar', '2026-11-24')).toEqual(arabic);
  expect(reference.find('language', 'so', '2026-11-24')).toBeNull();
});

test('a dated row is valid from its first day to its last', async () => {
  await add('benefit', benefit);
  const days = ['1993-12-31', '1994-01-01', '2026-04-30', '2026-05-01'];
  expect(days.map((day) => reference.all('benefit', day).length)).toEqual([0, 1, 1, 0]);
});

test('a row may have a successor of the same name', async () => {
  const successor = { ...benefit, name: { fi: 'uusi', en: 'new' }, validFrom: '2026-05-01', validTo: null };
  await add('benefit', benefit);
  await add('benefit', successor);
  expect(reference.find('benefit', benefit.id, '2026-04-30')).toEqual(benefit);
  expect(reference.find('benefit', benefit.id, '2030-01-01')).toEqual(successor);
});

test('the same row is not added twice', async () => {
  await add('benefit', benefit);
  await expect(add('benefit', benefit)).rejects.toThrow();
});

test('what is added together is added whole or not at all', async () => {
  const twice = reference.fill((adding) => {
    adding.add('language', arabic);
    adding.add('benefit', benefit);
    adding.add('benefit', benefit);
  });
  await expect(twice).rejects.toThrow();
  expect(reference.isEmpty()).toBe(true);
});

test('rows keep the order in which they were added', async () => {
  for (const id of ['so', 'ar', 'uk']) await add('language', { ...arabic, id });
  expect(reference.all('language', '2026-11-24').map((row) => row.id)).toEqual(['so', 'ar', 'uk']);
});

test('an empty database says so', async () => {
  expect(reference.isEmpty()).toBe(true);
  await add('template', { id: 'vuokravelka_haato', template: { any: ['thing'] } });
  expect(reference.isEmpty()).toBe(false);
});

test('a notice carries the hash of its text, and the newest version is the one read', async () => {
  const notice = { noticeId: 'presence', version: 9, lang: 'fi', text: 'Saako Kela tulla mukaan?' };
  const stored = await addNotice(notice);
  expect(stored.sha256).toBe(createHash('sha256').update(notice.text).digest('hex'));
  const newer = await addNotice({ ...notice, version: 10, text: 'Saako Kela tulla tapaamiseen?' });
  expect(reference.notice('presence', 'fi')).toEqual(newer);
  expect(reference.notice('presence', 'sv')).toBeNull();
  expect(reference.notices()).toEqual([stored, newer]);
  await expect(addNotice({ ...notice, text: 'another' })).rejects.toThrow();
});
