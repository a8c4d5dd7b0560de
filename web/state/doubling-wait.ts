const firstMs = 500;

/** Waits between tries, in milliseconds: each twice the one before, up to `longestMs`. */
export class DoublingWait {
  private readonly longestMs: number;
  private ms = firstMs;

  constructor(longestMs: number) {
    this.longestMs = longestMs;
  }

  next(): number {
    const now = this.ms;
    this.ms = Math.min(now * 2, this.longestMs);
    return now;
  }

  /** It has worked: the next wait is the shortest again. */
  reset(): void {
    this.ms = firstMs;
  }
}
