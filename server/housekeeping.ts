import type { LoginFlowStore } from '../db/login-flows.ts';
import type { SessionStore } from '../db/sessions.ts';
import type { World } from './http/world.ts';

const everyMs = 10 * 60_000;

/** Removes rows whose time is over; they count for nothing already. @returns what ends it */
export function housekeeping(sessions: SessionStore, flows: LoginFlowStore, world: World): () => void {
  const sweep = () => {
    sessions.removeExpired(world.now());
    flows.removeExpired(world.now());
  };
  sweep();
  const timer = setInterval(sweep, everyMs);
  return () => {
    clearInterval(timer);
  };
}
