import { eq, lt, sql } from 'drizzle-orm';
import type { Instant } from '../server/domain/ids.ts';
import type { Database } from './open.ts';
import { codeAttempts } from './schema.working.ts';

/** Counts tries at a secret. What the count allows is the caller's rule. */
export interface AttemptStore {
  /** Tries under `key` since `windowStart`; a window that began before it has passed. */
  count(key: string, windowStart: Instant): number;
  /** Adds a try at `now` and answers the count with it. The first one begins a window. */
  add(key: string, windowStart: Instant, now: Instant): Promise<number>;
  /** Forgets windows that began before this instant. */
  removeBefore(instant: Instant): Promise<void>;
}

/** Counted tries of codes, kept in the database, so that a restart forgives nobody. */
export function createAttemptStore({ db, writer }: Database): AttemptStore {
  const { count, windowStartedAt } = codeAttempts;
  return {
    count(key, windowStart) {
      const row = db.select().from(codeAttempts).where(eq(codeAttempts.key, key)).get();
      return row && row.windowStartedAt >= windowStart ? row.count : 0;
    },
    add: (key, windowStart, now) =>
      writer.write(() => {
        const passed = sql`${windowStartedAt} < ${windowStart}`;
        const row = db
          .insert(codeAttempts)
          .values({ key, count: 1, windowStartedAt: now })
          .onConflictDoUpdate({
            target: codeAttempts.key,
            set: {
              count: sql`CASE WHEN ${passed} THEN 1 ELSE ${count} + 1 END`,
              windowStartedAt: sql`CASE WHEN ${passed} THEN ${now} ELSE ${windowStartedAt} END`,
            },
          })
          .returning()
          .get();
        return row.count;
      }),
    removeBefore: (instant) =>
      writer.write(() => void db.delete(codeAttempts).where(lt(windowStartedAt, instant)).run()),
  };
}
