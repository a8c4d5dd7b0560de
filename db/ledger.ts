import type { Append, AppendResult, Ledger, NewEvent, Recorded } from '../server/domain/ledger.ts';
import { openBody, sealBody } from './event-body.ts';
import { headQuery, insertQuery, rowsQuery, streamsQuery } from './event-queries.ts';
import type { KeyEncryption } from './keys.ts';
import type { Database } from './open.ts';
import { projectors as standardProjectors } from './projections.ts';
import type { Projector } from './projector.ts';
import { createStreamKeys } from './stream-keys.ts';

/**
 * The ledger on SQLite. Throws `Unusable` when the database was written under another key. A projector
 * that throws undoes the whole append, and is thrown on.
 */
export function createLedger(
  database: Database,
  keys: KeyEncryption,
  projectors: readonly Projector[] = standardProjectors,
): Ledger {
  const { db, sqlite } = database;
  const streamKeys = createStreamKeys(db, keys);
  const headOf = headQuery(db);
  const rowsOf = rowsQuery(db);
  const insert = insertQuery(database);

  const append = sqlite.transaction((appends: readonly Append[], at: string): AppendResult => {
    for (const { stream, expectedHead: expected } of appends) {
      const actual = headOf(stream).seq;
      if (actual !== expected) return { ok: false, conflict: { stream, expected, actual } };
    }
    const recorded = appends.flatMap(({ stream, events }) => appendTo(stream, events, at));
    return { ok: true, heads: appends.map(({ stream }) => ({ stream, ...headOf(stream) })), recorded };
  });

  function appendTo(stream: string, events: readonly NewEvent[], at: string): Recorded[] {
    if (events.length === 0) return [];
    let { seq, hash } = headOf(stream);
    const key = seq === 0 ? streamKeys.make(stream) : streamKeys.find(stream);
    if (!key) throw new Error(`The key of ${stream} has been destroyed: nothing more can be written there.`);
    return events.map(({ type, actor, body }) => {
      seq += 1;
      const json = JSON.stringify(body);
      const sealed = sealBody(key, { stream, seq, type }, json);
      hash = insert({ stream, seq, type, at, actor, body: sealed, prevHash: hash });
      // Parsed again, so that a projection sees now what a replay will see.
      const event: Recorded = { stream, seq, type, at, actor, body: JSON.parse(json), hash };
      for (const projector of projectors) if (projector.handles(type)) projector.apply(db, event);
      return event;
    });
  }

  const read = sqlite.transaction((stream: string, since: number): Recorded[] => {
    const key = streamKeys.find(stream);
    if (!key) return [];
    return rowsOf(stream, since).map((row) => {
      const { seq, type, at, actor, hash } = row;
      return { stream, seq, type, at, actor, body: openBody(key, row, row.body), hash };
    });
  });

  return {
    append(appends, at) {
      if (new Set(appends.map(({ stream }) => stream)).size < appends.length) {
        throw new Error('An append names each stream once.');
      }
      // Immediate: between reading the heads and writing, no other connection can come in.
      return append.immediate(appends, at);
    },
    read: (stream, sinceSeq = 0) => read(stream, sinceSeq),
    head(stream) {
      const head = headOf(stream);
      return head.seq === 0 ? null : head;
    },
    streams: (prefix) => streamsQuery(db, prefix),
  };
}
