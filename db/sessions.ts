import { eq, lte } from 'drizzle-orm';
import type { Instant, PersonId } from '../server/domain/ids.ts';
import type { Authority } from '../server/domain/people.ts';
import type { Database } from './open.ts';
import { sessions } from './schema.working.ts';

/** An official's session. The browser holds the secret, this table only its hash. */
export interface SessionRow {
  readonly tokenHash: string;
  /** The host for which it was made: the demo has one for each person. */
  readonly host: string;
  readonly authority: Authority;
  readonly personId: PersonId;
  /** Level of assurance, as the organisation's provider named it. */
  readonly acr: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export interface SessionStore {
  insert(session: SessionRow): void;
  /** Expired ones too: whether it still holds is the caller's to say. */
  find(tokenHash: string): SessionRow | undefined;
  remove(tokenHash: string): void;
  /** Back-channel logout: the provider says that the person has gone. */
  removeOfPerson(personId: PersonId): void;
  removeExpired(now: Instant): void;
}

/** Sessions by the hash of their cookie; the cookie itself is stored nowhere. */
export function createSessionStore({ db }: Database): SessionStore {
  return {
    insert: (session) => void db.insert(sessions).values(session).run(),
    find: (tokenHash) => db.select().from(sessions).where(eq(sessions.tokenHash, tokenHash)).get(),
    remove: (tokenHash) => void db.delete(sessions).where(eq(sessions.tokenHash, tokenHash)).run(),
    removeOfPerson: (personId) => void db.delete(sessions).where(eq(sessions.personId, personId)).run(),
    removeExpired: (now) => void db.delete(sessions).where(lte(sessions.expiresAt, now)).run(),
  };
}
