import type { SeatView } from '../../../server/domain/view/types.ts';
import type { Devices } from '../../state/devices.ts';
import { devices as ownDevices } from '../../state/devices.mine.ts';
import { MeetingSession, type SessionOptions } from '../../state/meeting.ts';
import { Pictures } from '../../state/pictures.ts';
import { PlanEdits } from '../../state/plan-edits.ts';
import { RoomSession } from '../../state/room.ts';
import { RoomStay } from '../../state/room.stay.ts';
import { MeetingSigning } from '../../state/signing.meeting.ts';

/** Everything long-lived of one stay in one meeting. `close` ends all of it at once. */
export class Stage {
  readonly session: MeetingSession;
  readonly edits: PlanEdits;
  readonly media: RoomSession;
  readonly pictures: Pictures;
  readonly devices: Devices;
  private readonly stay: RoomStay;
  private paper: { readonly sha256: string; readonly signing: MeetingSigning } | null = null;

  constructor(options: SessionOptions, devices = ownDevices) {
    this.devices = devices;
    this.session = new MeetingSession(options);
    this.edits = new PlanEdits(this.session);
    this.media = new RoomSession(devices);
    this.pictures = new Pictures(this.media);
    this.stay = new RoomStay(this.session, this.media);
  }

  /** The signing of the paper that is frozen now; another paper is signed anew. */
  signingOf(view: SeatView): MeetingSigning | null {
    const sha256 = view.kind === 'official' ? view.signing?.sha256 : undefined;
    if (sha256 === this.paper?.sha256) return this.paper?.signing ?? null;
    this.paper?.signing.stop();
    this.paper = sha256 === undefined ? null : { sha256, signing: new MeetingSigning(this.session, true) };
    return this.paper?.signing ?? null;
  }

  close(): void {
    this.paper?.signing.stop();
    this.stay.close();
    this.edits.close();
    this.session.close();
  }
}
