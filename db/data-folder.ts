import Sqlite from 'better-sqlite3';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { faultOf } from './faults.ts';
import { makeFolder } from './folder.ts';
import { Unusable } from './unusable.ts';

/** Time for a server that is just ending. Milliseconds; the refusal must come within two seconds. */
const patienceMs = 500;

/**
 * Takes the data folder for this process alone: two servers on one ledger would each keep live views that the other's
 * withdrawals do not reach. The lock is one of the kernel's on a file of its own, so it ends with the process, however
 * that ends, and programs that only read the ledger are not kept out.
 * @returns what gives the folder back
 * @throws Unusable with a sentence where another process has it
 */
export function holdDataFolder(dataDir: string): () => void {
  makeFolder(dataDir);
  const file = join(dataDir, 'lock.sqlite');
  closeSync(openSync(file, 'a', 0o600));
  const lock = new Sqlite(file, { timeout: patienceMs });
  try {
    // Nothing is ever written in it: the lock is all.
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (faultOf(error) !== 'locked') throw error;
    throw new Unusable(`The data folder ${dataDir} is in use by another Kerralla: stop that one first.`, {
      cause: error,
    });
  }
  return () => void lock.close();
}
