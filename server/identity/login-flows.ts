import type { Instant } from '../domain/ids.ts';
import type { Authority } from '../domain/people.ts';
import type { LoginChecks } from './provider.ts';

/** A login under way, as it lies in the database. */
export interface LoginFlow {
  readonly organisation: Authority;
  /** The known host that began it; the answer must come to the same one. */
  readonly host: string;
  /** `FlowSecrets` as JSON, sealed with the cookie of the browser that began it. */
  readonly sealed: string;
}

export interface FlowSecrets {
  readonly checks: LoginChecks;
  /** The case handle that the login is for, where it began at a case link. */
  readonly handle: string | null;
}

/** Working rows: a lost one means logging in again. `hash` is of `state` and cookie: nobody else can take a flow. */
export interface LoginFlows {
  add(hash: string, flow: unknown, expiresAt: Instant): void;
  /** Gives it out once; null when there is none, it was taken before, or has expired. */
  take(hash: string, now: Instant): unknown;
}

/** Time to find one's card and type a PIN at the provider. */
export const flowMinutes = 10;
