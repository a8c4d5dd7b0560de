import type { Instant } from '../domain/ids.ts';
import type { Authority } from '../domain/people.ts';
import type { LoginChecks } from './provider.ts';

/** A login under way. Kept under the hash of its `state`, so that logins in two tabs do not meet. */
export interface LoginFlow {
  readonly stateHash: string;
  readonly organisation: Authority;
  /** The known host that began it; the answer must come to the same one. */
  readonly host: string;
  /** `FlowSecrets` as JSON, sealed with the cookie of the browser that began it: only that browser can end it. */
  readonly sealed: string;
  readonly expiresAt: Instant;
}

export interface FlowSecrets {
  readonly checks: LoginChecks;
  /** The case handle that the login is for, where it began at a case link. */
  readonly handle: string | null;
}

/** Working rows: a lost one means logging in again. */
export interface LoginFlows {
  insert(flow: LoginFlow): void;
  find(stateHash: string): LoginFlow | undefined;
  /** True for the one caller that removed it. */
  remove(stateHash: string): boolean;
}

/** Time to find one's card and type a PIN at the provider. */
export const flowMinutes = 10;
