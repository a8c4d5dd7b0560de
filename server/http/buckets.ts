import { bucket } from './bucket.ts';

export interface BucketsSettings {
  readonly burst: number;
  readonly perSecond: number;
  /** How many keys are remembered; the one that has asked longest ago is forgotten, and begins anew. */
  readonly most: number;
  /** Milliseconds of a clock that never jumps. */
  readonly monotonic: () => number;
}

/** A bucket for each key, in bounded memory. */
export class Buckets {
  readonly #settings: BucketsSettings;
  readonly #byKey = new Map<string, () => boolean>();

  constructor(settings: BucketsSettings) {
    this.#settings = settings;
  }

  /** Takes from the key's bucket; false when that is empty. */
  take(key: string): boolean {
    const { burst, perSecond, most, monotonic } = this.#settings;
    const may = this.#byKey.get(key) ?? bucket(burst, perSecond, monotonic);
    this.#byKey.delete(key);
    this.#byKey.set(key, may);
    const oldest = this.#byKey.keys().next();
    if (this.#byKey.size > most && !oldest.done) this.#byKey.delete(oldest.value);
    return may();
  }
}
