import type { Instant, MeetingId, SeatId } from '../domain/ids.ts';
import type { Live } from '../domain/meetings/facts.ts';

/** A soft lease: who writes where, for ten seconds after the last sign of it (ARCHITECTURE.md *Plan*). */
const leaseMs = 10_000;

interface Writing {
  readonly path: string;
  readonly until: number;
}

/** What no stream knows and no stream shall know: connections and who writes where. Ends with the process. */
export class LiveMeetings {
  readonly #now: () => Instant;
  readonly #since: Instant;
  readonly #connected = new Map<MeetingId, Set<SeatId>>();
  readonly #lost = new Map<MeetingId, Map<SeatId, Instant>>();
  readonly #writing = new Map<MeetingId, Map<SeatId, Writing>>();

  constructor(now: () => Instant) {
    this.#now = now;
    this.#since = now();
  }

  connect(meetingId: MeetingId, seatId: SeatId): void {
    within(this.#connected, meetingId, () => new Set<SeatId>()).add(seatId);
    this.#lost.get(meetingId)?.delete(seatId);
  }

  disconnect(meetingId: MeetingId, seatId: SeatId): void {
    this.#connected.get(meetingId)?.delete(seatId);
    this.#writing.get(meetingId)?.delete(seatId);
    within(this.#lost, meetingId, () => new Map<SeatId, Instant>()).set(seatId, this.#now());
  }

  /** `null`: has stopped writing. */
  writes(meetingId: MeetingId, seatId: SeatId, path: string | null): void {
    const writing = within(this.#writing, meetingId, () => new Map<SeatId, Writing>());
    if (path === null) writing.delete(seatId);
    else writing.set(seatId, { path, until: Date.parse(this.#now()) + leaseMs });
  }

  of(meetingId: MeetingId): Live {
    const now = Date.parse(this.#now());
    return {
      since: this.#since,
      connected: this.#connected.get(meetingId) ?? new Set<SeatId>(),
      lostSince: this.#lost.get(meetingId) ?? new Map<SeatId, Instant>(),
      writing: [...(this.#writing.get(meetingId) ?? [])]
        .filter(([, { until }]) => until > now)
        .map(([seatId, { path }]) => ({ seatId, path })),
    };
  }
}

function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found) return found;
  const made = make();
  map.set(key, made);
  return made;
}
