import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { CaseEvent } from '../../server/domain/cases/events.ts';
import { caseIdIn, projector } from '../projector.ts';
import { caseIndex, caseMeetingIndex } from '../schema.projections.ts';

/** Follows `case/<id>`: whose case it is, its meetings, and the copies of their summaries. */
export const cases = projector<CaseEvent>('cases', [caseIndex, caseMeetingIndex], {
  'case.opened/1'(db, { stream, at, body }) {
    const { authority, unitId, templateCode, openedBy } = body;
    const row = { caseId: caseIdIn(stream), stream, openedAt: at };
    db.insert(caseIndex)
      .values({ ...row, authority, unitId, templateCode, openedBy })
      .run();
  },
  'case.meeting-opened/1'(db, { stream, body }) {
    db.insert(caseMeetingIndex)
      .values({ caseId: caseIdIn(stream), meetingId: body.meetingId, stream })
      .run();
  },
  // The invited authority's case may know of the meeting by its summary alone.
  'case.summary-taken/1'(db, { stream, at, body }) {
    db.insert(caseMeetingIndex)
      .values({ caseId: caseIdIn(stream), meetingId: body.meetingId, stream, summaryTakenAt: at })
      .onConflictDoUpdate({
        target: [caseMeetingIndex.caseId, caseMeetingIndex.meetingId],
        set: { summaryTakenAt: at },
      })
      .run();
  },
  // With a copy it stays to be found by that; without one nothing stays that could lead to a person (CO-10).
  'case.ended/1'(db, { stream, at }) {
    const ofThis = eq(caseMeetingIndex.stream, stream);
    const copy = db
      .select()
      .from(caseMeetingIndex)
      .where(and(ofThis, isNotNull(caseMeetingIndex.summaryTakenAt)))
      .get();
    db.delete(caseMeetingIndex)
      .where(and(ofThis, isNull(caseMeetingIndex.summaryTakenAt)))
      .run();
    db.update(caseIndex)
      .set(copy ? { endedAt: at } : emptied)
      .where(eq(caseIndex.stream, stream))
      .run();
  },
});

const emptied = { authority: null, unitId: null, templateCode: null, openedBy: null, openedAt: null };
