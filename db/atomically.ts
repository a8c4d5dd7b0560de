import type { Database } from './open.ts';

/** Does the whole work or nothing of it, appends to the ledger included. The work may not wait for anything. */
export const atomically = <T>({ sqlite }: Database, work: () => T): T => sqlite.transaction(work).immediate();
