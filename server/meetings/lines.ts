import type { MeetingId, SeatId } from '../domain/ids.ts';
import type { World } from '../http/world.ts';
import { closing, type Wire } from './frames.ts';
import type { LiveMeetings } from './live.ts';
import type { MeetingNews } from './news.ts';

/** Lines that one seat may have open: its own, one that asks to take over, and what a phone has left half open. */
const mostOfOneSeat = 4;

export interface LinesDeps {
  readonly live: LiveMeetings;
  readonly news: MeetingNews;
  readonly world: Pick<World, 'now'>;
  /** The seat is this line's now: what any other browser or tab had opened in it ends, whether it has a line or not. */
  readonly taken: (by: Wire) => void;
}

/** Which lines are open, and which of them holds each seat. */
export class Lines {
  readonly #deps: LinesDeps;
  readonly #holders = new Map<SeatId, Wire>();
  /** Lines that are open, whether or not they hold their seat: one that was told `busy` can still take it over. */
  readonly #open = new Set<Wire>();

  constructor(deps: LinesDeps) {
    this.#deps = deps;
  }

  /** A line has opened and will want its seat. */
  asks(wire: Wire): void {
    this.#open.add(wire);
    const same = [...this.#open].filter((one) => one.seatId === wire.seatId && !this.holds(one));
    for (const old of same.slice(0, -mostOfOneSeat + 1)) {
      old.close(closing.tooSlow);
      this.#open.delete(old);
    }
  }

  /** Closes the lines of which this is true; their browsers may ask again, if they still may. */
  letGo(which: (wire: Wire) => boolean): readonly Wire[] {
    const closed = [...this.#open].filter(which);
    for (const wire of closed) {
      wire.close(closing.again);
      // Not when its browser agrees: until then the seat would count as present (ME-7).
      this.drop(wire);
    }
    return closed;
  }

  /** Another tab holds the seat and answers. The same tab, and one that is gone, are replaced without a word. */
  async isBusy(wire: Wire): Promise<boolean> {
    const held = this.#holders.get(wire.seatId);
    if (!held || held === wire || held.tabId === wire.tabId) return false;
    return held.answers();
  }

  /** This wire holds the seat from now on; the one before learns that it no longer does. */
  take(wire: Wire): void {
    const { live, news, world, taken } = this.#deps;
    const before = this.#holders.get(wire.seatId);
    // Taken twice is taken once: it is news to nobody.
    if (before === wire) return;
    this.#holders.set(wire.seatId, wire);
    if (before) {
      before.send({ t: 'taken' });
      before.close(closing.taken);
      this.#open.delete(before);
    }
    taken(wire);
    live.connect(wire.meetingId, wire.seatId, `${wire.owner} ${wire.tabId}`);
    wire.send({ t: 'hello', now: world.now(), seatId: wire.seatId });
    news.look(wire.meetingId);
  }

  /** The wire is gone. An older one that was replaced says nothing about the seat. */
  drop(wire: Wire): void {
    this.#open.delete(wire);
    if (!this.holds(wire)) return;
    this.#holders.delete(wire.seatId);
    this.#deps.live.disconnect(wire.meetingId, wire.seatId);
    this.#deps.news.look(wire.meetingId);
  }

  /** This wire speaks for its seat: it has taken it, and no other has since. */
  holds(wire: Wire): boolean {
    return this.#holders.get(wire.seatId) === wire;
  }

  /** The lines that hold a seat of this meeting. */
  of(meetingId: MeetingId): readonly Wire[] {
    return [...this.#holders.values()].filter((wire) => wire.meetingId === meetingId);
  }

  holder(seatId: SeatId): Wire | null {
    return this.#holders.get(seatId) ?? null;
  }

  /** Ends every line; what they say afterwards is nobody's seat any more. */
  stop(): void {
    this.letGo(() => true);
    this.#holders.clear();
  }
}
