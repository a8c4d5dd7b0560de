import { refuse, type Refusal } from '../domain/decision.ts';
import type { Instant } from '../domain/ids.ts';
import type { Invitation, Meeting } from '../domain/meetings/state.ts';
import type { World } from '../http/world.ts';
import { Turns } from './turns.ts';

/** Counts tries, of a code and of asking to be recognised, where a restart does not forget them. */
export interface Attempts {
  count(key: string, windowStart: Instant): number;
  add(key: string, windowStart: Instant, now: Instant): Promise<number>;
}

/** A code that did not count, or was wrong, and after how many seconds this device may try again. */
export type WrongCode = Refusal & { readonly againInSeconds?: number };

/** So many wrong ones by one device; from then on it waits after each (ASVS 6.5, 6.6.3). */
const deviceTries = 5;
/** So many wrong ones by one link, over all devices: one guess in fifty thousand, and the code ends. */
const linkTries = 20;
/** Minutes of the first waits; the last one stays. */
const waits = [1, 2, 4, 8, 15] as const;

const waitMinutes = (tries: number): number =>
  tries < deviceTries ? 0 : (waits[Math.min(tries - deviceTries, waits.length - 1)] ?? 0);

/**
 * SE-13: wrong codes keep nobody out but the device that sends them, until there are so many by one link that its code
 * ends. Counts lie in the database. The waits are in memory, by a clock that nobody sets: a restart forgives a wait, and
 * no count.
 */
export class CodeTries {
  readonly #attempts: Attempts;
  readonly #world: Pick<World, 'now' | 'monotonic'>;
  /** By device and link: the end of its wait, in milliseconds of the monotonic clock. */
  readonly #waits = new Map<string, number>();
  /** Tries in one meeting run one after another: each is counted before the next one is compared. */
  readonly #turns = new Turns();

  constructor(attempts: Attempts, world: Pick<World, 'now' | 'monotonic'>) {
    this.#attempts = attempts;
    this.#world = world;
  }

  /**
   * One try, counted once. @returns null when the code is right
   * @throws LedgerUnavailable where a wrong one cannot be counted
   */
  wrong(
    { meetingId, openedAt }: Meeting,
    { invitationId }: Invitation,
    deviceHash: string,
    isRight: () => boolean,
  ): Promise<WrongCode | null> {
    const link = `code:${invitationId}`;
    const device = `${link}:${deviceHash}`;
    return this.#turns.run(meetingId, async () => {
      if (this.#attempts.count(link, openedAt) >= linkTries) return refuse('code.ended', 'SE-13');
      const left = this.#left(device);
      if (left > 0) return { ...refuse('code.wait', 'SE-13'), againInSeconds: left };
      if (isRight()) return null;
      const now = this.#world.now();
      const all = await this.#attempts.add(link, openedAt, now);
      const minutes = waitMinutes(await this.#attempts.add(device, openedAt, now));
      if (all >= linkTries) return refuse('code.ended', 'SE-13');
      if (minutes === 0) return refuse('code.wrong', 'SE-3');
      this.#waits.set(device, this.#world.monotonic() + minutes * 60_000);
      return { ...refuse('code.wrong', 'SE-13'), againInSeconds: minutes * 60 };
    });
  }

  /** Seconds that this device still waits. */
  #left(device: string): number {
    const now = this.#world.monotonic();
    for (const [key, until] of this.#waits) if (until <= now) this.#waits.delete(key);
    return Math.ceil(((this.#waits.get(device) ?? now) - now) / 1000);
  }
}
