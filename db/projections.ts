import { and, asc, gt, inArray } from 'drizzle-orm';
import { openBody } from './event-body.ts';
import type { KeyEncryption } from './keys.ts';
import type { Database, Db } from './open.ts';
import { cases } from './projections/cases.ts';
import { invitations } from './projections/invitations.ts';
import { meetings } from './projections/meetings.ts';
import { seats } from './projections/seats.ts';
import type { Projector } from './projector.ts';
import { events } from './schema.ts';
import { createStreamKeys } from './stream-keys.ts';

export const projectors: readonly Projector[] = [cases, meetings, invitations, seats];

const pageSize = 200;

/**
 * Empties all projections and fills them from the events, in the order in which they were appended and in
 * one transaction. Streams without a key have gone from the projections and stay away.
 */
export function rebuildProjections(
  database: Database,
  keys: KeyEncryption,
  all: readonly Projector[] = projectors,
): void {
  const { db, sqlite } = database;
  const streamKeys = createStreamKeys(db, keys);
  sqlite
    .transaction(() => {
      for (const projector of all) projector.clear(db);
      const types = typesOf(db).filter((type) => all.some((projector) => projector.handles(type)));
      for (const row of inOrder(db, types)) {
        const key = streamKeys.find(row.stream);
        if (!key) continue;
        const event = { ...row, body: openBody(key, row, row.body) };
        for (const projector of all) if (projector.handles(row.type)) projector.apply(db, event);
      }
    })
    .immediate();
}

/**
 * Event types in the ledger that are not among `known`, sorted. The start stops when there are any: an
 * event that nobody can read is a meeting that nobody can fold.
 */
export function unknownTypes(database: Database, known: ReadonlySet<string>): string[] {
  return typesOf(database.db)
    .filter((type) => !known.has(type))
    .sort();
}

const typesOf = (db: Db): string[] =>
  db
    .selectDistinct({ type: events.type })
    .from(events)
    .all()
    .map((row) => row.type);

/** In pages: SQLite does not write while a reading of the same connection is under way. */
function* inOrder(db: Db, types: readonly string[]) {
  for (let last = 0; ;) {
    const page = db
      .select()
      .from(events)
      .where(and(gt(events.position, last), inArray(events.type, [...types])))
      .orderBy(asc(events.position))
      .limit(pageSize)
      .all();
    yield* page;
    const end = page.at(-1);
    if (!end) return;
    last = end.position;
  }
}
