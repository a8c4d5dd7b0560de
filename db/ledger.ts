import type { Append, AppendResult, Conflict, Head, Ledger, Recorded } from '../server/domain/ledger.ts';
import { openBody, sealBody } from './event-body.ts';
import { headQuery, insertQuery, rowsQuery, streamsQuery } from './event-queries.ts';
import type { KeyEncryption } from './keys.ts';
import type { Database, ReadableDatabase } from './open.ts';
import { projectors as standardProjectors } from './projections.ts';
import type { Projector } from './projector.ts';
import { createStreamKeys } from './stream-keys.ts';

/** An event with its body as it will be read back, taken when it was asked for. */
interface Written {
  readonly type: string;
  readonly actor: string;
  readonly json: string;
}

/**
 * The ledger on SQLite. Throws `Unusable` when the database was written under another key. A projector
 * that throws undoes the whole append, and its error is the answer.
 */
export function createLedger(
  database: Database,
  keys: KeyEncryption,
  projectors: readonly Projector[] = standardProjectors,
): Ledger {
  const { db, writer } = database;
  const streamKeys = createStreamKeys(db, keys);
  const headOf = headQuery(db);
  const insert = insertQuery(database);

  /**
   * A stream whose key is gone takes no event, whatever head is named: whoever wants to write there has not seen that,
   * reads again, and finds nothing. Where no event comes, it can be held to by its head like any other.
   */
  function conflictOf({ stream, expectedHead: expected, events }: Append): Conflict | null {
    const actual = headOf(stream).seq;
    const writes = events.length > 0 || expected === null;
    const closed = writes && actual > 0 && !streamKeys.find(stream);
    return closed || (expected !== null && expected !== actual) ? { stream, expected, actual } : null;
  }

  function write(stream: string, written: readonly Written[], at: string): Recorded[] {
    if (written.length === 0) return [];
    let { seq, hash } = headOf(stream);
    const key = seq === 0 ? streamKeys.make(stream) : streamKeys.find(stream);
    if (!key) throw new Error(`The key of ${stream} has been destroyed.`);
    return written.map(({ type, actor, json }) => {
      seq += 1;
      const sealed = sealBody(key, { stream, seq, type }, json);
      hash = insert({ stream, seq, type, at, actor, body: sealed, prevHash: hash });
      // Parsed again, so that a projection sees now what a replay will see.
      const event: Recorded = { stream, seq, type, at, actor, body: JSON.parse(json), hash };
      for (const projector of projectors) if (projector.handles(type)) projector.apply(db, event);
      return event;
    });
  }

  function shred(stream: string): void {
    streamKeys.destroy(stream);
    for (const projector of projectors) projector.forget(db, stream);
  }

  return {
    append: promised((appends, at, options) => {
      if (new Set(appends.map(({ stream }) => stream)).size < appends.length) {
        throw new Error('An append names each stream once.');
      }
      const written = new Map(appends.map(({ stream, events }) => [stream, events.map(asJson)]));
      const work = (): AppendResult => {
        for (const append of appends) {
          const conflict = conflictOf(append);
          if (conflict) return { ok: false, conflict };
        }
        const [first] = appends;
        if (first && options?.stands?.() === false) {
          const { stream, expectedHead: expected } = first;
          return { ok: false, conflict: { stream, expected, actual: headOf(stream).seq } };
        }
        const recorded = appends.flatMap(({ stream }) => write(stream, written.get(stream) ?? [], at));
        for (const append of appends) if (append.shred) shred(append.stream);
        return { ok: true, heads: appends.map(({ stream }) => ({ stream, ...headOf(stream) })), recorded };
      };
      const erases = appends.some((append) => append.shred);
      return writer.write(work, { onWaiting: options?.onWaiting, erases });
    }),
    ...createLedgerReader(database, keys),
  };
}

/** What reads the ledger, of a database that may be open for reading only. Readers wait for no writer. */
export function createLedgerReader(
  { db, sqlite }: ReadableDatabase,
  keys: KeyEncryption,
): Omit<Ledger, 'append'> {
  const streamKeys = createStreamKeys(db, keys);
  const headOf = headQuery(db);
  const rowsOf = rowsQuery(db);

  const read = sqlite.transaction((stream: string, since: number): Recorded[] => {
    const key = streamKeys.find(stream);
    if (!key) return [];
    return rowsOf(stream, since).map((row) => {
      const { seq, type, at, actor, hash } = row;
      return { stream, seq, type, at, actor, body: openBody(key, row, row.body), hash };
    });
  });

  function headOrNull(stream: string): Head | null {
    const head = headOf(stream);
    return head.seq === 0 ? null : head;
  }

  return {
    read: promised((stream, sinceSeq = 0) => read(stream, sinceSeq)),
    head: promised(headOrNull),
    streams: promised((prefix) => streamsQuery(db, prefix)),
  };
}

function asJson({ type, actor, body }: Append['events'][number]): Written {
  const json = JSON.stringify(body) as string | undefined;
  if (json === undefined) throw new Error(`The body of ${type} is no JSON value.`);
  return { type, actor, json };
}

/** The same, asynchronously: what it throws is a rejection. */
const promised =
  <A extends readonly unknown[], R>(work: (...args: A) => R | Promise<R>) =>
  (...args: A): Promise<R> =>
    new Promise((resolve) => {
      resolve(work(...args));
    });
