import type { Browser } from 'playwright';
import type { Stops } from '../stops.ts';
import type { Findings } from './harness/findings.ts';

/** What every fault is given. */
export interface Bench {
  /** One browser for all faults; each person has a context of their own. */
  readonly browser: Browser;
  /** Fewer rounds, so that the whole suite takes less than twelve minutes. */
  readonly quick: boolean;
  readonly findings: Findings;
  /** Where what the service said while this fault was made is kept. */
  readonly log: string;
  /** What this fault has begun; ended after it, last begun first, however it went. */
  readonly stops: Stops;
}

/** Makes one thing fail, and finds out whether the promises hold. */
export type Fault = (bench: Bench) => Promise<void>;

/** A fault by its name, and the time after which it is given up. */
export interface Named {
  readonly name: string;
  readonly run: Fault;
  readonly minutes: { readonly quick: number; readonly full: number };
}
