import type { Instant, MeetingId, SeatId } from '../domain/ids.ts';
import type { Live } from '../domain/meetings/facts.ts';
import type { World } from '../http/world.ts';

/** What this knows of a meeting's life. */
export type Connections = Pick<Live, 'since' | 'connected' | 'lostSince' | 'writing'>;

/** A soft lease: who writes where, for ten seconds after the last sign of it (ARCHITECTURE.md *Plan*). */
const leaseMs = 10_000;

interface Writing {
  readonly path: string;
  readonly until: number;
}

/** All instants here are by the clock that only grows. */
interface MeetingLife {
  readonly connected: Set<SeatId>;
  readonly lost: Map<SeatId, number>;
  readonly writing: Map<SeatId, Writing>;
  /** When each seat's page last said anything over the socket that holds the seat. */
  readonly signs: Map<SeatId, number>;
}

const noLife = (): MeetingLife => ({
  connected: new Set(),
  lost: new Map(),
  writing: new Map(),
  signs: new Map(),
});

/**
 * What no stream knows and no stream shall know: connections, signs of life and who writes where. Ends with the process.
 * It counts by a clock that only grows, and says instants of the clock on the wall, so that differences are true
 * whatever somebody does to that clock.
 */
export class LiveMeetings {
  readonly #world: Pick<World, 'now' | 'monotonic'>;
  readonly #since: number;
  readonly #meetings = new Map<MeetingId, MeetingLife>();

  constructor(world: Pick<World, 'now' | 'monotonic'>) {
    this.#world = world;
    this.#since = world.monotonic();
  }

  connect(meetingId: MeetingId, seatId: SeatId): void {
    const { connected, lost } = this.#life(meetingId);
    connected.add(seatId);
    lost.delete(seatId);
  }

  disconnect(meetingId: MeetingId, seatId: SeatId): void {
    const { connected, lost, writing } = this.#life(meetingId);
    connected.delete(seatId);
    writing.delete(seatId);
    lost.set(seatId, this.#world.monotonic());
  }

  /** `null`: has stopped writing. */
  writes(meetingId: MeetingId, seatId: SeatId, path: string | null): void {
    const { writing } = this.#life(meetingId);
    if (path === null) writing.delete(seatId);
    else writing.set(seatId, { path, until: this.#world.monotonic() + leaseMs });
  }

  /** A frame has come from the page that holds the seat. */
  sign(meetingId: MeetingId, seatId: SeatId): void {
    this.#life(meetingId).signs.set(seatId, this.#world.monotonic());
  }

  /** Milliseconds since the seat's last sign of life; since the start of the process where there was none yet. */
  silentFor(meetingId: MeetingId, seatId: SeatId): number {
    const last = this.#meetings.get(meetingId)?.signs.get(seatId) ?? this.#since;
    return this.#world.monotonic() - last;
  }

  /** The seat's page has said something since this process began. */
  hasSpoken(meetingId: MeetingId, seatId: SeatId): boolean {
    return this.#meetings.get(meetingId)?.signs.has(seatId) ?? false;
  }

  /** Meetings to whose pages there has been a line. */
  meetings(): readonly MeetingId[] {
    return [...this.#meetings.keys()];
  }

  of(meetingId: MeetingId): Connections {
    const { connected, lost, writing } = this.#meetings.get(meetingId) ?? noLife();
    const now = this.#world.monotonic();
    return {
      since: this.#instant(this.#since),
      connected,
      lostSince: new Map([...lost].map(([seatId, at]) => [seatId, this.#instant(at)])),
      writing: [...writing]
        .filter(([, { until }]) => until > now)
        .map(([seatId, { path }]) => ({ seatId, path })),
    };
  }

  #instant(at: number): Instant {
    const ago = this.#world.monotonic() - at;
    return new Date(Date.parse(this.#world.now()) - ago).toISOString();
  }

  #life(meetingId: MeetingId): MeetingLife {
    const found = this.#meetings.get(meetingId);
    if (found) return found;
    const made = noLife();
    this.#meetings.set(meetingId, made);
    return made;
  }
}
