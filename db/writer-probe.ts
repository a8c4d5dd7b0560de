import type Sqlite from 'better-sqlite3';
import { faultOf, type WriteFault } from './faults.ts';

/** More than an event needs, so that room for the probe is room for the next decision. Bytes. */
const fillerBytes = 64 * 1024;

/**
 * Whether the disk takes something: really writes, commits, and removes it again. Answers what is wrong, or null.
 * @throws what is no fault of the disk
 */
export function probeOf(sqlite: Sqlite.Database): () => WriteFault | null {
  const fill = sqlite.prepare('INSERT OR REPLACE INTO write_probe (id, filler) VALUES (1, randomblob(?))');
  const empty = sqlite.prepare('DELETE FROM write_probe');
  return () => {
    try {
      // Each in a transaction of its own: what one transaction writes and removes never comes to the disk.
      fill.run(fillerBytes);
      empty.run();
      return null;
    } catch (error) {
      if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
      const fault = faultOf(error);
      if (!fault) throw error;
      return fault;
    }
  };
}
