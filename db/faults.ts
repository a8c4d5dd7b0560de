import Sqlite from 'better-sqlite3';

/**
 * Why nothing can be written now. `locked`: another process holds the database. `read-only`: the disk is full, or it
 * takes nothing for another reason.
 */
export type WriteFault = 'locked' | 'read-only';

/** Null for an error that says nothing of the disk: a mistake of ours, which waiting does not mend. */
export function faultOf(error: unknown): WriteFault | null {
  if (!(error instanceof Error)) return null;
  // The queries' builder may have wrapped what the database said.
  if (!(error instanceof Sqlite.SqliteError)) return faultOf(error.cause);
  if (error.code.startsWith('SQLITE_BUSY')) return 'locked';
  return /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/.test(error.code) ? 'read-only' : null;
}
