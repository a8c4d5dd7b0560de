import type { AttemptStore } from '../db/attempts.ts';
import type { SessionStore } from '../db/sessions.ts';
import { LedgerUnavailable } from './domain/ledger.ts';
import type { EndedSession } from './http/session.ts';
import { addMinutes, type World } from './http/world.ts';

const everyMs = 60_000;

/** No link lives as long, and with its link a count of tries has lost its meaning. */
const attemptsMinutes = 48 * 60;

interface Expiring {
  readonly sessions: SessionStore;
  readonly attempts: AttemptStore;
  /** Its time is over: what it had opened ends too. */
  readonly sessionEnded: (session: EndedSession) => void;
}

/** Removes rows whose time is over; they count for nothing already. @returns what ends it */
export function housekeeping({ sessions, attempts, sessionEnded }: Expiring, world: World): () => void {
  const sweep = async () => {
    const now = world.now();
    // They end whether the disk takes the news now or not.
    for (const session of sessions.expired(now)) sessionEnded(session);
    await Promise.all([
      sessions.removeExpired(now),
      attempts.removeBefore(addMinutes(now, -attemptsMinutes)),
    ]).catch((error: unknown) => {
      // The next time will do.
      if (!(error instanceof LedgerUnavailable)) throw error;
    });
  };
  void sweep();
  const timer = setInterval(() => void sweep(), everyMs);
  return () => {
    clearInterval(timer);
  };
}
