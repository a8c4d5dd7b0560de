import type { PersonId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { HandleEvent } from '../domain/cases/events.ts';
import type { Authority } from '../domain/people.ts';

export interface SpentHandle {
  /** SHA-256 of the handle; the handle itself lies nowhere. */
  readonly hash: string;
  readonly system: Authority;
  readonly by: PersonId;
  readonly at: string;
}

/**
 * LA-1: a handle is spent by an append to a stream of its own that must not exist yet, so of any number that try,
 * one gets true.
 */
export async function spendHandle(ledger: Ledger, { hash, system, by, at }: SpentHandle): Promise<boolean> {
  const event: HandleEvent = { type: 'handle.spent/1', body: { system, by } };
  const spent = { stream: `handle/${hash}`, expectedHead: 0, events: [{ ...event, actor: by }] };
  return (await ledger.append([spent], at)).ok;
}
