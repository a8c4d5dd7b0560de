import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeyEncryption, keyEncryption } from './keys.ts';
import type { Waits } from './waits.ts';

/** Always the same key: for tests, which need no secret. */
export const testKeys: KeyEncryption = keyEncryption(new Uint8Array(32).fill(7));

/** Any instant of a test. */
export const at = '2026-11-24T08:00:00.000Z';

/** A new folder and its removal. */
export function testFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'kerralla-'));
  const remove = () => {
    rmSync(path, { recursive: true, force: true });
  };
  return { path, remove };
}

/** A clock that stands until a test moves it. */
export class ManualWaits implements Waits {
  #now = 0;
  readonly #timers = new Set<{ at: number; then: () => void }>();

  now(): number {
    return this.#now;
  }

  after(ms: number, then: () => void): () => void {
    const timer = { at: this.#now + ms, then };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Whether anything would still happen. */
  get idle(): boolean {
    return this.#timers.size === 0;
  }

  /** Calls back what falls due in that time, in its order. */
  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#timers].filter(({ at: due }) => due <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#timers.delete(next);
      this.#now = next.at;
      next.then();
    }
    this.#now = end;
  }
}
