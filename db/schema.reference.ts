/** Reference data: lists that change with the world and not with a case. Filled from seeds/. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LocalDate } from '../server/domain/ids.ts';
import type { ReferenceKind } from '../server/domain/reference.ts';

/** One table for all kinds: what differs is in the document, whose types are the domain's. */
export const referenceRows = sqliteTable(
  'reference_rows',
  {
    kind: text().$type<ReferenceKind>().notNull(),
    id: text().notNull(),
    /** Local dates, both included. What is not dated has always been valid: an empty text sorts first. */
    validFrom: text('valid_from').$type<LocalDate>().notNull(),
    validTo: text('valid_to').$type<LocalDate>(),
    /** The row as JSON. */
    doc: text({ mode: 'json' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id, table.validFrom] })],
);

export const notices = sqliteTable(
  'notices',
  {
    noticeId: text('notice_id').notNull(),
    version: integer().notNull(),
    lang: text().notNull(),
    text: text().notNull(),
    sha256: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.version, table.lang] })],
);
