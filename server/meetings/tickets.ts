import type { MeetingId, SeatId } from '../domain/ids.ts';
import { hashSecret, newSecret } from '../http/secrets.ts';
import type { World } from '../http/world.ts';

interface Held {
  readonly meetingId: MeetingId;
  readonly seatId: SeatId;
  readonly owner: string;
  readonly tabId: string;
  /** By the clock that only grows. */
  readonly until: number;
}

/** Long enough for one handshake on a slow line. */
const lifeMs = 30_000;

/** Single-use tickets that carry a seat from the HTTPS session to its socket. In memory: a restart asks again. */
export class SocketTickets {
  readonly #world: World;
  readonly #held = new Map<string, Held>();

  constructor(world: World) {
    this.#world = world;
  }

  issue(ticket: Omit<Held, 'until'>): string {
    const now = this.#world.monotonic();
    for (const [hash, { until }] of this.#held) if (until <= now) this.#held.delete(hash);
    const secret = newSecret(this.#world.random);
    this.#held.set(hashSecret(secret), { ...ticket, until: now + lifeMs });
    return secret;
  }

  /** Spends the ticket; null when it is unknown, used, too old, or another browser's. */
  spend(secret: string, owner: string | null): Held | null {
    const hash = hashSecret(secret);
    const held = this.#held.get(hash);
    this.#held.delete(hash);
    if (!held || held.owner !== owner || held.until <= this.#world.monotonic()) return null;
    return held;
  }
}
