import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createLedger } from './ledger.ts';
import { openDatabase } from './open.ts';
import { snapshotTo } from './snapshot.ts';
import { at, testFolder, testKeys } from './testing.ts';

const folder = testFolder();
afterAll(folder.remove);

test('a snapshot is one file that opens as the database did, and is never written over', async () => {
  const database = openDatabase(join(folder.path, 'live.sqlite'));
  const events = [{ type: 'a/1', actor: 'x', body: { n: 1 } }];
  const ledger = createLedger(database, testKeys);
  await ledger.append([{ stream: 'meeting/a', expectedHead: 0, events }], at);

  const file = join(folder.path, 'copy.sqlite');
  snapshotTo(database, file);
  const before = await ledger.read('meeting/a');
  database.close();

  const copy = openDatabase(file);
  expect(await createLedger(copy, testKeys).read('meeting/a')).toEqual(before);
  expect(() => {
    snapshotTo(copy, file);
  }).toThrow('already exists');
  copy.close();
});
