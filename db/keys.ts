import { createHash } from 'node:crypto';
import { seal, unseal } from './aes-gcm.ts';

/** The key that wraps the streams' keys. It never stands in the database. */
export interface KeyEncryption {
  /** Stored beside each wrapped key; says which key it was, and nothing of the key. */
  readonly id: string;
  wrap(key: Uint8Array, stream: string): Uint8Array;
  /** Throws when the key was not wrapped by this one, for this stream. */
  unwrap(wrapped: Uint8Array, stream: string): Uint8Array;
}

/** `key`: 32 bytes. A key management service would stand behind the same interface. */
export function keyEncryption(key: Uint8Array): KeyEncryption {
  const where = (stream: string) => ['stream-key', stream];
  return {
    id: `kek-${createHash('sha256').update('kerralla key id').update(key).digest('hex').slice(0, 16)}`,
    wrap: (streamKey, stream) => seal(key, where(stream), streamKey),
    unwrap: (wrapped, stream) => unseal(key, where(stream), wrapped),
  };
}
