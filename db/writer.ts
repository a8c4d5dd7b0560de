import type Sqlite from 'better-sqlite3';
import { LedgerUnavailable } from '../server/domain/ledger.ts';
import { createEraser } from './eraser.ts';
import { faultOf, type WriteFault } from './faults.ts';
import { createTransactions, type Work } from './transactions.ts';
import { realWaits, type Waits } from './waits.ts';
import { probeOf } from './writer-probe.ts';

/** What the writer can do now: everything, wait for another process, or nothing until the disk takes something again. */
export type WriterState = 'ok' | WriteFault;

export interface WriteOptions {
  /** Called once, at once, when the work could not be done at the first try. */
  readonly onWaiting?: (() => void) | undefined;
  /** What the work removes must not be found in the write-ahead log either. */
  readonly erases?: boolean;
}

/** All writing of the process goes through one of these: SQLite has one writer, and waiting for it must stop nobody else. */
export interface Writer {
  /**
   * Does the work in a transaction; resolves once it is on disk. Works asked for in one turn of the event loop share the
   * transaction, in the order of asking; one that throws is undone and rejected for itself. The work does nothing but
   * on the database, and waits for nothing: it may be run again.
   * @throws LedgerUnavailable when nothing can be written: at once, or where another process is writing after 5 s
   */
  write<T>(work: () => T, options?: WriteOptions): Promise<T>;
  state(): WriterState;
  /** Tells every change. @returns what ends it */
  onState(listener: (state: WriterState) => void): () => void;
  /** Writes what can be written now, rejects the rest, and takes nothing more. */
  close(): void;
}

/** How often the one probe looks whether another process has let go of the database. */
const probeMs = 50;
/** A disk that is full stays so for longer: the wait doubles up to this. */
const slowestProbeMs = 1000;
const patienceMs = 5000;
const mostWaiting = 2000;
/** Works in one transaction, so that a long queue does not hold the process up at one go. */
const mostTogether = 250;

interface Asked extends Work {
  readonly erases: boolean;
  readonly onWaiting: (() => void) | undefined;
  readonly since: number;
  told: boolean;
}

/** The one writer of this connection, whose busy timeout must be 0. */
export function createWriter(sqlite: Sqlite.Database, waits: Waits = realWaits): Writer {
  const transactions = createTransactions(sqlite);
  const probe = probeOf(sqlite);
  const eraser = createEraser(sqlite, waits);
  const listeners = new Set<(state: WriterState) => void>();
  let state: WriterState = 'ok';
  let queue: Asked[] = [];
  let turnIsComing = false;
  let closed = false;
  let cancelProbe: (() => void) | undefined;

  function become(next: WriterState): void {
    if (next === state) return;
    state = next;
    for (const listener of listeners) {
      queueMicrotask(() => {
        listener(next);
      });
    }
  }

  /** After everything that this turn of the loop brings, so that all of it shares one transaction. */
  function soon(): void {
    if (turnIsComing) return;
    turnIsComing = true;
    setImmediate(() => {
      turnIsComing = false;
      if (closed) return;
      if (state === 'locked') tell(queue);
      else writeSome();
    });
  }

  function writeSome(): void {
    const batch = queue.slice(0, mostTogether);
    queue = queue.slice(batch.length);
    if (batch.length === 0) return;
    const problem = transactions.together(batch);
    if (!problem) wrote(batch);
    else if (faultOf(problem.error) === 'locked') wait(batch);
    else writeEach(batch);
    if (queue.length > 0 && state !== 'locked') soon();
  }

  /** What does not fit on the disk takes nobody along that does: each is tried by itself. */
  function writeEach(batch: readonly Asked[]): void {
    for (const [index, asked] of batch.entries()) {
      const problem = transactions.together([asked]);
      const fault = problem && faultOf(problem.error);
      if (!problem) wrote([asked]);
      else if (fault === 'locked') {
        wait(batch.slice(index));
        return;
      } else if (fault) {
        tell([asked]);
        asked.reject(new LedgerUnavailable('The disk takes nothing now.', { cause: problem.error }));
        fallIll(fault);
      } else asked.reject(problem.error);
    }
  }

  function wrote(batch: readonly Asked[]): void {
    if (batch.some(({ erases }) => erases)) eraser.erase();
  }

  function wait(batch: readonly Asked[]): void {
    queue = [...batch, ...queue];
    tell(queue);
    fallIll('locked');
  }

  function tell(waiting: readonly Asked[]): void {
    for (const asked of waiting) {
      if (asked.told) continue;
      asked.told = true;
      // Not from within: what the caller does there, or throws, is nothing of the writer's.
      if (asked.onWaiting) queueMicrotask(asked.onWaiting);
    }
  }

  function fallIll(fault: WriteFault): void {
    const news = state !== fault;
    become(fault);
    if (news || !cancelProbe) probeIn(probeMs);
  }

  function probeIn(ms: number): void {
    cancelProbe?.();
    cancelProbe = waits.after(ms, () => {
      cancelProbe = undefined;
      look(ms);
    });
  }

  function look(waited: number): void {
    giveUp();
    const fault = state === 'locked' ? transactions.lockedNow() : probe();
    if (fault) {
      become(fault);
      probeIn(fault === 'locked' ? probeMs : Math.min(waited * 2, slowestProbeMs));
      return;
    }
    become('ok');
    writeSome();
  }

  function giveUp(): void {
    const tooLate = (asked: Asked) => waits.now() - asked.since >= patienceMs;
    for (const asked of queue.filter(tooLate))
      asked.reject(new LedgerUnavailable('Another process has held the database for five seconds.'));
    queue = queue.filter((asked) => !tooLate(asked));
  }

  return {
    write<T>(work: () => T, { onWaiting, erases = false }: WriteOptions = {}): Promise<T> {
      if (closed) return Promise.reject(new LedgerUnavailable('The database has been closed.'));
      if (queue.length >= mostWaiting)
        return Promise.reject(new LedgerUnavailable(`${mostWaiting} writes are waiting already.`));
      return new Promise((resolve, reject) => {
        const since = waits.now();
        // The queue holds works of every type; what this one answers goes to whom it was asked by.
        const answer = (value: unknown) => {
          resolve(value as T);
        };
        queue.push({ work, resolve: answer, reject, onWaiting, erases, since, told: false });
        soon();
      });
    },
    state: () => state,
    onState(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      while (queue.length > 0 && state !== 'locked') writeSome();
      closed = true;
      cancelProbe?.();
      eraser.end();
      for (const { reject } of queue) reject(new LedgerUnavailable('The database has been closed.'));
      queue = [];
    },
  };
}
