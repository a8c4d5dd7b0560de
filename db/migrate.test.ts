import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateToNewest, migrationsFolder } from './migrate.ts';
import { testFolder } from './testing.ts';
import { Unusable } from './unusable.ts';

interface Journal {
  entries: { tag: string }[];
}

const folder = testFolder();
afterAll(folder.remove);

const journalOf = (from: string) => join(from, 'meta', '_journal.json');
const { entries } = JSON.parse(readFileSync(journalOf(migrationsFolder), 'utf8')) as Journal;
const prefixes = entries.map((_, index) => index);

/** The migrations as they were when there were only `count` of them. */
function earlier(count: number): string {
  const to = join(folder.path, String(count));
  cpSync(migrationsFolder, to, { recursive: true });
  const journal = JSON.parse(readFileSync(journalOf(to), 'utf8')) as Journal;
  writeFileSync(journalOf(to), JSON.stringify({ ...journal, entries: entries.slice(0, count) }));
  return to;
}

const schemaOf = (sqlite: Sqlite.Database) =>
  sqlite.prepare(`SELECT type, name, sql FROM sqlite_master ORDER BY type, name`).all();

let newest: unknown[];
beforeAll(() => {
  const sqlite = new Sqlite(':memory:');
  migrateToNewest(drizzle(sqlite));
  newest = schemaOf(sqlite);
});

test.each(prefixes)('a database that stopped after %i migrations comes to the newest schema', (count) => {
  const sqlite = new Sqlite(':memory:');
  migrateToNewest(drizzle(sqlite), earlier(count));
  migrateToNewest(drizzle(sqlite));
  expect(schemaOf(sqlite)).toEqual(newest);
});

test('migrating twice changes nothing', () => {
  const sqlite = new Sqlite(':memory:');
  migrateToNewest(drizzle(sqlite));
  migrateToNewest(drizzle(sqlite));
  expect(schemaOf(sqlite)).toEqual(newest);
});

test('a database that a newer version has used is refused with a sentence, and not touched', () => {
  const sqlite = new Sqlite(':memory:');
  migrateToNewest(drizzle(sqlite));
  const before = sqlite.serialize();
  const older = earlier(entries.length - 1);
  const downgrade = () => {
    migrateToNewest(drizzle(sqlite), older);
  };
  expect(downgrade).toThrow(Unusable);
  expect(downgrade).toThrow('last used by a newer version');
  expect(sqlite.serialize().equals(before)).toBe(true);
});

test('every migration of the journal is named for what it does', () => {
  for (const { tag } of entries) expect(tag).toMatch(/^\d{4}_[a-z_]+$/);
});
