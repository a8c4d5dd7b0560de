/**
 * What a signer's browser signs as a JWS (compact, ES256, `x5c`), with the same key as the signature in the PDF. It
 * needs no PDF to be checked: it binds a person, the exact content, and the words that the person read.
 */
export interface Attestation {
  /** SHA-256 of the summary's canonical JSON, hex. */
  readonly summarySha256: string;
  /** What the signer confirms, in the language in which it was read. */
  readonly statement: string;
  readonly choice: 'accept' | 'own-view';
  readonly lang: string;
  /** By the signer's own clock; the ledger has the server's. */
  readonly at: string;
  /** SHA-256 (hex) of an earlier JWS of the same signer whose key was lost in a reload. */
  readonly replaces?: string;
}

/** The text that a signer's key signs to show that the browser holds it; the prefix keeps it from meaning anything else. */
export const proofText = (challenge: string): string => `kerralla certificate request ${challenge}`;
