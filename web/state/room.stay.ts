import type { CommandName } from '../../server/domain/meetings/commands.ts';
import type { SeatView } from '../../server/domain/view/types.ts';
import { answerWithinMs } from './api.ts';
import { DoublingWait } from './doubling-wait.ts';
import type { Awaited, CommandAnswer, Send } from './meeting.commands.ts';
import type { RoomNow } from './room.ts';
import type { Listener } from './store.ts';

/** The seat's connection to its meeting: `MeetingSession` is one. */
interface Seat {
  readonly view: SeatView | null;
  readonly send: Send;
  awaited(name: CommandName): Awaited | null;
  subscribe(listener: Listener): () => void;
}

/** The media room: `RoomSession` is one. */
interface MediaRoom {
  readonly now: Pick<RoomNow, 'connection'>;
  enter(ticket: string): Promise<void>;
  leave(): Promise<void>;
  pauseSending(on: boolean): void;
  subscribe(listener: Listener): () => void;
}

/** Views of people who are in the room: everyone else neither sends nor hears. */
const inside: ReadonlySet<SeatView['kind']> = new Set(['official', 'client', 'interpreter']);

/**
 * Keeps a person in the media room while the meeting says that they are inside, and out of it at all other times.
 * Each entering asks for a new admission; a refused, lost or unanswered one is tried again after a wait that doubles.
 * What takes away works at the tap: leaving and a break end the stay, a withdrawal stops what is sent.
 */
export class RoomStay {
  private readonly seat: Seat;
  private readonly room: MediaRoom;
  private readonly stops: readonly (() => void)[];
  /** Counts enterings: what comes of one that is not the last concerns nobody. */
  private run = 0;
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
    this.stop();
  }

  /** The person has left or taken a break, and the meeting has not yet said so. */
  get isResting(): boolean {
    return this.resting;
  }

  /** Leaving or the break was refused for good: the person is still there. */
  goOn(): void {
    this.resting = false;
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
    // From the tap until the meeting says so: the answer may come before the view.
    if (!this.inside) this.resting = false;
    else if (this.seat.awaited('seat.leave') ?? this.seat.awaited('seat.pause')) this.resting = true;
    if (!this.wanted) {
      this.stop();
      return;
    }
    this.room.pauseSending(this.isSilent());
    if (connection === 'connected') this.wait.reset();
    if (connection === 'off') this.enter();
    else if (connection === 'lost' || connection === 'removed') this.later();
  };

  /** Nothing of this person goes out: a withdrawal is not recorded yet, or somebody may still be there who must not be. */
  private isSilent(): boolean {
    const { view } = this.seat;
    if (view?.kind !== 'official' && view?.kind !== 'client' && view?.kind !== 'interpreter') return false;
    if (view.hush) return true;
    return (
      view.kind === 'client' &&
      (view.saving === 'withdrawal' || this.seat.awaited('consent.withdraw') !== null)
    );
  }

  private stop(): void {
    this.run += 1;
    this.entering = false;
    this.forgetTimer();
    this.wait.reset();
    if (this.room.now.connection !== 'off') void this.room.leave();
  }

  private enter(): void {
    if (this.entering || this.timer !== undefined) return;
    const run = (this.run += 1);
    this.entering = true;
    void this.tryEntering(() => run === this.run).then((entered) => {
      if (run !== this.run) return;
      this.entering = false;
      // Without a ticket nothing changes in the room, so nothing would call us again.
      if (entered) this.follow();
      else this.later();
    });
  }

  private async tryEntering(isWanted: () => boolean): Promise<boolean> {
    const answer = await this.ticket();
    if (!answer?.ok || !isWanted()) return false;
    try {
      await this.room.enter((answer.data as { readonly ticket: string }).ticket);
      return true;
    } catch {
      return false;
    }
  }

  /** Null when no answer comes in time. */
  private async ticket(): Promise<CommandAnswer | null> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, answerWithinMs, null);
    });
    const answer = await Promise.race([this.seat.send('media.enter', {}), late]);
    clearTimeout(timer);
    return answer;
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
