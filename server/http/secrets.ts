import { createHash } from 'node:crypto';

/** A fresh secret for a cookie or a link: 256 bits, URL-safe. */
export const newSecret = (random: (bytes: number) => Uint8Array): string =>
  Buffer.from(random(32)).toString('base64url');

/**
 * How a secret lies in the database: SHA-256, hex. Our secrets are 256 random bits, so a plain hash is enough;
 * what a person types (six digits) needs more, and is not hashed here.
 */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
