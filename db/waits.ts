/** How a part that waits counts time; tests hand in a clock of their own. */
export interface Waits {
  /** Milliseconds that only grow, whatever is done to the clock on the wall. */
  now(): number;
  /** Calls back after so many milliseconds. @returns what takes it back */
  after(ms: number, then: () => void): () => void;
}

/** The machine's monotonic clock. */
export const realWaits: Waits = {
  now: () => performance.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
