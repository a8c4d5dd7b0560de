import { chainHash, type ChainLink, genesis } from '../../db/chain.ts';

export interface Place {
  readonly stream: string;
  readonly seq: number;
}

export interface Fault {
  readonly place: Place;
  readonly what: string;
}

type Row = ChainLink & { readonly hash: string };

/** Follows all chains at once. `next` takes the rows in the order of their positions. */
export function chainCheck() {
  const heads = new Map<string, { readonly seq: number; readonly hash: string }>();

  /** Where a changed row once stood: it still names the hash that it followed. */
  function homeOf(row: Row): Place {
    for (const [stream, head] of heads) {
      if (head.hash === row.prevHash) return { stream, seq: head.seq + 1 };
    }
    return { stream: row.stream, seq: row.prevHash === genesis ? 1 : row.seq };
  }

  return {
    streams: heads as ReadonlyMap<string, unknown>,
    next(row: Row): Fault | null {
      if (!isWellFormed(row) || chainHash(row) !== row.hash) {
        return { place: homeOf(row), what: 'has been changed: its hash is not that of its columns' };
      }
      const { stream, seq } = row;
      const head = heads.get(stream) ?? { seq: 0, hash: genesis };
      if (seq !== head.seq + 1) {
        return { place: { stream, seq: head.seq + 1 }, what: `is missing: seq ${seq} stands in its place` };
      }
      if (row.prevHash !== head.hash) {
        return { place: { stream, seq }, what: 'does not follow the event before it' };
      }
      heads.set(stream, { seq, hash: row.hash });
      return null;
    },
  };
}

/** SQLite holds a column to its type loosely: the same bytes may stand there as something else. */
const isWellFormed = (row: Row): boolean =>
  Number.isSafeInteger(row.seq) &&
  [row.stream, row.type, row.at, row.actor, row.prevHash, row.hash].every((v) => typeof v === 'string') &&
  row.body instanceof Uint8Array;
