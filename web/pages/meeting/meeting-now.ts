import type { SeatView } from '../../../server/domain/view/types.ts';
import type { Devices } from '../../state/devices.ts';
import type { Face } from '../../state/faces.ts';
import type { MeetingSession } from '../../state/meeting.ts';
import type { PictureOf } from '../../state/pictures.ts';
import type { PlanEdits } from '../../state/plan-edits.ts';
import type { RoomNow } from '../../state/room.ts';
import type { ShownCards } from '../../state/signing.cards.ts';
import type { Stop } from './stop.ts';

/** All that a screen of this page is drawn from. */
export interface MeetingNow {
  readonly session: MeetingSession;
  readonly view: SeatView | null;
  readonly edits: PlanEdits;
  readonly devices: Devices;
  readonly media: RoomNow;
  readonly faces: readonly Face[];
  readonly pictureOf: PictureOf;
  /** A command of this person is on its way. */
  readonly busy: boolean;
  /** A sentence about what did not go through, or what waits; empty for none. */
  readonly notice: string;
  /** What must be known for as long as it is so, in sentences. */
  readonly standing: readonly string[];
  /** The choices behind "En jatka" are open. */
  readonly stopping: boolean;
  readonly stop: Stop;
  /** The client wants to see her own picture. */
  readonly ownShown: boolean;
  /** A picture for the chair has gone out. */
  readonly pictureSent: boolean;
  /** The cards that stood on this page since it was loaded; the interpreter's paper is compared with them. */
  readonly shownCards: ShownCards;
}
