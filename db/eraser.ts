import type Sqlite from 'better-sqlite3';
import { faultOf } from './faults.ts';
import type { Waits } from './waits.ts';

const againMs = 1000;

/** Brings what has been removed out of the write-ahead log too, as soon as no reader needs the old pages. */
export interface Eraser {
  erase(): void;
  end(): void;
}

/** Tries at once, then each second until it is done: a reader or a full disk may stand in the way. */
export function createEraser(sqlite: Sqlite.Database, waits: Waits): Eraser {
  let cancel: (() => void) | undefined;

  function erase(): void {
    cancel?.();
    cancel = truncateLog(sqlite) ? undefined : waits.after(againMs, erase);
  }
  return {
    erase,
    end() {
      cancel?.();
      cancel = undefined;
    },
  };
}

/** Moves the write-ahead log into the database and empties its file. @returns false when that has to wait */
export function truncateLog(sqlite: Sqlite.Database): boolean {
  try {
    // A reader that stands in the way is no error, but a number in the answer.
    return sqlite.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
  } catch (error) {
    if (!faultOf(error)) throw error;
    return false;
  }
}
