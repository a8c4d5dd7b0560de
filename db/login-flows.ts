import { eq, lte } from 'drizzle-orm';
import type { Instant } from '../server/domain/ids.ts';
import type { Database } from './open.ts';
import { loginFlows } from './schema.working.ts';

/** What a login needs to remember between its redirect and its callback: state, nonce, verifier. */
export interface LoginFlowStore {
  /** `flow` is any JSON value; `hash` names it by a secret that only the browser holds. */
  add(hash: string, flow: unknown, expiresAt: Instant): void;
  /** Gives it out once. Null when there is none, it was taken before, or it has expired by `now`. */
  take(hash: string, now: Instant): unknown;
  removeExpired(now: Instant): void;
}

/** Logins that are under way at a provider: each can be taken once, and not after it expired (RFC 9700, 2.1). */
export function createLoginFlowStore({ db }: Database): LoginFlowStore {
  return {
    add: (hash, flow, expiresAt) => void db.insert(loginFlows).values({ hash, json: flow, expiresAt }).run(),
    take(hash, now) {
      const flow = db.delete(loginFlows).where(eq(loginFlows.hash, hash)).returning().get();
      return flow && flow.expiresAt > now ? flow.json : null;
    },
    removeExpired: (now) => void db.delete(loginFlows).where(lte(loginFlows.expiresAt, now)).run(),
  };
}
