import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keyEncryption } from '../../db/keys.ts';
import { createLedger } from '../../db/ledger.ts';
import { type Database, openDatabase, openForReading } from '../../db/open.ts';
import { snapshotTo } from '../../db/snapshot.ts';
import { at, testFolder, testKeys } from '../../db/testing.ts';
import { Unusable } from '../../db/unusable.ts';
import { inWords } from './verdict-words.ts';
import { verifyLedger } from './verify.ts';

const folder = testFolder();
afterAll(folder.remove);

const streams = ['case/a', 'meeting/a', 'meeting/b'];

/** Three streams of five events each, written in turns; every actor stands once in the file's rows. */
async function filled(file = ':memory:'): Promise<Database> {
  const database = openDatabase(file);
  const ledger = createLedger(database, testKeys, []);
  for (let seq = 1; seq <= 5; seq += 1) {
    for (const stream of streams) {
      const event = { type: 'plan.set/1', actor: `actor-${stream}-${seq}`, body: { seq, words: 'secret' } };
      await ledger.append([{ stream, expectedHead: seq - 1, events: [event] }], at);
    }
  }
  return database;
}

const database = await filled();

/** What an audit says after `statements`, which are taken back at once. */
function after(...statements: (string | readonly [string, ...unknown[]])[]) {
  const { sqlite } = database;
  const triggers = ['events_no_update', 'events_no_delete', 'events_in_order'];
  sqlite.exec('BEGIN');
  try {
    for (const trigger of triggers) sqlite.exec(`DROP TRIGGER ${trigger}`);
    sqlite.exec('DROP INDEX events_stream_seq');
    for (const statement of statements) {
      const [sql, ...values] = typeof statement === 'string' ? [statement] : statement;
      expect(sqlite.prepare(sql).run(...values).changes).toBeGreaterThan(0);
    }
    return verifyLedger(database, testKeys);
  } finally {
    sqlite.exec('ROLLBACK');
  }
}

test('an untouched ledger holds, with and without its key', () => {
  expect(verifyLedger(database, testKeys)).toEqual({ ok: true, streams: 3, events: 15, sealed: 0 });
  expect(verifyLedger(database, null)).toEqual({ ok: true, streams: 3, events: 15, sealed: 15 });
  const other = keyEncryption(new Uint8Array(32).fill(9));
  expect(verifyLedger(database, other)).toMatchObject({ ok: true, sealed: 15 });
  expect(inWords(verifyLedger(database, testKeys))).toBe('3 streams, 15 events, all chains hold');
});

test('an empty ledger holds', () => {
  expect(inWords(verifyLedger(openDatabase(':memory:'), testKeys))).toBe(
    '0 streams, 0 events, all chains hold',
  );
});

test('a stream whose key was destroyed still verifies', () => {
  const verdict = after(`DELETE FROM stream_keys WHERE stream = 'meeting/a'`);
  expect(verdict).toEqual({ ok: true, streams: 3, events: 15, sealed: 5 });
});

interface Columns {
  position: number;
  stream: string;
  seq: number;
  [column: string]: unknown;
}
const rows = database.sqlite.prepare('SELECT * FROM events').all() as Columns[];
const byteColumns = ['stream', 'type', 'at', 'actor', 'body', 'prev_hash', 'hash'];

test('AU-2 a changed byte in any column of any row is found, and its stream and seq are named', () => {
  const change = fc.record({
    row: fc.constantFrom(...rows),
    column: fc.constantFrom(...byteColumns),
    offset: fc.nat(),
    flip: fc.integer({ min: 1, max: 255 }),
  });
  fc.assert(
    fc.property(change, ({ row, column, offset, flip }) => {
      const value = row[column] as string | Buffer;
      const bytes = Buffer.from(value as string);
      const index = offset % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ flip;
      const as = typeof value === 'string' ? 'CAST(? AS TEXT)' : '?';
      const verdict = after([`UPDATE events SET ${column} = ${as} WHERE position = ?`, bytes, row.position]);
      // The first event of a stream follows nothing, so with another stream's name it is that one's.
      const stream = column === 'stream' && row.seq === 1 ? (expect.any(String) as string) : row.stream;
      expect(verdict).toMatchObject({ ok: false, place: { stream, seq: row.seq } });
    }),
    { numRuns: 400 },
  );
});

test('AU-2 a changed number in any row is found, and its stream and seq are named', () => {
  const change = fc.record({
    row: fc.constantFrom(...rows),
    column: fc.constantFrom('position', 'seq'),
    number: fc.oneof(fc.integer({ min: -3, max: 0 }), fc.integer({ min: 16, max: 99 })),
  });
  fc.assert(
    fc.property(change, ({ row, column, number }) => {
      const verdict = after([`UPDATE events SET ${column} = ? WHERE position = ?`, number, row.position]);
      expect(verdict).toMatchObject({ ok: false, place: { stream: row.stream, seq: row.seq } });
    }),
    { numRuns: 200 },
  );
});

test.each(byteColumns.filter((column) => column !== 'body'))(
  '%s as bytes instead of text is found',
  (column) => {
    const verdict = after(`UPDATE events SET ${column} = CAST(${column} AS BLOB) WHERE position = 8`);
    expect(verdict).toMatchObject({ ok: false, place: { seq: 3 } });
  },
);

test('a body as text instead of bytes is found', () => {
  expect(after(`UPDATE events SET body = 'words' WHERE position = 8`)).toMatchObject({
    ok: false,
    place: { stream: 'meeting/a', seq: 3 },
  });
});

test('a row taken out of the middle is found and named', () => {
  const verdict = after('DELETE FROM events WHERE position = 8');
  expect(inWords(verdict)).toBe('meeting/a seq 3 is missing: seq 4 stands in its place');
});

test("a stream's last event taken away is found by the hole that it leaves", () => {
  const verdict = after('DELETE FROM events WHERE position = 14');
  expect(inWords(verdict)).toBe('the event at position 14 is missing');
});

test("the ledger's last event taken away is found by SQLite's own counter", () => {
  const verdict = after('DELETE FROM events WHERE position = 15');
  expect(inWords(verdict)).toBe('the event at position 15 is missing');
});

test('a whole stream taken away is found by its key', () => {
  const verdict = after(`DELETE FROM events WHERE stream = 'meeting/b'`);
  expect(verdict).toMatchObject({ ok: false, place: { stream: 'meeting/b', seq: 1 } });
});

const swap = (one: number, other: number, column: string) => [
  `UPDATE events SET ${column} = -1 WHERE ${column} = ${one} AND stream = 'meeting/a'`,
  `UPDATE events SET ${column} = ${one} WHERE ${column} = ${other} AND stream = 'meeting/a'`,
  `UPDATE events SET ${column} = ${other} WHERE ${column} = -1`,
];

test.each([
  ['seqs', swap(2, 3, 'seq')],
  ['positions', swap(5, 8, 'position')],
])('two rows that have changed their %s are found', (_, statements) => {
  expect(after(...statements)).toMatchObject({ ok: false, place: { stream: 'meeting/a' } });
});

test('a row of one stream copied into another is found', () => {
  const verdict = after(
    `INSERT INTO events SELECT 16, 'meeting/b', 6, type, at, actor, body, prev_hash, hash FROM events WHERE position = 14`,
  );
  expect(verdict).toMatchObject({ ok: false, place: { seq: 6 } });
});

test('a body under another key is found, though its chain would hold', () => {
  const fresh = testKeys.wrap(new Uint8Array(32), 'meeting/a');
  const verdict = after(['UPDATE stream_keys SET wrapped = ? WHERE stream = ?', fresh, 'meeting/a']);
  expect(inWords(verdict)).toBe("meeting/a seq 1 cannot be opened with its stream's key");
});

test('a wrapped key put under another stream is found', () => {
  const verdict = after(
    `UPDATE stream_keys SET wrapped = (SELECT wrapped FROM stream_keys WHERE stream = 'case/a') WHERE stream = 'meeting/a'`,
  );
  expect(verdict).toMatchObject({ ok: false, place: { stream: 'meeting/a', seq: 1 } });
});

test('a byte changed in the file itself is found, wherever in a row it is', () => {
  const whole = join(folder.path, 'whole.sqlite');
  snapshotTo(database, whole);
  const untouched = openForReading(whole);
  expect(verifyLedger(untouched, testKeys)).toMatchObject({ ok: true, events: 15 });
  untouched.close();
  const bytes = readFileSync(whole);
  const changed = join(folder.path, 'changed.sqlite');
  const cases = rows.flatMap((row) => {
    // A row lies in one piece: its stream's name stands before its type, its hash is the end.
    const start = bytes.indexOf(`plan.set/1${at}${String(row['actor'])}`) - row.stream.length - 1;
    const end = bytes.indexOf(String(row['hash']), start) + 64;
    expect(start).toBeGreaterThan(0);
    return [{ row, start, end }];
  });
  const change = fc.record({
    where: fc.constantFrom(...cases),
    offset: fc.nat(),
    flip: fc.integer({ min: 1, max: 255 }),
  });
  fc.assert(
    fc.property(change, ({ where: { start, end }, offset, flip }) => {
      const copy = Buffer.from(bytes);
      const index = start + (offset % (end - start));
      copy[index] = (copy[index] ?? 0) ^ flip;
      writeFileSync(changed, copy);
      const read = openForReading(changed);
      try {
        expect(verifyLedger(read, null).ok).toBe(false);
      } catch (error) {
        expect(error).toBeInstanceOf(Unusable);
      } finally {
        read.close();
      }
    }),
    { numRuns: 150 },
  );
});
