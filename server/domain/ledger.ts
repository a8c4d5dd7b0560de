/**
 * The port to the ledger: what the domain and the use cases know of it. ARCHITECTURE.md, *Ledger*.
 * Everything is asynchronous: appends of one tick share a transaction, and another adapter may be far away.
 */

/** What a decision asks to have recorded. `type` ends in its version (`meeting.opened/1`). */
export interface NewEvent {
  readonly type: string;
  /** An opaque id: it stays readable after the stream's key is gone, so it may never be a name. */
  readonly actor: string;
  /** Any JSON value; it is stored encrypted. */
  readonly body: unknown;
}

/** An event as it stands in its stream. */
export interface Recorded extends NewEvent {
  readonly stream: string;
  /** Counts from 1 in each stream, without gaps. */
  readonly seq: number;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  /** Hex SHA-256 over the event before and this one's ciphertext: what a summary signs. */
  readonly hash: string;
}

export interface Append {
  readonly stream: string;
  /**
   * The seq of the last event that the decision has seen; 0 for a stream that must not exist yet. Null: after whatever
   * stands there, for what is so whatever else has happened in that stream.
   */
  readonly expectedHead: number | null;
  /** May be empty: then the append only holds the others to this stream's head. */
  readonly events: readonly NewEvent[];
  /**
   * Destroys the stream's key in the same transaction, after the events: from then on nothing in it can be read or
   * written, and its rows have left the projections. The chain still verifies.
   */
  readonly shred?: true;
}

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export interface Conflict {
  readonly stream: string;
  /** Null where the append named no head, and the stream's key is gone. */
  readonly expected: number | null;
  readonly actual: number;
}

/** A conflict is an answer, not an error: the use case reads again and decides again. */
export type AppendResult =
  | {
      readonly ok: true;
      readonly heads: readonly (Head & { readonly stream: string })[];
      readonly recorded: readonly Recorded[];
    }
  | { readonly ok: false; readonly conflict: Conflict };

/**
 * Nothing can be written now: another process holds the database, the disk is full, or too much waits already. What was
 * asked has not happened, and may be asked again.
 */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
}

export interface AppendOptions {
  /** Called once, at once, when the append could not be done at the first try and is going to wait. */
  readonly onWaiting?: () => void;
  /**
   * Asked in the moment of writing, however late that is: where it says no, nothing is written, and the answer is a
   * conflict. It waits for nothing.
   */
  readonly stands?: () => boolean;
}

/** One method is one transaction; no caller ever sees a database's. */
export interface Ledger {
  /**
   * All or nothing. When it resolves, the events are on disk and every projection has them. Appends asked for in one
   * tick may share a transaction; each is checked and answered for itself, and they follow the order of asking.
   * @throws LedgerUnavailable when it cannot be written, after five seconds of trying or at once when too many wait
   */
  append(appends: readonly Append[], at: string, options?: AppendOptions): Promise<AppendResult>;
  /** The events after `sinceSeq` (0: all), in order; none when the stream's key has been destroyed. */
  read(stream: string, sinceSeq?: number): Promise<readonly Recorded[]>;
  /** Null when the stream does not exist. */
  head(stream: string): Promise<Head | null>;
  /** Names of the streams that begin with `prefix`, sorted; those whose key has been destroyed too. */
  streams(prefix: string): Promise<readonly string[]>;
}
