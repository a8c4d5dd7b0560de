import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import { knownHosts, type KnownHost } from './hosts.ts';
import type { OfficialSession, Sessions } from './session.ts';
import type { World } from './world.ts';

export interface TestWorld extends World {
  /** Time passes, for both clocks. */
  advance(minutes: number): void;
  /** Somebody sets the clock on the wall; no time passes. */
  setClock(instant: string): void;
}

/** A world for tests: real randomness, a clock that stands still until it is moved. */
export function testWorld(at = '2026-11-24T08:00:00.000Z'): TestWorld {
  let now = Date.parse(at);
  let passed = 0;
  return {
    now: () => new Date(now).toISOString(),
    // Real time goes on beside what a test lets pass: what trickles in is not what is tested.
    monotonic: () => passed + performance.now(),
    newId: (prefix) => `${prefix}_${ulid()}`,
    random: (bytes) => randomBytes(bytes),
    advance(minutes) {
      now += minutes * 60_000;
      passed += minutes * 60_000;
    },
    setClock: (instant) => void (now = Date.parse(instant)),
  };
}

/** A host for tests, without any right but those given. */
export const testHost = (name: string, rights: Partial<KnownHost> = {}): KnownHost => ({
  name,
  origin: `http://${name}`,
  authorities: [],
  links: false,
  front: false,
  ...rights,
});

export const testHosts = knownHosts([
  testHost('localhost', { front: true }),
  testHost('mikko.localhost', { authorities: ['county'] }),
  testHost('satu.localhost', { authorities: ['kela'] }),
  testHost('layla.localhost', { links: true }),
]);

/** Sessions in memory, for tests of what stands above them. */
export function memorySessions(): Sessions {
  const rows = new Map<string, OfficialSession>();
  return {
    insert: (session) => Promise.resolve(void rows.set(session.tokenHash, session)),
    find: (tokenHash) => rows.get(tokenHash),
    remove: (tokenHash) => Promise.resolve(void rows.delete(tokenHash)),
  };
}
