import { eq, lte } from 'drizzle-orm';
import type { Instant, PersonId } from '../server/domain/ids.ts';
import { LedgerUnavailable } from '../server/domain/ledger.ts';
import type { Authority } from '../server/domain/people.ts';
import type { CutsFile } from './cuts-file.ts';
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

const noteOf = (tokenHash: string): string => `session:${tokenHash.slice(0, 16)}`;

export interface SessionStore {
  insert(session: SessionRow): Promise<void>;
  /** Expired ones too: whether it still holds is the caller's to say. */
  find(tokenHash: string): SessionRow | undefined;
  /**
   * From the call on, `find` does not know it. Resolves when that is on disk; or, where nothing can be written now, at
   * once: then it is written as soon as it can be.
   */
  remove(tokenHash: string): Promise<void>;
  /** Back-channel logout: the provider says that the person has gone. As `remove`. */
  removeOfPerson(personId: PersonId): Promise<void>;
  /** Those whose time is over and whose rows still stand. */
  expired(now: Instant): readonly SessionRow[];
  removeExpired(now: Instant): Promise<void>;
}

/**
 * Sessions by the hash of their cookie; the cookie itself is stored nowhere.
 * @param notes where a log-out is kept that the database cannot take now, so that a restart finds it
 */
export function createSessionStore(
  { db, writer }: Database,
  notes?: Pick<CutsFile, 'pending' | 'add' | 'remove'>,
): SessionStore {
  /** What has been removed and may stand on the disk yet: logging out waits for no disk. */
  const removed = new Set<string>();
  writer.onState((state) => {
    if (state === 'ok') for (const tokenHash of removed) void remove(tokenHash);
  });

  async function remove(tokenHash: string): Promise<void> {
    removed.add(tokenHash);
    const waits = Promise.withResolvers<unknown>();
    const onWaiting = () => {
      waits.resolve(notes?.add({ id: noteOf(tokenHash), kind: 'session', tokenHash }));
    };
    const work = () => void db.delete(sessions).where(eq(sessions.tokenHash, tokenHash)).run();
    const written = writer.write(work, { onWaiting }).then(
      async () => {
        removed.delete(tokenHash);
        await notes?.remove(noteOf(tokenHash));
      },
      (error: unknown) => {
        if (!(error instanceof LedgerUnavailable)) throw error;
        // Refused without having waited: too much waits already.
        onWaiting();
        return waits.promise;
      },
    );
    await Promise.race([written, waits.promise]);
  }

  for (const { kind, tokenHash } of notes?.pending() ?? [])
    if (kind === 'session' && tokenHash !== undefined) void remove(tokenHash);

  return {
    insert: (session) => writer.write(() => void db.insert(sessions).values(session).run()),
    find: (tokenHash) =>
      removed.has(tokenHash)
        ? undefined
        : db.select().from(sessions).where(eq(sessions.tokenHash, tokenHash)).get(),
    remove,
    async removeOfPerson(personId) {
      const { tokenHash } = sessions;
      const rows = db.select({ tokenHash }).from(sessions).where(eq(sessions.personId, personId)).all();
      await Promise.all(rows.map((row) => remove(row.tokenHash)));
    },
    expired: (now) => db.select().from(sessions).where(lte(sessions.expiresAt, now)).all(),
    removeExpired: (now) =>
      writer.write(() => void db.delete(sessions).where(lte(sessions.expiresAt, now)).run()),
  };
}
