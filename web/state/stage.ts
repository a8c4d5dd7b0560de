import type { SeatView } from '../../server/domain/view/types.ts';
import type { Devices } from './devices.ts';
import { devices as ownDevices } from './devices.mine.ts';
import { MeetingSession, type SessionOptions } from './meeting.ts';
import { Pictures } from './pictures.ts';
import { PlanEdits } from './plan-edits.ts';
import { RoomSession } from './room.ts';
import { RoomStay } from './room.stay.ts';

/** Builds the stage of a seat; a test builds its own. */
export type BuildStage = (seat: Pick<SessionOptions, 'meetingId' | 'seatId'>) => Stage;

/** Views outside the room for good or for a while: nothing is filmed there. */
const unseen: ReadonlySet<SeatView['kind']> = new Set(['away', 'ended', 'closed']);

/** Everything long-lived of one person's stay in one meeting. `close` ends all of it at once. */
export class Stage {
  readonly session: MeetingSession;
  readonly edits: PlanEdits;
  readonly media: RoomSession;
  readonly pictures: Pictures;
  readonly stay: RoomStay;
  private readonly devices: Pick<Devices, 'stop'>;

  constructor(
    options: SessionOptions,
    media = new RoomSession(ownDevices),
    devices: Pick<Devices, 'stop'> = ownDevices,
  ) {
    this.session = new MeetingSession(options);
    this.edits = new PlanEdits(this.session);
    this.media = media;
    this.pictures = new Pictures(media);
    this.stay = new RoomStay(this.session, media);
    this.devices = devices;
    this.session.subscribe(this.follow);
    media.subscribe(() => {
      this.session.tellMedia(media.now.connection === 'connected');
    });
  }

  /** Microphone and camera have no use here: the person is on a break, has left, was removed, or it is over. */
  get isUnseen(): boolean {
    const { view } = this.session;
    return this.stay.isResting || (view !== null && unseen.has(view.kind));
  }

  close(): void {
    this.stay.close();
    this.edits.close();
    this.session.close();
    this.devices.stop();
  }

  /** At once, also what the browser still asks about. */
  private readonly follow = () => {
    if (this.isUnseen) this.devices.stop();
  };
}
