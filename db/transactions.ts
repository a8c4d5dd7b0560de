import type Sqlite from 'better-sqlite3';
import { faultOf, type WriteFault } from './faults.ts';

export interface Work {
  readonly work: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Several works in one transaction, each with a savepoint of its own. */
export interface Transactions {
  /**
   * Does all of them, commits, and then answers each. Null when it did; else what kept the whole from being written:
   * then nobody has been answered, and nothing has happened.
   */
  together(works: readonly Work[]): { readonly error: unknown } | null;
  /** Whether a transaction could not even begin, and why. */
  lockedNow(): WriteFault | null;
}

/** `sqlite` is in no transaction of anybody else's. */
export function createTransactions(sqlite: Sqlite.Database): Transactions {
  const begin = sqlite.prepare('BEGIN IMMEDIATE');
  const commit = sqlite.prepare('COMMIT');
  const save = sqlite.prepare('SAVEPOINT one');
  const release = sqlite.prepare('RELEASE one');
  const undoOne = sqlite.prepare('ROLLBACK TO one');
  const rollback = sqlite.prepare('ROLLBACK');

  /** @returns its answer, to be given after the commit */
  function one({ work, resolve, reject }: Work): () => void {
    save.run();
    try {
      const value = work();
      release.run();
      return () => {
        resolve(value);
      };
    } catch (error) {
      // A disk that is full can make SQLite undo the whole transaction by itself.
      if (!sqlite.inTransaction || faultOf(error)) throw error;
      undoOne.run();
      release.run();
      return () => {
        reject(error);
      };
    }
  }

  function undo(): void {
    try {
      if (sqlite.inTransaction) rollback.run();
    } catch (error) {
      // Then the next beginning tries it again.
      if (!faultOf(error)) throw error;
    }
  }

  return {
    together(works) {
      let answers: (() => void)[];
      try {
        undo();
        begin.run();
        answers = works.map(one);
        commit.run();
      } catch (error) {
        undo();
        return { error };
      }
      for (const answer of answers) answer();
      return null;
    },
    lockedNow() {
      try {
        begin.run();
        rollback.run();
        return null;
      } catch (error) {
        undo();
        return faultOf(error);
      }
    },
  };
}
