/**
 * What the ledger says, turned for asking. Written with the append and rebuilt by replay (projections.ts).
 * In clear stand only ids, hashes, phase, times, unit, language and template code; each row names its
 * stream, so that it can go with the stream's key.
 */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CaseId, Instant, InvitationId, MeetingId, PersonId, SeatId } from '../server/domain/ids.ts';
import type { Phase } from '../server/domain/meetings/events.ts';
import type { Authority, Role } from '../server/domain/people.ts';

/** Of a case that has ended without a copy only the first two columns stay: that it was there (CO-10). */
export const caseIndex = sqliteTable(
  'case_index',
  {
    caseId: text('case_id').$type<CaseId>().primaryKey(),
    stream: text().notNull(),
    authority: text().$type<Authority>(),
    unitId: text('unit_id'),
    templateCode: text('template_code'),
    openedBy: text('opened_by').$type<PersonId | 'seed'>(),
    openedAt: text('opened_at').$type<Instant>(),
    /** When a case with a copy ended; null while it is open. */
    endedAt: text('ended_at').$type<Instant>(),
  },
  (table) => [index('case_index_unit').on(table.authority, table.unitId)],
);

/** The meetings of a case as its own stream knows them, with the copy of the summary once it is taken. */
export const caseMeetingIndex = sqliteTable(
  'case_meeting_index',
  {
    caseId: text('case_id').$type<CaseId>().notNull(),
    meetingId: text('meeting_id').$type<MeetingId>().notNull(),
    stream: text().notNull(),
    summaryTakenAt: text('summary_taken_at').$type<Instant>(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.meetingId] }),
    index('case_meeting_index_meeting').on(table.meetingId),
  ],
);

export const meetingIndex = sqliteTable(
  'meeting_index',
  {
    meetingId: text('meeting_id').$type<MeetingId>().primaryKey(),
    stream: text().notNull(),
    /** The initiator's case. That of the invited authority is in the sealed events alone: it may end (CO-10). */
    caseId: text('case_id').$type<CaseId>().notNull(),
    initiator: text().$type<Authority>().notNull(),
    invited: text().$type<Authority>().notNull(),
    initiatorUnitId: text('initiator_unit_id').notNull(),
    invitedUnitId: text('invited_unit_id').notNull(),
    invitedContactId: text('invited_contact_id').$type<PersonId>().notNull(),
    templateCode: text('template_code').notNull(),
    language: text().notNull(),
    interpreted: integer({ mode: 'boolean' }).notNull(),
    minutes: integer().notNull(),
    startsAt: text('starts_at').$type<Instant>().notNull(),
    phase: text().$type<Phase>().notNull(),
  },
  (table) => [
    index('meeting_index_case').on(table.caseId),
    index('meeting_index_invited_unit').on(table.invitedUnitId),
    index('meeting_index_invited_contact').on(table.invitedContactId),
  ],
);

export const invitationIndex = sqliteTable(
  'invitation_index',
  {
    invitationId: text('invitation_id').$type<InvitationId>().primaryKey(),
    meetingId: text('meeting_id').$type<MeetingId>().notNull(),
    stream: text().notNull(),
    role: text().$type<'client' | 'interpreter'>().notNull(),
    linkHash: text('link_hash').notNull().unique(),
    live: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [index('invitation_index_meeting').on(table.meetingId)],
);

export const seatIndex = sqliteTable(
  'seat_index',
  {
    seatId: text('seat_id').$type<SeatId>().primaryKey(),
    meetingId: text('meeting_id').$type<MeetingId>().notNull(),
    stream: text().notNull(),
    role: text().$type<Role>().notNull(),
    /** A client's or interpreter's seat hangs on an invitation and a device, an official's on a person. */
    invitationId: text('invitation_id').$type<InvitationId>(),
    personId: text('person_id').$type<PersonId>(),
    deviceHash: text('device_hash'),
    live: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('seat_index_meeting').on(table.meetingId, table.personId),
    index('seat_index_device').on(table.deviceHash),
  ],
);
