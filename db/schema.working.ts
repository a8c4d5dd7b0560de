/** Working tables: no one's history. A lost row means logging in or typing a code again. */
import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Instant, MeetingId, PersonId } from '../server/domain/ids.ts';
import type { Authority } from '../server/domain/people.ts';

export const sessions = sqliteTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    personId: text('person_id').$type<PersonId>().notNull(),
    authority: text().$type<Authority>().notNull(),
    host: text().notNull(),
    acr: text().notNull(),
    createdAt: text('created_at').$type<Instant>().notNull(),
    expiresAt: text('expires_at').$type<Instant>().notNull(),
  },
  (table) => [index('sessions_person').on(table.personId)],
);

/** Wrong codes, by link and by device, and seats that strangers asked for, by link. */
export const codeAttempts = sqliteTable('code_attempts', {
  key: text().primaryKey(),
  count: integer().notNull(),
  windowStartedAt: text('window_started_at').notNull(),
});

/** What a real installation would send and forget. Only the demo writes here. */
export const outbox = sqliteTable('outbox', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').$type<MeetingId>().notNull(),
  toRole: text('to_role').$type<'client' | 'interpreter'>().notNull(),
  lang: text().notNull(),
  parts: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  link: text(),
  code: text(),
  at: text().notNull(),
});

/** One row that is written and removed again to find out whether the disk takes anything: see writer-probe.ts. */
export const writeProbe = sqliteTable('write_probe', {
  id: integer().primaryKey(),
  filler: blob({ mode: 'buffer' }).notNull(),
});
