import Sqlite from 'better-sqlite3';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { databaseFile, openDatabase, openForReading } from './open.ts';
import { testFolder } from './testing.ts';
import { Unusable } from './unusable.ts';

const folder = testFolder();
afterAll(folder.remove);

test('AU-3 a file that is opened again still commits to the disk (FULL), and keeps WAL', () => {
  const file = join(folder.path, 'new', 'a.sqlite');
  openDatabase(file).close();
  const { sqlite, close } = openDatabase(file);
  const read = (pragma: string) => sqlite.pragma(pragma, { simple: true });
  expect(read('journal_mode')).toBe('wal');
  expect(read('synchronous')).toBe(2);
  expect(read('secure_delete')).toBe(1);
  expect(read('foreign_keys')).toBe(1);
  // A wait inside SQLite would stop every meeting of the process.
  expect(read('busy_timeout')).toBe(0);
  close();
});

test.each(['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys'])(
  'AU-3 a database that does not take %s is not used',
  (deafTo) => {
    class Deaf extends Sqlite {
      override pragma(source: string, options?: Sqlite.PragmaOptions): unknown {
        // SQLite says nothing to what it does not take, and answers with what it does instead.
        if (source.startsWith(`${deafTo} =`)) return [];
        return source === deafTo ? 0 : super.pragma(source, options);
      }
    }
    const file = join(folder.path, `${deafTo}.sqlite`);
    const open = () => openDatabase(file, { connected: () => new Deaf(file) });
    expect(open).toThrow(Unusable);
    expect(open).toThrow(`The database would not set ${deafTo} to`);
    const untouched = new Sqlite(file);
    expect(untouched.prepare('SELECT name FROM sqlite_master').all()).toEqual([]);
    untouched.close();
  },
);

test('a new database can be read by its owner only', () => {
  const file = databaseFile(folder.path);
  const { close } = openDatabase(file);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(statSync(`${file}-wal`).mode & 0o077).toBe(0);
  close();
});

test('a file that is no database is refused with a sentence', () => {
  const file = join(folder.path, 'letter.txt');
  writeFileSync(file, 'Dear Sir or Madam, '.repeat(100));
  expect(() => openDatabase(file)).toThrow(Unusable);
  expect(() => openForReading(join(folder.path, 'nothing'))).toThrow('There is no database at');
});

test('a database opened for reading cannot be written', () => {
  const file = join(folder.path, 'b.sqlite');
  openDatabase(file).close();
  const { sqlite, close } = openForReading(file);
  expect(() => sqlite.exec('DELETE FROM sessions')).toThrow('readonly');
  close();
});
