import { beforeEach, expect, test } from 'vitest';
import { createLedger } from './ledger.ts';
import { type Database, openDatabase } from './open.ts';
import { events } from './schema.ts';
import { at, testKeys } from './testing.ts';

let database: Database;
beforeEach(async () => {
  database = openDatabase(':memory:');
  const two = [1, 2].map((body) => ({ type: 'a/1', actor: 'x', body }));
  await createLedger(database, testKeys).append([{ stream: 'meeting/a', expectedHead: 0, events: two }], at);
});

const columns = ['position', 'stream', 'seq', 'type', 'at', 'actor', 'body', 'prev_hash', 'hash'];
const copied = (seq: number, position: number) =>
  `INTO events SELECT ${position}, stream, ${seq}, type, at, actor, body, prev_hash, hash FROM events WHERE seq = 2`;

const statements: [string, string][] = [
  ...columns.map(
    (column) => [`changing ${column}`, `UPDATE events SET ${column} = ${column}`] satisfies [string, string],
  ),
  ['removing', 'DELETE FROM events WHERE seq = 2'],
  ['replacing an event', `INSERT OR REPLACE ${copied(2, 3)}`],
  ['replacing a position', `INSERT OR REPLACE ${copied(3, 2)}`],
  ['leaving a seq out', `INSERT ${copied(4, 3)}`],
  ['leaving a position out', `INSERT ${copied(3, 4)}`],
  [
    'replacing by update',
    `INSERT ${copied(2, 3)} ON CONFLICT (stream, seq) DO UPDATE SET body = excluded.body`,
  ],
];

test.each(statements)('the database itself refuses %s', (_, statement) => {
  const before = database.db.select().from(events).all();
  expect(() => database.sqlite.exec(statement)).toThrow(/events are (never|appended)/);
  expect(database.db.select().from(events).all()).toEqual(before);
});

test('what follows in order is let in', () => {
  expect(() => database.sqlite.exec(`INSERT ${copied(3, 3)}`)).not.toThrow();
});
