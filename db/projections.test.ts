import { getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { beforeEach, expect, test } from 'vitest';
import { createLedger } from './ledger.ts';
import { type Database, openDatabase } from './open.ts';
import { projectors, rebuildProjections, unknownTypes } from './projections.ts';
import type { Projector } from './projector.ts';
import * as schema from './schema.projections.ts';
import { events, streamKeys } from './schema.ts';
import { meetingHistory, secrets } from './testing-meeting.ts';
import { at, testKeys } from './testing.ts';

const tables = Object.values(schema).filter((value) => is(value, SQLiteTable));

let database: Database;
beforeEach(() => {
  database = openDatabase(':memory:');
});

function play(all: readonly Projector[] = projectors) {
  const ledger = createLedger(database, testKeys, all);
  for (const appends of meetingHistory) expect(ledger.append(appends, at)).toMatchObject({ ok: true });
  return ledger;
}

const contents = () =>
  Object.fromEntries(tables.map((table) => [getTableName(table), database.db.select().from(table).all()]));

test('AU-4 rebuilt from the events, every projection is what it was live', () => {
  play();
  const live = contents();
  // Each of them holds something, or the comparison would show nothing.
  for (const [name, rows] of Object.entries(live)) expect(rows, name).not.toHaveLength(0);

  rebuildProjections(database, testKeys);
  expect(contents()).toEqual(live);
});

test('AU-4 what a projection has lost, a rebuilding brings back', () => {
  play([]);
  for (const rows of Object.values(contents())) expect(rows).toHaveLength(0);
  rebuildProjections(database, testKeys);
  const rebuilt = contents();

  database = openDatabase(':memory:');
  play();
  expect(rebuilt).toEqual(contents());
});

test('a stream whose key is gone stays out of the projections', () => {
  const ledger = play();
  database.db.delete(streamKeys).run();
  rebuildProjections(database, testKeys);
  for (const rows of Object.values(contents())) expect(rows).toHaveLength(0);
  expect(ledger.read('meeting/mtg_1')).toEqual([]);
  const more = [
    { stream: 'meeting/mtg_1', expectedHead: 12, events: [{ type: 'a/1', actor: 'x', body: 1 }] },
  ];
  expect(() => ledger.append(more, at)).toThrow('has been destroyed');
});

test('no projection, key or event holds a personal value in clear', () => {
  play();
  const file = database.sqlite.serialize();
  expect(file.includes('vuokravelka_haato')).toBe(true);
  for (const secret of secrets) expect(file.includes(secret), secret).toBe(false);
});

test('each row names its stream, so that it can go with its key', () => {
  play();
  for (const rows of Object.values(contents())) {
    for (const row of rows) expect(row).toHaveProperty('stream', expect.stringMatching(/^(case|meeting)\//));
  }
});

test('a projector that fails undoes the whole append', () => {
  const failing: Projector = {
    name: 'failing',
    handles: (type) => type === 'case.meeting-opened/1',
    apply() {
      throw new Error('no room');
    },
    clear: () => undefined,
  };
  const ledger = createLedger(database, testKeys, [...projectors, failing]);
  const [first, second] = meetingHistory;
  if (!first || !second) throw new Error('The history has begun otherwise.');
  ledger.append(first, at);
  const before = [contents(), ledger.streams(''), database.db.select().from(events).all()];
  expect(() => ledger.append(second, at)).toThrow('no room');
  expect([contents(), ledger.streams(''), database.db.select().from(events).all()]).toEqual(before);
  expect(ledger.head('meeting/mtg_1')).toBeNull();
});

test('projections follow a fixed list of event types, all of them versioned', () => {
  play();
  const types = new Set(meetingHistory.flat().flatMap((append) => append.events.map((event) => event.type)));
  for (const type of types) {
    expect(type).toMatch(/\/1$/);
    expect(projectors.some((projector) => projector.handles(type))).toBe(true);
  }
  expect(projectors.some((projector) => projector.handles('toString'))).toBe(false);
});

test('event types that nobody knows are found', () => {
  const ledger = createLedger(database, testKeys);
  const strange = ['b/2', 'a/1', 'a/9'].map((type) => ({ type, actor: 'x', body: {} }));
  ledger.append([{ stream: 'a', expectedHead: 0, events: strange }], at);
  expect(unknownTypes(database, new Set(['a/1']))).toEqual(['a/9', 'b/2']);
  expect(unknownTypes(database, new Set(['a/1', 'a/9', 'b/2']))).toEqual([]);
});
