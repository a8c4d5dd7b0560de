import Sqlite from 'better-sqlite3';
import type { ChainLink } from './chain.ts';
import type { ReadableDatabase } from './open.ts';
import { Unusable } from './unusable.ts';

/** What an audit looks at, as it stands in the file and before anything is believed of it. */
export interface AuditRows {
  /** In the order of their positions. */
  readonly events: Iterable<ChainLink & { readonly hash: string }>;
  readonly keys: ReadonlyMap<string, { readonly wrapped: Uint8Array; readonly kekId: string }>;
  /** The highest position ever given; more than the last event's when the end was cut off. */
  readonly highestPosition: number;
  /** What SQLite finds wrong with the file; empty when it is whole. */
  readonly damage: readonly string[];
}

/**
 * Calls `audit` with the rows of one instant: a server that appends meanwhile does not disturb it. Throws
 * `Unusable` when SQLite cannot read the file.
 */
export function readForAudit<T>({ sqlite }: ReadableDatabase, audit: (rows: AuditRows) => T): T {
  try {
    return sqlite.transaction(() => audit(rowsOf(sqlite)))();
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    throw new Unusable(`The database cannot be read: ${error.message}.`, { cause: error });
  }
}

function rowsOf(sqlite: Sqlite.Database): AuditRows {
  // NOT INDEXED: a byte changed in the table must not be hidden by the index, which has a copy.
  const events = sqlite.prepare<[], ChainLink & { hash: string }>(
    `SELECT position, stream, seq, type, at, actor, body, prev_hash AS prevHash, hash
     FROM events NOT INDEXED ORDER BY position`,
  );
  const keys = sqlite.prepare<[], { stream: string; wrapped: Buffer; kekId: string }>(
    'SELECT stream, wrapped, kek_id AS kekId FROM stream_keys',
  );
  const highest = sqlite.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'events'`).pluck();
  const integrity = sqlite.prepare<[], string>('PRAGMA integrity_check').pluck();
  return {
    events: { [Symbol.iterator]: () => events.iterate() },
    keys: new Map(keys.all().map((row) => [row.stream, row])),
    highestPosition: (highest.get() as number | undefined) ?? 0,
    damage: integrity.all().filter((line) => line !== 'ok'),
  };
}
