import { eq } from 'drizzle-orm';
import type { MeetingEvent } from '../../server/domain/meetings/events.ts';
import { meetingIdIn, projector } from '../projector.ts';
import { seatIndex } from '../schema.projections.ts';

/** Follows `meeting/<id>`: which person or device has which seat. */
export const seats = projector<MeetingEvent>('seats', [seatIndex], {
  'seat.opened/1'(db, { stream, body }) {
    const { seatId, role, invitationId, personId, deviceHash } = body;
    const row = { seatId, role, invitationId, personId, deviceHash };
    db.insert(seatIndex)
      .values({ ...row, meetingId: meetingIdIn(stream), stream, live: true })
      .run();
  },
  'seat.recognised/1'(db, { body: { seatId, deviceHash } }) {
    if (deviceHash !== undefined)
      db.update(seatIndex).set({ deviceHash }).where(eq(seatIndex.seatId, seatId)).run();
  },
  'seat.ended/1'(db, { body }) {
    db.update(seatIndex).set({ live: false }).where(eq(seatIndex.seatId, body.seatId)).run();
  },
});
