import type { Instant } from '../domain/ids.ts';
import type { Authority } from '../domain/people.ts';
import { newSecret } from '../http/secrets.ts';
import type { World } from '../http/world.ts';
import type { DemoCase } from './people.ts';

/** A handle as its case system remembers it. That it is used once is Kerralla's own ledger's care. */
interface IssuedHandle {
  readonly issuedAt: Instant;
  readonly found: DemoCase;
}

/** The two invented case systems' memory: their cases, and the handles that they made since the start. */
export interface CaseStore {
  casesOf(system: Authority): readonly DemoCase[];
  /** A fresh opaque handle, or undefined when the system has no such case. */
  makeHandle(system: Authority, externalCaseId: string): string | undefined;
  find(handle: string): IssuedHandle | undefined;
}

/** The demonstration's case systems: their cases and the handles that they have issued, in memory only. */
export function createCaseStore(world: World, cases: readonly DemoCase[]): CaseStore {
  const handles = new Map<string, IssuedHandle>();
  const casesOf = (system: Authority) => cases.filter((one) => one.system === system);
  return {
    casesOf,
    makeHandle(system, externalCaseId) {
      const found = casesOf(system).find((one) => one.externalCaseId === externalCaseId);
      if (!found) return undefined;
      const handle = newSecret(world.random);
      handles.set(handle, { issuedAt: world.now(), found });
      return handle;
    },
    find: (handle) => handles.get(handle),
  };
}
