import { eq, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Append } from '../server/domain/ledger.ts';
import { createLedger } from './ledger.ts';
import { type Database, openDatabase } from './open.ts';
import { projectors, rebuildProjections, unknownTypes } from './projections.ts';
import type { Projector } from './projector.ts';
import * as schema from './schema.projections.ts';
import { events, streamKeys } from './schema.ts';
import { meetingHistory, refusedCase, secrets } from './testing-meeting.ts';
import { at, testFolder, testKeys } from './testing.ts';

const tables = Object.values(schema).filter((value) => is(value, SQLiteTable));

let database: Database;
beforeEach(() => {
  database = openDatabase(':memory:');
});

async function play(all: readonly Projector[] = projectors) {
  const ledger = createLedger(database, testKeys, all);
  for (const appends of meetingHistory) expect(await ledger.append(appends, at)).toMatchObject({ ok: true });
  return ledger;
}

const contents = () =>
  Object.fromEntries(tables.map((table) => [getTableName(table), database.db.select().from(table).all()]));

test('AU-4 rebuilt from the events, every projection is what it was live', async () => {
  await play();
  const live = contents();
  // Each of them holds something, or the comparison would show nothing.
  for (const [name, rows] of Object.entries(live)) expect(rows, name).not.toHaveLength(0);

  rebuildProjections(database, testKeys);
  expect(contents()).toEqual(live);
});

test('AU-4 what a projection has lost, a rebuilding brings back', async () => {
  await play([]);
  for (const rows of Object.values(contents())) expect(rows).toHaveLength(0);
  rebuildProjections(database, testKeys);
  const rebuilt = contents();

  database = openDatabase(':memory:');
  await play();
  expect(rebuilt).toEqual(contents());
});

test('CO-10 of a case that has ended without a copy every column is empty but its id, live and rebuilt', async () => {
  await play();
  const row = () =>
    database.db.select().from(schema.caseIndex).where(eq(schema.caseIndex.caseId, refusedCase)).get();
  const empty = {
    ...{ caseId: refusedCase, stream: `case/${refusedCase}` },
    ...{ authority: null, unitId: null, templateCode: null, openedBy: null, openedAt: null, endedAt: null },
  };
  expect(row()).toEqual(empty);
  expect(JSON.stringify([contents()['case_meeting_index'], contents()['meeting_index']])).not.toContain(
    refusedCase,
  );
  rebuildProjections(database, testKeys);
  expect(row()).toEqual(empty);
});

test('AU-9 what a shredded stream left in the projections goes with its key, and a rebuilding does not find it', async () => {
  const ledger = await play();
  const live = contents();
  const streamsOf = (all: Record<string, { stream: string }[]>) =>
    new Set(Object.values(all).flatMap((rows) => rows.map(({ stream }) => stream)));
  expect(streamsOf(live as Record<string, { stream: string }[]>)).toContain('meeting/mtg_1');

  const append: Append = { stream: 'meeting/mtg_1', expectedHead: null, events: [], shred: true };
  expect(await ledger.append([append], at)).toMatchObject({ ok: true });
  const left = Object.fromEntries(
    Object.entries(live).map(([name, rows]) => [
      name,
      rows.filter((row) => (row as { stream: string }).stream !== 'meeting/mtg_1'),
    ]),
  );
  expect(contents()).toEqual(left);
  rebuildProjections(database, testKeys);
  expect(contents()).toEqual(left);
});

test('AU-9 a destroyed key is nowhere in the files, the write-ahead log included', async () => {
  const folder = testFolder();
  const file = join(folder.path, 'a.sqlite');
  database = openDatabase(file);
  const ledger = await play();
  const row = database.db.select().from(streamKeys).where(eq(streamKeys.stream, 'meeting/mtg_1')).get();
  const wrapped = row?.wrapped ?? Buffer.from('none');
  const bytes = () =>
    Buffer.concat(readdirSync(folder.path).map((name) => readFileSync(join(folder.path, name))));
  expect(bytes().includes(wrapped)).toBe(true);
  await ledger.append([{ stream: 'meeting/mtg_1', expectedHead: null, events: [], shred: true }], at);
  expect(bytes().includes(wrapped)).toBe(false);
  database.close();
  folder.remove();
});

test('a stream whose key is gone stays out of the projections', async () => {
  const ledger = await play();
  database.db.delete(streamKeys).run();
  rebuildProjections(database, testKeys);
  for (const rows of Object.values(contents())) expect(rows).toHaveLength(0);
  expect(await ledger.read('meeting/mtg_1')).toEqual([]);
});

test('no projection, key or event holds a personal value in clear', async () => {
  await play();
  const file = database.sqlite.serialize();
  expect(file.includes('vuokravelka_haato')).toBe(true);
  for (const secret of secrets) expect(file.includes(secret), secret).toBe(false);
});

test('each row names its stream, so that it can go with its key', async () => {
  await play();
  for (const rows of Object.values(contents())) {
    for (const row of rows) expect(row).toHaveProperty('stream', expect.stringMatching(/^(case|meeting)\//));
  }
});

test('a projector that fails undoes the whole append', async () => {
  const failing: Projector = {
    name: 'failing',
    handles: (type) => type === 'case.meeting-opened/1',
    apply() {
      throw new Error('no room');
    },
    clear: () => undefined,
    forget: () => undefined,
  };
  const ledger = createLedger(database, testKeys, [...projectors, failing]);
  const [first, second] = meetingHistory;
  if (!first || !second) throw new Error('The history has begun otherwise.');
  await ledger.append(first, at);
  const before = [contents(), await ledger.streams(''), database.db.select().from(events).all()];
  await expect(ledger.append(second, at)).rejects.toThrow('no room');
  expect([contents(), await ledger.streams(''), database.db.select().from(events).all()]).toEqual(before);
  expect(await ledger.head('meeting/mtg_1')).toBeNull();
});

test('projections follow a fixed list of event types, all of them versioned', async () => {
  await play();
  const types = new Set(meetingHistory.flat().flatMap((append) => append.events.map((event) => event.type)));
  for (const type of types) {
    expect(type).toMatch(/\/1$/);
    // What the client allows, and to which case, stands in the sealed events alone (CO-10).
    const followed = type !== 'presence.given/1';
    expect(projectors.some((projector) => projector.handles(type))).toBe(followed);
  }
  expect(projectors.some((projector) => projector.handles('toString'))).toBe(false);
});

test('event types that nobody knows are found', async () => {
  const ledger = createLedger(database, testKeys);
  const strange = ['b/2', 'a/1', 'a/9'].map((type) => ({ type, actor: 'x', body: {} }));
  await ledger.append([{ stream: 'a', expectedHead: 0, events: strange }], at);
  expect(unknownTypes(database, new Set(['a/1']))).toEqual(['a/9', 'b/2']);
  expect(unknownTypes(database, new Set(['a/1', 'a/9', 'b/2']))).toEqual([]);
});
