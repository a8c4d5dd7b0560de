import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { createLedger } from './ledger.ts';
import { type Illness, ledgerConformance } from './ledger.conformance.ts';
import { openDatabase } from './open.ts';
import { ManualWaits, testFolder, testKeys } from './testing.ts';

ledgerConformance('SQLite in memory', () => {
  const waits = new ManualWaits();
  const database = openDatabase(':memory:', { waits });
  return Promise.resolve({
    ledger: createLedger(database, testKeys),
    fallIll: () => full(database.sqlite, waits),
    end() {
      database.close();
      return Promise.resolve();
    },
  });
});

ledgerConformance('SQLite in a file', () => {
  const folder = testFolder();
  const file = join(folder.path, 'a.sqlite');
  const waits = new ManualWaits();
  let database = openDatabase(file, { waits });
  let other: Sqlite.Database | undefined;
  return Promise.resolve({
    ledger: createLedger(database, testKeys),
    reopen() {
      database.close();
      database = openDatabase(file, { waits });
      return Promise.resolve(createLedger(database, testKeys));
    },
    fallIll() {
      other = new Sqlite(file);
      return locked(other, waits);
    },
    end() {
      database.close();
      other?.close();
      folder.remove();
      return Promise.resolve();
    },
  });
});

/** No page more than there are: the nearest to a full disk that needs no disk. */
function full(sqlite: Sqlite.Database, waits: ManualWaits): Illness {
  const most = sqlite.pragma('max_page_count', { simple: true }) as number;
  sqlite.pragma('max_page_count = 1');
  return {
    waitTooLong() {
      waits.pass(10_000);
    },
    getWell() {
      sqlite.pragma(`max_page_count = ${most}`);
      waits.pass(1000);
    },
  };
}

/** Another process writes, and does not come to an end. */
function locked(other: Sqlite.Database, waits: ManualWaits): Illness {
  other.exec('BEGIN IMMEDIATE');
  return {
    waitTooLong() {
      waits.pass(5000);
    },
    getWell() {
      other.exec('ROLLBACK');
      waits.pass(50);
    },
  };
}
