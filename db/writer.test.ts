import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LedgerUnavailable } from '../server/domain/ledger.ts';
import { type Database, openDatabase } from './open.ts';
import { ManualWaits, testFolder } from './testing.ts';
import type { WriterState } from './writer.ts';

const folder = testFolder();
afterAll(folder.remove);

let runs = 0;
let file: string;
let waits: ManualWaits;
let database: Database;
let statements: string[];
let states: WriterState[];
/** Another process that writes in the same file. */
let other: Sqlite.Database;

beforeEach(() => {
  runs += 1;
  file = join(folder.path, `${runs}.sqlite`);
  waits = new ManualWaits();
  statements = [];
  const verbose = (statement?: unknown) => void statements.push(String(statement));
  database = openDatabase(file, { waits, connected: (path) => new Sqlite(path, { verbose }) });
  database.sqlite.exec('CREATE TABLE notes (note TEXT NOT NULL)');
  other = new Sqlite(file);
  states = [];
  database.writer.onState((state) => void states.push(state));
});
afterEach(() => {
  database.close();
  other.close();
});

const begun = () => statements.filter((statement) => statement === 'BEGIN IMMEDIATE').length;
const adding = (note: string) => () => {
  database.sqlite.prepare('INSERT INTO notes VALUES (?)').run(note);
  return note;
};
const add = (note: string, onWaiting?: () => void) => database.writer.write(adding(note), { onWaiting });
const notes = () => other.prepare<[], string>('SELECT note FROM notes ORDER BY rowid').pluck().all();
/** A turn of the event loop: what was asked for before has been tried. */
const turn = () => new Promise((resolve) => setImmediate(resolve));
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => error,
  );
const long = 'x'.repeat(50_000);

test('works of one tick share a transaction, and the next tick has another', async () => {
  statements = [];
  expect(await Promise.all(['a', 'b', 'c'].map((note) => add(note)))).toEqual(['a', 'b', 'c']);
  expect(begun()).toBe(1);
  await add('d');
  expect(begun()).toBe(2);
  expect(notes()).toEqual(['a', 'b', 'c', 'd']);
});

test('AU-3 when a work is answered, another process sees what it did', async () => {
  const seen = await Promise.all(['a', 'b'].map((note) => add(note).then(notes)));
  expect(seen).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
});

test('a work that throws is undone and answered for itself', async () => {
  const failing = database.writer.write(() => {
    adding('half')();
    throw new Error('no');
  });
  const results = await Promise.allSettled([add('a'), failing, add('b')]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(notes()).toEqual(['a', 'b']);
  expect(database.writer.state()).toBe('ok');
});

test('AU-7 while another process writes, all wait behind one probe each 50 ms, and are written in their order', async () => {
  other.exec('BEGIN IMMEDIATE');
  const waiting = vi.fn();
  const asked = [add('a', waiting), add('b', waiting)];
  await turn();
  expect(waiting).toHaveBeenCalledTimes(2);
  expect(database.writer.state()).toBe('locked');
  statements = [];
  asked.push(add('c', waiting));
  await turn();
  expect(waiting).toHaveBeenCalledTimes(3);
  waits.pass(1000);
  expect(begun()).toBe(20);
  other.exec('ROLLBACK');
  waits.pass(50);
  expect(await Promise.all(asked)).toEqual(['a', 'b', 'c']);
  expect(notes()).toEqual(['a', 'b', 'c']);
  expect(waiting).toHaveBeenCalledTimes(3);
  expect(states).toEqual(['locked', 'ok']);
  expect(waits.idle).toBe(true);
});

test('AU-7 a work is refused five seconds after it was asked for, each by its own count', async () => {
  other.exec('BEGIN IMMEDIATE');
  const first = refusal(add('first'));
  await turn();
  waits.pass(4000);
  const second = add('second');
  await turn();
  waits.pass(1000);
  expect(await first).toBeInstanceOf(LedgerUnavailable);
  other.exec('ROLLBACK');
  waits.pass(50);
  expect(await second).toBe('second');
  expect(notes()).toEqual(['second']);
});

test('with nobody waiting it still looks whether the other has let go', async () => {
  other.exec('BEGIN IMMEDIATE');
  const refused = refusal(add('a'));
  await turn();
  waits.pass(6000);
  expect(await refused).toBeInstanceOf(LedgerUnavailable);
  expect(database.writer.state()).toBe('locked');
  other.exec('ROLLBACK');
  waits.pass(50);
  expect(database.writer.state()).toBe('ok');
});

test('no more than 2,000 wait: the next is refused at once', async () => {
  other.exec('BEGIN IMMEDIATE');
  const asked = Array.from({ length: 2000 }, (_, i) => add(String(i)));
  expect(await refusal(add('too many'))).toBeInstanceOf(LedgerUnavailable);
  await turn();
  other.exec('ROLLBACK');
  waits.pass(50);
  await Promise.all(asked);
  expect(notes()).toHaveLength(2000);
});

test('AU-7 a disk that takes nothing is a state: refused at once, and well again by itself', async () => {
  database.sqlite.pragma('query_only = ON');
  const said: string[] = [];
  const refused = refusal(add('a', () => said.push('waits'))).then((error) => {
    said.push('refused');
    return error;
  });
  expect(await refused).toBeInstanceOf(LedgerUnavailable);
  expect(said).toEqual(['waits', 'refused']);
  expect(database.writer.state()).toBe('read-only');
  waits.pass(60_000);
  expect(database.writer.state()).toBe('read-only');
  database.sqlite.pragma('query_only = OFF');
  // Tried at once, whatever the state says.
  expect(await add('b')).toBe('b');
  waits.pass(1000);
  expect(database.writer.state()).toBe('ok');
  await turn();
  expect(states).toEqual(['read-only', 'ok']);
  expect(waits.idle).toBe(true);
});

test('AU-7 what is too much for the disk takes nobody along that fits', async () => {
  const most = database.sqlite.pragma('max_page_count', { simple: true }) as number;
  database.sqlite.pragma('max_page_count = 1');
  const [small, big, after] = await Promise.all([add('small'), refusal(add(long)), add('after')]);
  expect([small, after]).toEqual(['small', 'after']);
  expect(big).toBeInstanceOf(LedgerUnavailable);
  expect(notes()).toEqual(['small', 'after']);
  expect(states).toEqual(['read-only']);
  database.sqlite.pragma(`max_page_count = ${most}`);
  waits.pass(1000);
  expect(await add(long)).toBe(long);
  expect(states).toEqual(['read-only', 'ok']);
});

test('closing writes what can be written, refuses the rest, and takes nothing more', async () => {
  const written = add('a');
  database.writer.close();
  expect(await written).toBe('a');
  expect(await refusal(add('b'))).toBeInstanceOf(LedgerUnavailable);

  database = openDatabase(file, { waits });
  other.exec('BEGIN IMMEDIATE');
  const waiting = refusal(add('c'));
  await turn();
  database.close();
  expect(await waiting).toBeInstanceOf(LedgerUnavailable);
  expect(waits.idle).toBe(true);
  expect(notes()).toEqual(['a']);
});

test('what is erased leaves the log when the last reader of it has gone', async () => {
  await add('secret');
  other.exec('BEGIN');
  expect(notes()).toEqual(['secret']);
  const erase = () => database.sqlite.exec('DELETE FROM notes');
  await database.writer.write(erase, { erases: true });
  waits.pass(5000);
  expect(waits.idle).toBe(false);
  other.exec('COMMIT');
  waits.pass(1000);
  expect(waits.idle).toBe(true);
});
