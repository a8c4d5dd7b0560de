import type { Signing } from '../domain/meetings/state.ts';

const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64');

/** The file as it stands: the base document and every increment, in order (SIGNING.md). The ledger has the parts. */
export const documentBytes = (signing: Signing): Uint8Array =>
  Buffer.concat([bytes(signing.pdf), ...signing.increments.map(bytes)]);

/** Base64 with padding (RFC 4648, 4). */
export const toBase64 = (data: Uint8Array): string => Buffer.from(data).toString('base64');
