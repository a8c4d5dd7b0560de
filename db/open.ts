import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { closeSync, existsSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './folder.ts';
import { migrateToNewest } from './migrate.ts';
import { Unusable } from './unusable.ts';

export type Db = BetterSQLite3Database;

/** An open database. Other folders pass it on; only db/ looks inside. */
export interface Database {
  readonly sqlite: Sqlite.Database;
  readonly db: Db;
  readonly close: () => void;
}

/** Where the database lies in the data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'kerralla.sqlite');

/** Below the 5 s after which a caller is told 503 (SECURITY.md, *Faults and promises*). */
const busyTimeoutMs = 4000;

const connect = (file: string): Sqlite.Database => new Sqlite(file, { timeout: busyTimeoutMs });

/**
 * Opens `file` (made if absent; ':memory:' for tests), sets what durability and erasure need, and brings
 * the schema to the newest. Throws `Unusable` with a sentence.
 * @param connected makes the connection; tests hand in one that does not do as it is told
 */
export function openDatabase(file: string, connected = connect): Database {
  if (file !== ':memory:' && !existsSync(file)) {
    makeFolder(dirname(file));
    // SQLite would make it readable by all; the log files beside it take their mode from it.
    closeSync(openSync(file, 'a', 0o600));
  }
  return opened(file, () => {
    const sqlite = connected(file);
    set(sqlite, 'journal_mode', 'WAL', file === ':memory:' ? 'memory' : 'wal');
    // A connection that finds WAL already there falls to NORMAL, and the last commits go with the power.
    set(sqlite, 'synchronous', 'FULL', 2);
    // What is deleted is overwritten: a destroyed key must not be found in the file.
    set(sqlite, 'secure_delete', 'ON', 1);
    set(sqlite, 'foreign_keys', 'ON', 1);
    migrateToNewest(drizzle(sqlite));
    return sqlite;
  });
}

/** Opens `file` without changing anything in it, whatever its schema. Throws `Unusable`. */
export function openForReading(file: string): Database {
  if (!existsSync(file)) throw new Unusable(`There is no database at ${file}.`);
  return opened(file, () => new Sqlite(file, { readonly: true, timeout: busyTimeoutMs }));
}

function opened(file: string, open: () => Sqlite.Database): Database {
  try {
    const sqlite = open();
    return { sqlite, db: drizzle(sqlite), close: () => void sqlite.close() };
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    throw new Unusable(`The database ${file} cannot be opened: ${error.message}.`, { cause: error });
  }
}

/** A pragma that is not understood is silently nothing: so ask afterwards. */
function set(sqlite: Sqlite.Database, pragma: string, value: string, reads: string | number): void {
  sqlite.pragma(`${pragma} = ${value}`);
  const found = sqlite.pragma(pragma, { simple: true });
  if (found !== reads) throw new Unusable(`The database would not set ${pragma} to ${value}.`);
}
