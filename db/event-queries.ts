import { and, asc, desc, eq, gt, gte, lt, sql } from 'drizzle-orm';
import type { Head } from '../server/domain/ledger.ts';
import { chainHash, type ChainLink, genesis } from './chain.ts';
import type { Database, Db } from './open.ts';
import { events } from './schema.ts';

/** Before the first event a stream's head is seq 0 and the hash that the first one follows. */
export function headQuery(db: Db): (stream: string) => Head {
  const query = db
    .select({ seq: events.seq, hash: events.hash })
    .from(events)
    .where(eq(events.stream, sql.placeholder('stream')))
    .orderBy(desc(events.seq))
    .limit(1)
    .prepare();
  return (stream) => query.get({ stream }) ?? { seq: 0, hash: genesis };
}

/** A stream's rows after `since`, in their order; prepared once for a database. */
export function rowsQuery(db: Db) {
  const query = db
    .select()
    .from(events)
    .where(and(eq(events.stream, sql.placeholder('stream')), gt(events.seq, sql.placeholder('since'))))
    .orderBy(asc(events.seq))
    .prepare();
  return (stream: string, since: number) => query.all({ stream, since });
}

/** Streams sort by bytes, and nothing sorts after the last character that Unicode has. */
export const streamsQuery = (db: Db, prefix: string): string[] =>
  db
    .select({ stream: events.stream })
    .from(events)
    .where(and(eq(events.seq, 1), gte(events.stream, prefix), lt(events.stream, `${prefix}\u{10ffff}`)))
    .orderBy(asc(events.stream))
    .all()
    .map((row) => row.stream);

/** The one statement that writes events. It gives the row the next position and returns its hash. */
export function insertQuery({ sqlite }: Database): (link: Omit<ChainLink, 'position'>) => string {
  const next = sqlite.prepare('SELECT coalesce(max(position), 0) + 1 FROM events').pluck();
  const insert = sqlite.prepare(
    `INSERT INTO events (position, stream, seq, type, at, actor, body, prev_hash, hash)
     VALUES (@position, @stream, @seq, @type, @at, @actor, @body, @prevHash, @hash)`,
  );
  return (link) => {
    const row = { ...link, position: next.get() as number };
    const hash = chainHash(row);
    insert.run({ ...row, hash });
    return hash;
  };
}
