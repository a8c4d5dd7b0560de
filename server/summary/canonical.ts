import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';

/** Canonical JSON (RFC 8785): the same content has the same bytes, whoever writes it. Throws on what is not JSON. */
export function canonical(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('not a JSON value');
  return json;
}

/** SHA-256, hex. Text is hashed as UTF-8. */
export const sha256Hex = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');
