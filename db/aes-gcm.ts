import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** The first byte of everything sealed: another algorithm gets another number. */
const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** 256 bits. */
export const keyBytes = 32;

/**
 * AES-256-GCM: version, random nonce, ciphertext, tag, in one piece. `where` is authenticated with it and
 * not stored: the piece opens only in the place for which it was sealed.
 */
export function seal(key: Uint8Array, where: readonly string[], plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(place(where));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, sealed, cipher.getAuthTag()]);
}

/** Throws when a byte, the key or the place is not the one it was sealed with. */
export function unseal(key: Uint8Array, where: readonly string[], piece: Uint8Array): Buffer {
  if (piece[0] !== version || piece.length < 1 + nonceBytes + tagBytes) {
    throw new Error('Not a sealed piece of a known version.');
  }
  const nonce = piece.subarray(1, 1 + nonceBytes);
  // With the length named, a shortened tag is refused instead of being checked less.
  const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(place(where)).setAuthTag(piece.subarray(-tagBytes));
  return Buffer.concat([cipher.update(piece.subarray(1 + nonceBytes, -tagBytes)), cipher.final()]);
}

/** JSON, because joined names could be cut apart at another point. */
const place = (where: readonly string[]): Buffer => Buffer.from(JSON.stringify(where));
