import { join } from 'node:path';
import { createLedger } from './ledger.ts';
import { ledgerConformance } from './ledger.conformance.ts';
import { openDatabase } from './open.ts';
import { testFolder, testKeys } from './testing.ts';

ledgerConformance('SQLite in memory', () => {
  const database = openDatabase(':memory:');
  return { ledger: createLedger(database, testKeys), end: database.close };
});

ledgerConformance('SQLite in a file', () => {
  const folder = testFolder();
  const file = join(folder.path, 'a.sqlite');
  let database = openDatabase(file);
  return {
    ledger: createLedger(database, testKeys),
    reopen() {
      database.close();
      database = openDatabase(file);
      return createLedger(database, testKeys);
    },
    end() {
      database.close();
      folder.remove();
    },
  };
});
