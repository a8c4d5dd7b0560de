import { type AuditRows, readForAudit } from '../../db/audit-rows.ts';
import type { KeyEncryption } from '../../db/keys.ts';
import type { ReadableDatabase } from '../../db/open.ts';
import { bodyCheck } from './verify-bodies.ts';
import { chainCheck, type Place } from './verify-chain.ts';

export type Verdict =
  | {
      readonly ok: true;
      readonly streams: number;
      readonly events: number;
      /** Events whose body was not opened: its key is destroyed, or not at hand. */
      readonly sealed: number;
    }
  | {
      readonly ok: false;
      /** Where the first fault is; null when what is left does not tell whose event is gone. */
      readonly place: Place | null;
      readonly what: string;
    };

/**
 * Recomputes every chain in the database, and opens every body whose stream's key is wrapped by `keys`.
 * What it cannot find: a chain whose rows were all hashed anew from some event on, or an end cut off
 * together with SQLite's own counter. Only a head kept elsewhere, as in a signed summary, tells that.
 */
export const verifyLedger = (database: ReadableDatabase, keys: KeyEncryption | null): Verdict =>
  readForAudit(database, (rows) => verifyRows(rows, keys));

function verifyRows(rows: AuditRows, keys: KeyEncryption | null): Verdict {
  const chains = chainCheck();
  const bodies = bodyCheck(rows.keys, keys);
  let events = 0;
  let last = 0;
  let gone: number | null = null;
  for (const row of rows.events) {
    const fault = chains.next(row) ?? bodies.next(row);
    if (fault) return { ok: false, ...fault };
    // Kept for later: the stream that misses an event can name it, a hole in the positions cannot.
    if (row.position !== last + 1) gone ??= last + 1;
    last = row.position;
    events += 1;
  }
  if (rows.highestPosition > last) gone ??= last + 1;

  const headless = [...rows.keys.keys()].find((stream) => !chains.streams.has(stream));
  if (headless !== undefined) {
    return { ok: false, place: { stream: headless, seq: 1 }, what: 'is missing, but the key is there' };
  }
  if (gone !== null) return { ok: false, place: null, what: `the event at position ${gone} is missing` };
  const [damage] = rows.damage;
  if (damage !== undefined) return { ok: false, place: null, what: `the file is damaged: ${damage}` };
  return { ok: true, streams: chains.streams.size, events, sealed: bodies.sealed() };
}
