import type { SeatView } from '../../server/domain/view/types.ts';
import { DoublingWait } from './doubling-wait.ts';
import type { Send } from './meeting.commands.ts';
import type { RoomNow } from './room.ts';
import type { Listener } from './store.ts';

/** The seat's connection to its meeting: `MeetingSession` is one. */
interface Seat {
  readonly view: SeatView | null;
  readonly send: Send;
  subscribe(listener: Listener): () => void;
}

/** The media room: `RoomSession` is one. */
interface MediaRoom {
  readonly now: Pick<RoomNow, 'connection'>;
  enter(ticket: string): Promise<void>;
  leave(): Promise<void>;
  subscribe(listener: Listener): () => void;
}

/** Views of people who are in the room: everyone else neither sends nor hears. */
const inside: ReadonlySet<SeatView['kind']> = new Set(['official', 'client', 'interpreter']);

/**
 * Keeps a person in the media room while the meeting says that they are inside, and out of it at all other times.
 * Each entering asks for a new admission; a refused or lost one is tried again after a wait that doubles.
 */
export class RoomStay {
  private readonly seat: Seat;
  private readonly room: MediaRoom;
  private readonly stops: readonly (() => void)[];
  private entering = false;
  private resting = false;
  private readonly wait = new DoublingWait(8000);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(seat: Seat, room: MediaRoom) {
    this.seat = seat;
    this.room = room;
    this.stops = [seat.subscribe(this.follow), room.subscribe(this.follow)];
    this.follow();
  }

  /** Leaves the room and stays out. */
  close(): void {
    for (const stop of this.stops) stop();
    this.forgetTimer();
    if (this.room.now.connection !== 'off') void this.room.leave();
  }

  /**
   * Leaves at once, without waiting for the meeting to say so: what a person ends is ended here and now. `false` when
   * that was refused; a view that says the person is elsewhere ends it too.
   */
  rest(on: boolean): void {
    this.resting = on;
    this.follow();
  }

  private get inside(): boolean {
    return this.seat.view !== null && inside.has(this.seat.view.kind);
  }

  private get wanted(): boolean {
    return this.inside && !this.resting;
  }

  private readonly follow = () => {
    const { connection } = this.room.now;
    if (!this.inside) this.resting = false;
    if (!this.wanted) {
      this.forgetTimer();
      this.wait.reset();
      if (connection !== 'off' && !this.entering) void this.room.leave();
      return;
    }
    if (connection === 'connected') this.wait.reset();
    if (connection === 'off') this.enter();
    else if (connection === 'lost' || connection === 'removed') this.later();
  };

  private enter(): void {
    if (this.entering || this.timer !== undefined) return;
    this.entering = true;
    void this.seat
      .send('media.enter', {})
      .then(async (answer) => {
        const ticket = answer.ok ? (answer.data as { readonly ticket: string }).ticket : null;
        if (ticket === null || !this.wanted) return false;
        await this.room.enter(ticket);
        return true;
      })
      .then((asked) => {
        this.entering = false;
        // Without a ticket nothing changes in the room, so nothing would call us again.
        if (!asked && this.wanted) this.later();
        else this.follow();
      });
  }

  private later(): void {
    if (this.entering || this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.wanted) this.enter();
    }, this.wait.next());
  }

  private forgetTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
