import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { closeSync, existsSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { truncateLog } from './eraser.ts';
import { makeFolder } from './folder.ts';
import { migrateToNewest } from './migrate.ts';
import { Unusable } from './unusable.ts';
import type { Waits } from './waits.ts';
import { createWriter, type Writer } from './writer.ts';

export type Db = BetterSQLite3Database;

/** A database that is open for reading. Other folders pass it on; only db/ looks inside. */
export interface ReadableDatabase {
  readonly sqlite: Sqlite.Database;
  readonly db: Db;
  readonly close: () => void;
}

/** An open database: readings go at once, every writing through its one writer. */
export interface Database extends ReadableDatabase {
  readonly writer: Writer;
}

/** Where the database lies in the data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'kerralla.sqlite');

/** While opening, and for programs that only read: there is nobody else who would have to wait. Milliseconds. */
const patienceMs = 1500;

const connect = (file: string): Sqlite.Database => new Sqlite(file, { timeout: patienceMs });

/** What tests hand in. */
export interface OpenOptions {
  /** Makes the connection: one that does not do as it is told. */
  readonly connected?: (file: string) => Sqlite.Database;
  /** How the writer counts time. */
  readonly waits?: Waits;
}

/**
 * Opens `file` (made if absent; ':memory:' for tests), sets what durability and erasure need, and brings
 * the schema to the newest. Throws `Unusable` with a sentence.
 */
export function openDatabase(file: string, { connected = connect, waits }: OpenOptions = {}): Database {
  if (file !== ':memory:' && !existsSync(file)) {
    makeFolder(dirname(file));
    // SQLite would make it readable by all; the log files beside it take their mode from it.
    closeSync(openSync(file, 'a', 0o600));
  }
  const { sqlite, db } = opened(file, () => {
    const sqlite = connected(file);
    set(sqlite, 'journal_mode', 'WAL', file === ':memory:' ? 'memory' : 'wal');
    // A connection that finds WAL already there falls to NORMAL, and the last commits go with the power.
    set(sqlite, 'synchronous', 'FULL', 2);
    // What is deleted is overwritten: a destroyed key must not be found in the file.
    set(sqlite, 'secure_delete', 'ON', 1);
    set(sqlite, 'foreign_keys', 'ON', 1);
    migrateToNewest(drizzle(sqlite));
    // A program that was killed may have left a destroyed key in the log.
    truncateLog(sqlite);
    // From now on a wait would stop the whole process: the writer waits, and nobody else has to.
    set(sqlite, 'busy_timeout', '0', 0);
    return sqlite;
  });
  const writer = createWriter(sqlite, waits);
  const close = () => {
    writer.close();
    sqlite.close();
  };
  return { sqlite, db, writer, close };
}

/** Opens `file` without changing anything in it, whatever its schema. Throws `Unusable`. */
export function openForReading(file: string): ReadableDatabase {
  if (!existsSync(file)) throw new Unusable(`There is no database at ${file}.`);
  return opened(file, () => new Sqlite(file, { readonly: true, timeout: patienceMs }));
}

function opened(file: string, open: () => Sqlite.Database): ReadableDatabase {
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
