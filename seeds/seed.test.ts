import { afterEach, beforeEach, expect, test } from 'vitest';
import { createIndexes } from '../db/indexes.ts';
import { createLedger } from '../db/ledger.ts';
import { openDatabase, type Database } from '../db/open.ts';
import { createReference } from '../db/reference.ts';
import { at, testKeys } from '../db/testing.ts';
import type { CaseEvent } from '../server/domain/cases/events.ts';
import { foldCase, type Case } from '../server/domain/cases/fold.ts';
import type { NewId } from '../server/domain/ids.ts';
import { type Ledger, LedgerUnavailable } from '../server/domain/ledger.ts';
import type { Recorded } from '../server/domain/meetings/events.ts';
import { demoCases } from './demo-cases.ts';
import { seed, type SeedDeps } from './index.ts';
import { personas, played } from './personas.ts';

let database: Database;
let ledger: Ledger;
let deps: SeedDeps;
let made = 0;

const newId: NewId = (prefix) => `${prefix}_${String((made += 1)).padStart(26, '0')}`;

beforeEach(() => {
  database = openDatabase(':memory:');
  ledger = createLedger(database, testKeys);
  deps = { database, ledger, now: () => at, newId };
});
afterEach(() => {
  database.close();
});

async function cases(): Promise<Case[]> {
  const streams = await ledger.streams('case/');
  const histories = await Promise.all(streams.map((stream) => ledger.read(stream)));
  return streams.map((stream, index) => {
    const events = histories[index] as unknown as Recorded<CaseEvent>[];
    const folded = events.reduce<Case | null>(
      (state, event) => foldCase(stream.slice('case/'.length) as `cas_${string}`, state, event),
      null,
    );
    if (!folded) throw new Error(`${stream} is empty`);
    return folded;
  });
}

test('an empty database is filled once', async () => {
  expect(await seed(deps)).toBe(true);
  expect(await seed(deps)).toBe(false);
  const reference = createReference(database);
  expect(reference.find('unit', 'haukipudas', '2026-11-24')?.name.fi).toBe('Haukiputaan hyvinvointikeskus');
  expect(reference.all('template', '2026-11-24')).toHaveLength(4);
  expect(reference.find('benefit', 'tyomarkkinatuki', '2026-04-30')).not.toBeNull();
  expect(reference.find('benefit', 'tyomarkkinatuki', '2026-05-01')).toBeNull();
  expect(reference.notice('presence.kela', 'ar')?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('the county’s four cases are open, each in its unit', async () => {
  await seed(deps);
  const county = demoCases.filter(({ system }) => system === 'county');
  expect((await cases()).map(({ client }) => client)).toEqual(county.map(({ client }) => client));
  expect(createIndexes(database).casesOf('county', ['haukipudas'])).toHaveLength(4);
  expect(createIndexes(database).casesOf('kela', ['kela-oulu'])).toEqual([]);
});

test('what is cut short is gone on with, and nothing is filled twice', async () => {
  const broken: Ledger = { ...ledger, append: () => Promise.reject(new LedgerUnavailable('full')) };
  await expect(seed({ ...deps, ledger: broken })).rejects.toThrow('full');
  expect(await cases()).toEqual([]);
  expect(await seed(deps)).toBe(true);
  expect(await cases()).toHaveLength(4);
  expect(createReference(database).all('template', '2026-11-24')).toHaveLength(4);
  expect(await seed(deps)).toBe(false);
});

test('the personas of the login pages are officials of their authority', () => {
  expect(personas.map(({ subject, authority }) => [subject, authority])).toEqual([
    ['mikko', 'county'],
    ['elina', 'county'],
    ['satu', 'kela'],
    ['jarmo', 'kela'],
  ]);
  expect(demoCases.map(({ client }) => client.name)).toContain(played.layla);
});
