import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly model: string;
  readonly payload: AdapterPayload;
  /** ms since 1970 */
  readonly expiresAt: number;
}

/** Where a provider keeps logins under way and their codes: here, for minutes, gone when the process ends. */
export function providerMemory(): AdapterFactory {
  const all = new Map<string, Kept>();
  const find = (match: (kept: Kept) => boolean) =>
    [...all.values()].find((kept) => kept.expiresAt > Date.now() && match(kept))?.payload;
  const removeWhere = (match: (kept: Kept) => boolean) => {
    for (const [key, kept] of all) if (match(kept)) all.delete(key);
  };
  const done = Promise.resolve();

  return (model): Adapter => {
    const keyOf = (id: string) => `${model} ${id}`;
    return {
      upsert(id, payload, expiresIn = 0) {
        removeWhere((kept) => kept.expiresAt <= Date.now());
        all.set(keyOf(id), { model, payload, expiresAt: Date.now() + expiresIn * 1000 });
        return done;
      },
      find: (id) => Promise.resolve(find((kept) => kept === all.get(keyOf(id)))),
      findByUid: (uid) => Promise.resolve(find((kept) => kept.model === model && kept.payload.uid === uid)),
      // No device flow here.
      findByUserCode: () => Promise.resolve(undefined),
      consume(id) {
        const kept = all.get(keyOf(id));
        if (kept) kept.payload.consumed = Math.floor(Date.now() / 1000);
        return done;
      },
      destroy(id) {
        all.delete(keyOf(id));
        return done;
      },
      revokeByGrantId(grantId) {
        removeWhere((kept) => kept.payload.grantId === grantId);
        return done;
      },
    };
  };
}
