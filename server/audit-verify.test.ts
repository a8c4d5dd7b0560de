import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyFromFolder } from '../db/key-file.ts';
import { createLedger } from '../db/ledger.ts';
import { openDatabase } from '../db/open.ts';
import { at, testFolder } from '../db/testing.ts';

const folder = testFolder();
afterAll(folder.remove);
const file = join(folder.path, 'a.sqlite');
const keys = join(folder.path, 'keys');

beforeAll(async () => {
  const database = openDatabase(file);
  const events = [1, 2].map((body) => ({ type: 'a/1', actor: 'x', body }));
  const ledger = createLedger(database, keyFromFolder(keys, { create: true }), []);
  await ledger.append([{ stream: 'meeting/a', expectedHead: 0, events }], at);
  database.close();
});

/** As `npm run audit:verify -- …` runs it. */
function verify(...args: string[]) {
  const program = join(import.meta.dirname, 'audit-verify.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

test('the command says that all chains hold', () => {
  expect(verify('--db', file, '--keys', keys)).toEqual({
    status: 0,
    said: '1 streams, 2 events, all chains hold\n',
  });
});

test('without the key it says what it could not open', () => {
  const { status, said } = verify('--db', file, '--keys', join(folder.path, 'none'));
  expect(status).toBe(0);
  expect(said).toMatch(/^2 bodies stayed closed.*\n1 streams, 2 events, all chains hold\n$/);
});

test('the command names the first fault and fails', () => {
  const { sqlite, close } = openDatabase(file);
  sqlite.exec(`DROP TRIGGER events_no_update; UPDATE events SET actor = 'y' WHERE seq = 2`);
  close();
  const { status, said } = verify('--db', file, '--keys', keys);
  expect(status).toBe(1);
  expect(said).toMatch(/^meeting\/a seq 2 has been changed/);
});

test('a database that is not there is one sentence', () => {
  const { status, said } = verify('--db', join(folder.path, 'nothing'));
  expect(status).toBe(1);
  expect(said).toMatch(/^There is no database at .*\.\n$/);
});
