import { devices as ownDevices } from './devices.mine.ts';
import { MeetingSession, type SessionOptions } from './meeting.ts';
import { Pictures } from './pictures.ts';
import { PlanEdits } from './plan-edits.ts';
import { RoomSession } from './room.ts';
import { RoomStay } from './room.stay.ts';

/** Builds the stage of a seat; a test builds its own. */
export type BuildStage = (seat: Pick<SessionOptions, 'meetingId' | 'seatId'>) => Stage;

/** Everything long-lived of one person's stay in one meeting. `close` ends all of it at once. */
export class Stage {
  readonly session: MeetingSession;
  readonly edits: PlanEdits;
  readonly media: RoomSession;
  readonly pictures: Pictures;
  readonly stay: RoomStay;

  constructor(options: SessionOptions, media = new RoomSession(ownDevices)) {
    this.session = new MeetingSession(options);
    this.edits = new PlanEdits(this.session);
    this.media = media;
    this.pictures = new Pictures(media);
    this.stay = new RoomStay(this.session, media);
  }

  close(): void {
    this.stay.close();
    this.edits.close();
    this.session.close();
  }
}
