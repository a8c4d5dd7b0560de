import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createAttemptStore } from '../db/attempts.ts';
import { openDatabase } from '../db/open.ts';
import { createSessionStore, type SessionRow } from '../db/sessions.ts';
import { ManualWaits, testFolder } from '../db/testing.ts';
import { housekeeping } from './housekeeping.ts';
import { testWorld } from './http/testing-world.ts';

const session = (tokenHash: string, expiresAt: string): SessionRow => ({
  ...{ tokenHash, expiresAt, host: 'satu.localhost', authority: 'kela', personId: 'per_satu' },
  ...{ acr: 'loa2', createdAt: '2026-11-24T07:00:00.000Z' },
});

test('ME-9 a session whose time is over ends what it had opened, also while the database takes nothing', async () => {
  const folder = testFolder();
  const file = join(folder.path, 'a.sqlite');
  const database = openDatabase(file, { waits: new ManualWaits() });
  const sessions = createSessionStore(database);
  await sessions.insert(session('over', '2026-11-24T08:00:00.000Z'));
  await sessions.insert(session('lives', '2026-11-24T20:00:00.000Z'));
  const other = new Sqlite(file);
  other.exec('BEGIN IMMEDIATE');
  const ended: unknown[] = [];
  const stop = housekeeping(
    {
      sessions,
      attempts: createAttemptStore(database),
      sessionEnded: ({ tokenHash, personId }) => ended.push([tokenHash, personId]),
    },
    testWorld(),
  );
  expect(ended).toEqual([['over', 'per_satu']]);
  stop();
  other.exec('ROLLBACK');
  other.close();
  database.close();
  folder.remove();
});
