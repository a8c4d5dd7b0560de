/** `npm run seed [-- --reset]`: fills an empty database with the invented people; `--reset` begins a new one. */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ulid } from 'ulid';
import { cutsFile } from '../db/cuts-file.ts';
import { holdDataFolder } from '../db/data-folder.ts';
import { keyFromFolder } from '../db/key-file.ts';
import { createLedger } from '../db/ledger.ts';
import { databaseFile, openDatabase } from '../db/open.ts';
import { Unusable } from '../db/unusable.ts';
import { seed } from '../seeds/index.ts';
import { ConfigError, readConfig } from './config.ts';
import { demoParts } from './http/demo-only.ts';

const options = { reset: { type: 'boolean', default: false } } as const;

try {
  const { reset } = parseArgs({ options }).values;
  const { mode, dataDir, keyDir } = readConfig(process.env);
  if (mode !== 'demo') throw new Unusable(demoParts.seeds);
  const file = databaseFile(dataDir);
  // A server would go on writing into the deleted file, and nobody would read it again.
  const letGo = holdDataFolder(dataDir);
  // The cuts that it had not written yet are cuts in meetings that are gone.
  if (reset) for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
  if (reset) rmSync(cutsFile(dataDir), { force: true });
  const database = openDatabase(file);
  const ledger = createLedger(database, keyFromFolder(keyDir, { create: true }));
  const seeded = await seed({
    database,
    ledger,
    now: () => new Date().toISOString(),
    newId: (prefix) => `${prefix}_${ulid()}`,
  });
  database.close();
  letGo();
  console.log(
    seeded
      ? `The invented people and their four cases are in ${file}.`
      : `${file} is not empty: nothing was changed. With --reset it is begun anew.`,
  );
} catch (error) {
  const known = error instanceof Unusable || error instanceof ConfigError;
  console.error(known ? error.message : error);
  process.exitCode = 1;
}
