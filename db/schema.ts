import { blob, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * The ledger. Rows are never changed or removed: triggers abort both (migration 0001). All that stands
 * here in clear outlives the erasure of a stream, so no column but `body` may hold a personal value.
 */
export const events = sqliteTable(
  'events',
  {
    /** Order over all streams, without gaps: what a replay follows. AUTOINCREMENT remembers the highest. */
    position: integer().primaryKey({ autoIncrement: true }),
    stream: text().notNull(),
    seq: integer().notNull(),
    type: text().notNull(),
    at: text().notNull(),
    actor: text().notNull(),
    /** Sealed under the stream's key: see seal.ts. */
    body: blob({ mode: 'buffer' }).notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text().notNull(),
  },
  (table) => [uniqueIndex('events_stream_seq').on(table.stream, table.seq)],
);

/** One data key for each stream, wrapped by a key that is not in the database. Deleting the row erases. */
export const streamKeys = sqliteTable('stream_keys', {
  stream: text().primaryKey(),
  wrapped: blob({ mode: 'buffer' }).notNull(),
  /** Which key-encryption key wrapped it. */
  kekId: text('kek_id').notNull(),
});
