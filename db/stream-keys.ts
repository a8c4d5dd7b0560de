import { eq, ne } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { keyBytes } from './aes-gcm.ts';
import type { KeyEncryption } from './keys.ts';
import type { Db } from './open.ts';
import { streamKeys } from './schema.ts';
import { Unusable } from './unusable.ts';

/** The data key of each stream. It is unwrapped for each use and kept nowhere, so destroying it is final. */
export interface StreamKeys {
  /** Null when it was destroyed, or never made. */
  find(stream: string): Uint8Array | null;
  make(stream: string): Uint8Array;
  /** For ever. Nothing happens when there is none. */
  destroy(stream: string): void;
}

/** Throws `Unusable` when the database was written under another key-encryption key. */
export function createStreamKeys(db: Db, keys: KeyEncryption): StreamKeys {
  const foreign = db.select().from(streamKeys).where(ne(streamKeys.kekId, keys.id)).limit(1).get();
  if (foreign) {
    throw new Unusable(
      `The database belongs to the key ${foreign.kekId}, but the key given is ${keys.id}: bring the key that was used with it.`,
    );
  }
  return {
    find(stream) {
      const row = db.select().from(streamKeys).where(eq(streamKeys.stream, stream)).get();
      return row ? keys.unwrap(row.wrapped, stream) : null;
    },
    make(stream) {
      const key = randomBytes(keyBytes);
      const wrapped = Buffer.from(keys.wrap(key, stream));
      db.insert(streamKeys).values({ stream, wrapped, kekId: keys.id }).run();
      return key;
    },
    destroy: (stream) => void db.delete(streamKeys).where(eq(streamKeys.stream, stream)).run(),
  };
}
