/**
 * The port to the ledger: what the domain and the use cases know of it. ARCHITECTURE.md, *Ledger*.
 * Everything is synchronous, so that a use case reads, decides and appends without an await between.
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
  /** The seq of the last event that the decision has seen; 0 for a stream that must not exist yet. */
  readonly expectedHead: number;
  /** May be empty: then the append only holds the others to this stream's head. */
  readonly events: readonly NewEvent[];
}

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export interface Conflict {
  readonly stream: string;
  readonly expected: number;
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

/** One method is one transaction; no caller ever sees a database's. */
export interface Ledger {
  /** All or nothing. When it returns, the events are on disk and every projection has them. */
  append(appends: readonly Append[], at: string): AppendResult;
  /** The events after `sinceSeq` (0: all), in order; none when the stream's key has been destroyed. */
  read(stream: string, sinceSeq?: number): readonly Recorded[];
  /** Null when the stream does not exist. */
  head(stream: string): Head | null;
  /** Names of the streams that begin with `prefix`, sorted. */
  streams(prefix: string): readonly string[];
}
