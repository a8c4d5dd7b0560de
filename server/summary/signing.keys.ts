import type { SeatId } from '../domain/ids.ts';

/** What a signer has shown so far in this signing; in memory: after a restart the browser begins with a new key. */
export interface SignerKey {
  readonly challenge: string;
  /** DER; null until the key has proved itself. */
  readonly certificate: Uint8Array | null;
}

/** One challenge and one certificate a seat; a later one replaces the earlier (a reload makes a new key). */
export class SignerKeys {
  readonly #keys = new Map<SeatId, SignerKey>();

  challenge(seatId: SeatId, challenge: string): void {
    this.#keys.set(seatId, { challenge, certificate: null });
  }

  /** The challenge, which works once. */
  take(seatId: SeatId): string | null {
    const key = this.#keys.get(seatId);
    if (!key || key.certificate) return null;
    this.#keys.delete(seatId);
    return key.challenge;
  }

  certified(seatId: SeatId, challenge: string, certificate: Uint8Array): void {
    this.#keys.set(seatId, { challenge, certificate });
  }

  certificate(seatId: SeatId): Uint8Array | null {
    return this.#keys.get(seatId)?.certificate ?? null;
  }

  forget(seatId: SeatId): void {
    this.#keys.delete(seatId);
  }
}
