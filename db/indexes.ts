import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { CaseId, Instant, MeetingId, PersonId } from '../server/domain/ids.ts';
import type { Authority } from '../server/domain/people.ts';
import type { ReadableDatabase } from './open.ts';
import {
  caseIndex,
  caseMeetingIndex,
  invitationIndex,
  meetingIndex,
  seatIndex,
} from './schema.projections.ts';

export type CaseRow = typeof caseIndex.$inferSelect;
export type CaseMeetingRow = typeof caseMeetingIndex.$inferSelect;
export type MeetingRow = typeof meetingIndex.$inferSelect;
export type InvitationRow = typeof invitationIndex.$inferSelect;
export type SeatRow = typeof seatIndex.$inferSelect;

export interface CopyReader {
  readonly authority: Authority;
  readonly unitIds: readonly string[];
  readonly personId: PersonId;
}

/** A signed paper in a case that has ended: when and on what, and nobody's name. */
export interface CopyRow {
  readonly caseId: CaseId;
  readonly unitId: string;
  readonly templateCode: string;
  readonly takenAt: Instant;
}

/**
 * Where things are: which stream to read. Rights are decided by folding that stream, never by a row here.
 * Lists are sorted by time.
 */
export interface Indexes {
  caseById(caseId: CaseId): CaseRow | null;
  /** Open ones. */
  casesOf(authority: Authority, unitIds: readonly string[]): CaseRow[];
  /**
   * Copies in cases that have ended, of the reader's units or named to the reader in person; newest first.
   * @param before the case after whose copy to go on; null from the newest
   */
  copiesFor(reader: CopyReader, before: CaseId | null, limit: number): CopyRow[];
  meetingById(meetingId: MeetingId): MeetingRow | null;
  meetingsForInvitedUnit(unitId: string): MeetingRow[];
  meetingsForInvitedContact(personId: PersonId): MeetingRow[];
  /** The meetings that the case's own stream names, each with the time its summary was taken. */
  summariesOfCase(caseId: CaseId): CaseMeetingRow[];
  /** An ended invitation is found too, so that its link can say so. */
  invitationByLinkHash(linkHash: string): InvitationRow | null;
  invitationsOf(meetingId: MeetingId): InvitationRow[];
  /** Living seats of this device, in any meeting. */
  seatsByDevice(deviceHash: string): SeatRow[];
  /** Has this device a seat, or had one? Who has left may still withdraw and fetch the copy. */
  knowsDevice(deviceHash: string): boolean;
  /** The living seat of this person in the meeting. */
  seatOf(meetingId: MeetingId, personId: PersonId): SeatRow | null;
}

/** Reads the projections that the ledger's appends keep; it writes nothing. */
export function createIndexes({ db }: ReadableDatabase): Indexes {
  const meetingsWhere = (condition: ReturnType<typeof eq> | undefined) =>
    db.select().from(meetingIndex).where(condition).orderBy(asc(meetingIndex.startsAt)).all();
  return {
    caseById: (caseId) => db.select().from(caseIndex).where(eq(caseIndex.caseId, caseId)).get() ?? null,
    casesOf: (authority, unitIds) =>
      db
        .select()
        .from(caseIndex)
        .where(
          and(
            eq(caseIndex.authority, authority),
            inArray(caseIndex.unitId, [...unitIds]),
            isNull(caseIndex.endedAt),
          ),
        )
        .orderBy(asc(caseIndex.openedAt))
        .all(),
    copiesFor: ({ authority, unitIds, personId }, before, limit) => {
      const { caseId, unitId, templateCode, openedBy, endedAt } = caseIndex;
      const from = before === null ? undefined : db.select().from(caseIndex).where(eq(caseId, before)).get();
      const past = from?.endedAt
        ? or(lt(endedAt, from.endedAt), and(eq(endedAt, from.endedAt), lt(caseId, from.caseId)))
        : undefined;
      const theirs = or(inArray(unitId, [...unitIds]), eq(openedBy, personId));
      return db
        .select({ caseId, unitId, templateCode, takenAt: caseMeetingIndex.summaryTakenAt })
        .from(caseIndex)
        .innerJoin(caseMeetingIndex, eq(caseMeetingIndex.caseId, caseId))
        .where(and(eq(caseIndex.authority, authority), isNotNull(endedAt), theirs, past))
        .orderBy(desc(endedAt), desc(caseId))
        .limit(limit)
        .all() as CopyRow[];
    },
    meetingById: (meetingId) => meetingsWhere(eq(meetingIndex.meetingId, meetingId))[0] ?? null,
    meetingsForInvitedUnit: (unitId) => meetingsWhere(eq(meetingIndex.invitedUnitId, unitId)),
    meetingsForInvitedContact: (personId) => meetingsWhere(eq(meetingIndex.invitedContactId, personId)),
    summariesOfCase: (caseId) =>
      db.select().from(caseMeetingIndex).where(eq(caseMeetingIndex.caseId, caseId)).all(),
    invitationByLinkHash: (linkHash) =>
      db.select().from(invitationIndex).where(eq(invitationIndex.linkHash, linkHash)).get() ?? null,
    invitationsOf: (meetingId) =>
      db.select().from(invitationIndex).where(eq(invitationIndex.meetingId, meetingId)).all(),
    seatsByDevice: (deviceHash) =>
      db
        .select()
        .from(seatIndex)
        .where(and(eq(seatIndex.deviceHash, deviceHash), eq(seatIndex.live, true)))
        .all(),
    knowsDevice: (deviceHash) =>
      db.select().from(seatIndex).where(eq(seatIndex.deviceHash, deviceHash)).limit(1).get() !== undefined,
    seatOf: (meetingId, personId) =>
      db
        .select()
        .from(seatIndex)
        .where(
          and(eq(seatIndex.meetingId, meetingId), eq(seatIndex.personId, personId), eq(seatIndex.live, true)),
        )
        .get() ?? null,
  };
}
