import type { AttemptStore } from '../db/attempts.ts';
import type { LoginFlowStore } from '../db/login-flows.ts';
import type { SessionStore } from '../db/sessions.ts';
import { addMinutes, type World } from './http/world.ts';

const everyMs = 10 * 60_000;

/** No link lives as long, and with its link a count of tries has lost its meaning. */
const attemptsMinutes = 48 * 60;

interface Expiring {
  readonly sessions: SessionStore;
  readonly flows: LoginFlowStore;
  readonly attempts: AttemptStore;
}

/** Removes rows whose time is over; they count for nothing already. @returns what ends it */
export function housekeeping({ sessions, flows, attempts }: Expiring, world: World): () => void {
  const sweep = () => {
    sessions.removeExpired(world.now());
    flows.removeExpired(world.now());
    attempts.removeBefore(addMinutes(world.now(), -attemptsMinutes));
  };
  sweep();
  const timer = setInterval(sweep, everyMs);
  return () => {
    clearInterval(timer);
  };
}
