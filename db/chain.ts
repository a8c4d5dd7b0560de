import { createHash } from 'node:crypto';

/** What stands before the first event of a stream. */
export const genesis = '0'.repeat(64);

/** Every column of an event row but the hash itself. */
export interface ChainLink {
  readonly position: number;
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  /** As stored, sealed: so the chain can be checked without a key, and after the key is gone. */
  readonly body: Uint8Array;
  readonly prevHash: string;
}

/** Hex SHA-256 over all of them, each after its length, so that no byte can move from one to the next. */
export function chainHash(link: ChainLink): string {
  const hash = createHash('sha256');
  const parts = [
    'kerralla event 1',
    link.prevHash,
    String(link.position),
    link.stream,
    String(link.seq),
    link.type,
    link.at,
    link.actor,
  ];
  for (const part of parts) hashPart(hash, Buffer.from(part));
  hashPart(hash, link.body);
  return hash.digest('hex');
}

function hashPart(hash: ReturnType<typeof createHash>, bytes: Uint8Array): void {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  hash.update(length).update(bytes);
}
