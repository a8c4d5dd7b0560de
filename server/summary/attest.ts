import { compactVerify } from 'jose';
import { X509Certificate } from 'node:crypto';
import * as v from 'valibot';
import type { Attestation } from '../domain/summary/attestation.ts';

export type Attested =
  | { readonly ok: true; readonly attestation: Attestation }
  | { readonly ok: false; readonly code: 'signing.bad-signature' };

/** What the attestation must say; the rest (time, language, what it replaces) is the signer's. */
export interface Expected {
  /** The signer's certificate, DER; its key must have made the JWS. */
  readonly certificate: Uint8Array;
  readonly summarySha256: string;
  /** The statement in every language in which the signer may have read it. */
  readonly statements: readonly string[];
  readonly choice: Attestation['choice'];
}

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const attestationSchema = v.strictObject({
  summarySha256: hex,
  statement: v.pipe(v.string(), v.maxLength(2000)),
  choice: v.picklist(['accept', 'own-view']),
  lang: v.pipe(v.string(), v.maxLength(35)),
  at: v.pipe(v.string(), v.isoTimestamp()),
  replaces: v.optional(hex),
});

const refused: Attested = { ok: false, code: 'signing.bad-signature' };

/** Checks a JWS from a signer's browser. Everything in it that is not as expected is the same refusal. */
export async function checkAttestation(jws: string, expected: Expected): Promise<Attested> {
  const { publicKey, raw } = new X509Certificate(expected.certificate);
  try {
    const { payload, protectedHeader } = await compactVerify(jws, publicKey, { algorithms: ['ES256'] });
    if (protectedHeader.x5c?.[0] !== raw.toString('base64')) return refused;
    const attestation = v.parse(attestationSchema, JSON.parse(new TextDecoder().decode(payload)));
    const asExpected =
      attestation.summarySha256 === expected.summarySha256 &&
      attestation.choice === expected.choice &&
      expected.statements.includes(attestation.statement);
    return asExpected ? { ok: true, attestation: withoutUndefined(attestation) } : refused;
  } catch {
    // Not a JWS, another algorithm or key, not JSON, another shape: all the sender's doing.
    return refused;
  }
}

function withoutUndefined({ replaces, ...rest }: v.InferOutput<typeof attestationSchema>): Attestation {
  return replaces === undefined ? rest : { ...rest, replaces };
}
