import type { AttemptStore } from '../db/attempts.ts';
import type { SessionStore } from '../db/sessions.ts';
import { LedgerUnavailable } from './domain/ledger.ts';
import { addMinutes, type World } from './http/world.ts';

const everyMs = 60_000;

/** No link lives as long, and with its link a count of tries has lost its meaning. */
const attemptsMinutes = 48 * 60;

interface Expiring {
  readonly sessions: SessionStore;
  readonly attempts: AttemptStore;
  /** Its time is over: what it had opened ends too. */
  readonly sessionEnded: (tokenHash: string) => void;
}

/** Removes rows whose time is over; they count for nothing already. @returns what ends it */
export function housekeeping({ sessions, attempts, sessionEnded }: Expiring, world: World): () => void {
  const sweep = async () => {
    const now = world.now();
    const removeSessions = async () => {
      for (const tokenHash of await sessions.removeExpired(now)) sessionEnded(tokenHash);
    };
    await Promise.all([removeSessions(), attempts.removeBefore(addMinutes(now, -attemptsMinutes))]).catch(
      (error: unknown) => {
        // The next time will do.
        if (!(error instanceof LedgerUnavailable)) throw error;
      },
    );
  };
  void sweep();
  const timer = setInterval(() => void sweep(), everyMs);
  return () => {
    clearInterval(timer);
  };
}
