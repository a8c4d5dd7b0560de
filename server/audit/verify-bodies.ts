import type { AuditRows } from '../../db/audit-rows.ts';
import type { ChainLink } from '../../db/chain.ts';
import { openBody } from '../../db/event-body.ts';
import type { KeyEncryption } from '../../db/keys.ts';
import type { Fault } from './verify-chain.ts';

/** Opens each body whose stream's key can be unwrapped: no other key, row or type would open it. */
export function bodyCheck(wrapped: AuditRows['keys'], keys: KeyEncryption | null) {
  const unwrapped = new Map<string, Uint8Array>();
  let sealed = 0;

  function keyOf(stream: string): Uint8Array | null {
    const known = unwrapped.get(stream);
    if (known) return known;
    const found = wrapped.get(stream);
    if (!found || keys?.id !== found.kekId) return null;
    const key = keys.unwrap(found.wrapped, stream);
    unwrapped.set(stream, key);
    return key;
  }

  return {
    /** How many were left closed, for want of a key. */
    sealed: () => sealed,
    next(row: ChainLink): Fault | null {
      try {
        const key = keyOf(row.stream);
        if (key) openBody(key, row, row.body);
        else sealed += 1;
        return null;
      } catch {
        return { place: row, what: "cannot be opened with its stream's key" };
      }
    },
  };
}
