import { eq } from 'drizzle-orm';
import type { MeetingEvent } from '../../server/domain/meetings/events.ts';
import { meetingIdIn, projector } from '../projector.ts';
import { invitationIndex } from '../schema.projections.ts';

/** Follows `meeting/<id>`: which link leads to which invitation. */
export const invitations = projector<MeetingEvent>('invitations', [invitationIndex], {
  'invitation.made/1'(db, { stream, body }) {
    const { invitationId, role, linkHash } = body;
    db.insert(invitationIndex)
      .values({ invitationId, meetingId: meetingIdIn(stream), stream, role, linkHash, live: true })
      .run();
  },
  'invitation.ended/1'(db, { body }) {
    const { invitationId } = body;
    db.update(invitationIndex)
      .set({ live: false })
      .where(eq(invitationIndex.invitationId, invitationId))
      .run();
  },
});
