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

/** Milliseconds for which a page must have said that its media is not connected, before it counts (ME-13). */
const apartMs = 5000;

/** All instants here are by the clock that only grows. */
interface MeetingLife {
  readonly connected: Set<SeatId>;
  readonly lost: Map<SeatId, number>;
  readonly writing: Map<SeatId, Writing>;
  /** When each seat's page last said anything over the socket that holds the seat. */
  readonly signs: Map<SeatId, number>;
  readonly media: Map<SeatId, MediaLife>;
}

/** One seat's way to the media: what the gate sees of it, and what the page says. */
interface MediaLife {
  /** Whose words `told` and `apart` are. */
  page: string;
  lines: number;
  /** The page's last word; null before it has said anything. */
  told: boolean | null;
  /** Since when the page says that it is not connected. */
  apart: number | null;
  /** Since when it is no longer up; null while it is, and where it never was. */
  lost: number | null;
}

const isUp = ({ lines, told }: MediaLife): boolean => lines > 0 && told !== false;

const noLife = (): MeetingLife => ({
  connected: new Set(),
  lost: new Map(),
  writing: new Map(),
  signs: new Map(),
  media: new Map(),
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

  /** @param page whose browser and tab it is */
  connect(meetingId: MeetingId, seatId: SeatId, page = ''): void {
    const { connected, lost } = this.#life(meetingId);
    connected.add(seatId);
    lost.delete(seatId);
    // What another page has said of its media says nothing of this one's.
    this.#media(meetingId, seatId, (media) => {
      if (media.page !== page) Object.assign(media, { page, told: null, apart: null });
    });
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

  /** The seat has got a line at the gate to the media: one more, at a reload for a moment beside the one before. */
  lineOpened(meetingId: MeetingId, seatId: SeatId): void {
    this.#media(meetingId, seatId, (media) => {
      media.lines += 1;
    });
  }

  lineClosed(meetingId: MeetingId, seatId: SeatId): void {
    this.#media(meetingId, seatId, (media) => {
      media.lines -= 1;
    });
  }

  /** What the seat's page says of its own way to the media. */
  mediaTold(meetingId: MeetingId, seatId: SeatId, connected: boolean): void {
    this.#media(meetingId, seatId, (media) => {
      media.told = connected;
      media.apart = connected ? null : (media.apart ?? this.#world.monotonic());
    });
  }

  /** Sound and picture reach the seat, as far as its line and its page say, and its page is there. */
  hasMedia(meetingId: MeetingId, seatId: SeatId): boolean {
    const life = this.#meetings.get(meetingId);
    const media = life?.media.get(seatId);
    return media !== undefined && isUp(media) && (life?.connected.has(seatId) ?? false);
  }

  /**
   * ME-13: sound and picture do not reach this seat: it has no line at the gate, or its page has said for five seconds
   * that it is not connected.
   * @returns since when they have not; `null` when they never have; undefined when they do
   */
  mediaDown(meetingId: MeetingId, seatId: SeatId): Instant | null | undefined {
    const media = this.#meetings.get(meetingId)?.media.get(seatId);
    if (!media) return null;
    const apart = media.told === false && media.apart !== null;
    if (media.lines > 0 && !(apart && this.#world.monotonic() - Number(media.apart) >= apartMs))
      return undefined;
    return media.lost === null ? null : this.#instant(media.lost);
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

  /** Changes what is known of the seat's media, and notes when it was lost. */
  #media(meetingId: MeetingId, seatId: SeatId, change: (media: MediaLife) => void): void {
    const { media } = this.#life(meetingId);
    const one = media.get(seatId) ?? { page: '', lines: 0, told: null, apart: null, lost: null };
    media.set(seatId, one);
    const wasUp = isUp(one);
    change(one);
    if (isUp(one)) one.lost = null;
    else if (wasUp) one.lost = this.#world.monotonic();
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
