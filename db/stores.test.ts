import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { LedgerUnavailable } from '../server/domain/ledger.ts';
import { createAttemptStore } from './attempts.ts';
import { type Database, openDatabase } from './open.ts';
import { createOutboxStore, type OutboxMessage } from './outbox.ts';
import { createSessionStore, type SessionRow } from './sessions.ts';
import { ManualWaits, testFolder } from './testing.ts';

let database: Database;
beforeEach(() => {
  database = openDatabase(':memory:');
});

const minute = (n: number) => `2026-11-24T08:${String(n).padStart(2, '0')}:00.000Z`;

const session: SessionRow = {
  tokenHash: 'hash',
  host: 'mikko.localhost',
  authority: 'county',
  personId: 'per_mikko',
  acr: 'loa2',
  createdAt: minute(0),
  expiresAt: minute(30),
};

test('a session is found by the hash of its secret until it is removed', async () => {
  const store = createSessionStore(database);
  await store.insert(session);
  expect(store.find('hash')).toEqual(session);
  expect(store.find('other')).toBeUndefined();
  await store.remove('hash');
  expect(store.find('hash')).toBeUndefined();
});

test('two sessions never share a secret', async () => {
  const store = createSessionStore(database);
  await store.insert(session);
  await expect(store.insert(session)).rejects.toThrow();
});

test('a person who logged out elsewhere has no session left, others do', async () => {
  const store = createSessionStore(database);
  await store.insert(session);
  await store.insert({ ...session, tokenHash: 'second' });
  await store.insert({ ...session, tokenHash: 'satu', personId: 'per_satu' });
  await store.removeOfPerson('per_mikko');
  expect(['hash', 'second', 'satu'].map((hash) => store.find(hash)?.personId)).toEqual([
    undefined,
    undefined,
    'per_satu',
  ]);
});

test('housekeeping removes what has expired, at the very instant too', async () => {
  const store = createSessionStore(database);
  await store.insert(session);
  await store.removeExpired(minute(29));
  expect(store.find('hash')).toBeDefined();
  expect(store.expired(minute(29))).toEqual([]);
  expect(store.expired(minute(30))).toEqual([session]);
  await store.removeExpired(minute(30));
  expect(store.find('hash')).toBeUndefined();
});

test('logging out is noted too where so much waits that it is refused at once', async () => {
  const kept: string[] = [];
  const notes = {
    pending: () => [],
    add: ({ id }: { readonly id: string }) => Promise.resolve(kept.push(id) > 0),
    remove: () => Promise.resolve(),
  };
  const write = () => Promise.reject(new LedgerUnavailable('2000 writes are waiting already.'));
  const store = createSessionStore({ ...database, writer: { ...database.writer, write } }, notes);
  await store.remove('hash');
  expect(kept).toEqual(['session:hash']);
});

test('logging out waits for no disk: the session is gone at once, and from the disk as soon as it can be', async () => {
  const folder = testFolder();
  const file = join(folder.path, 'a.sqlite');
  const waits = new ManualWaits();
  database = openDatabase(file, { waits });
  const store = createSessionStore(database);
  await store.insert(session);
  await store.insert({ ...session, tokenHash: 'second' });
  const other = new Sqlite(file);
  const left = other.prepare('SELECT count(*) FROM sessions').pluck();
  other.exec('BEGIN IMMEDIATE');
  const gone = store.remove('hash');
  expect(store.find('hash')).toBeUndefined();
  await gone;
  waits.pass(6000);
  await store.removeOfPerson('per_mikko');
  expect(store.find('second')).toBeUndefined();
  expect(left.get()).toBe(2);
  other.exec('ROLLBACK');
  waits.pass(50);
  await database.writer.write(() => undefined);
  expect(left.get()).toBe(0);
  expect(store.find('hash')).toBeUndefined();
  other.close();
  database.close();
  folder.remove();
});

test('tries are counted by key within a window', async () => {
  const store = createAttemptStore(database);
  expect(store.count('a', minute(0))).toBe(0);
  expect(await Promise.all([1, 2, 3].map((n) => store.add('a', minute(0), minute(n))))).toEqual([1, 2, 3]);
  expect(store.count('a', minute(0))).toBe(3);
  expect(store.count('b', minute(0))).toBe(0);
});

test('a window that has passed counts no more, and the next try begins another', async () => {
  const store = createAttemptStore(database);
  await store.add('a', minute(0), minute(1));
  await store.add('a', minute(0), minute(2));
  expect(store.count('a', minute(2))).toBe(0);
  expect(await store.add('a', minute(2), minute(12))).toBe(1);
  expect(await store.add('a', minute(2), minute(13))).toBe(2);
  expect(store.count('a', minute(12))).toBe(2);
});

const message: OutboxMessage = {
  id: 'out_1',
  meetingId: 'mtg_1',
  toRole: 'client',
  lang: 'ar',
  parts: ['مرحبا', 'Tapaaminen ke 25.11. klo 10'],
  link: 'http://layla.localhost/l/x',
  code: null,
  at: minute(1),
};

test('the outbox shows what would have been sent, oldest first', async () => {
  const store = createOutboxStore(database);
  const other: OutboxMessage = { ...message, id: 'out_0', meetingId: 'mtg_2', at: minute(2) };
  await store.add(other);
  await store.add(message);
  expect(store.all()).toEqual([message, other]);
  expect(store.ofMeeting('mtg_1')).toEqual([message]);
  await store.clear();
  expect(store.all()).toEqual([]);
});
