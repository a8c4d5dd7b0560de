import { eq } from 'drizzle-orm';
import type { MeetingEvent } from '../../server/domain/meetings/events.ts';
import { projector } from '../projector.ts';
import { meetingIndex } from '../schema.projections.ts';

/** Follows `meeting/<id>`: whose it is, when, and how far it has come. */
export const meetings = projector<MeetingEvent>('meetings', [meetingIndex], {
  'meeting.opened/1'(db, { stream, body }) {
    db.insert(meetingIndex)
      .values({
        meetingId: body.meetingId,
        stream,
        caseId: body.caseId,
        initiator: body.initiator,
        invited: body.invited,
        initiatorUnitId: body.initiatorUnitId,
        invitedUnitId: body.invitedUnitId,
        invitedContactId: body.invitedContactId,
        templateCode: body.templateCode,
        language: body.language,
        interpreted: body.interpreted,
        minutes: body.minutes,
        startsAt: body.startsAt,
        phase: 'scheduled',
      })
      .run();
  },
  'phase.moved/1'(db, { stream, body }) {
    db.update(meetingIndex).set({ phase: body.to }).where(eq(meetingIndex.stream, stream)).run();
  },
});
