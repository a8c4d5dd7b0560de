import type { EdgeId, Instant } from '../ids.ts';
import type { Head } from '../ledger.ts';
import type { Role } from '../people.ts';
import type { SignerEnding } from '../signing/events.ts';

/**
 * What the service's seal states, inside the sealed bytes. A signature cut off the end of the file passes every PDF
 * reader: this list, and the expected signers in the JSON, are what finds it.
 */
export interface SealFacts {
  readonly schema: 'kerralla.seal/1';
  readonly summarySha256: string;
  readonly sealedAt: Instant;
  /** The ledger's stream `meeting/<id>` when the seal was asked for. */
  readonly head: Head;
  readonly signers: readonly SealedSigner[];
  /** The live permissions on which the paper rests. */
  readonly consents: readonly EdgeId[];
  /** True when the permission was withdrawn after the first signature: the paper stands. */
  readonly withdrawn: boolean;
}

export interface SealedSigner {
  readonly role: Role;
  readonly name: string;
  readonly how: 'signed' | SignerEnding | 'waiting';
  /** SHA-256 of the signer's JWS, hex; null when there is none. */
  readonly attestation: string | null;
}
