import type { SealFacts } from '../domain/summary/seal.ts';
import { text } from '../domain/texts/text.ts';
import type { SigningAuthority } from './authority.ts';
import { canonical } from './canonical.ts';
import { derSignature, signedAttributes, signedData } from './cms.ts';
import { finishSignature, prepareSignature, type SignatureRequest } from './signature.ts';

// A P-256 signature in DER takes 70 to 72 bytes, and every other one takes this many.
const signatureLength = 71;

/**
 * The service's signature over everything before it. Nothing signs the place kept for the last signature of a file,
 * so this one fits its place exactly: no byte is left that could be changed unnoticed. Returns the increment.
 */
export function sealPaper(
  pdf: Uint8Array,
  facts: SealFacts,
  field: 'seal' | 'lateSeal',
  by: { readonly authority: SigningAuthority; readonly name: string; readonly date: Date },
): Uint8Array {
  const { seal } = by.authority;
  const request: SignatureRequest = {
    field,
    certificate: seal.certificate,
    chain: by.authority.chain,
    name: by.name,
    reason: text('statement.service', 'fi'),
    date: by.date,
    facts: canonical(facts),
  };
  const laid = prepareSignature(pdf, request, roomFor(request));
  if (!laid.ok) throw new Error(`The paper cannot be sealed: ${laid.code}`);
  const asked = laid.prepared.signedAttributes;
  let signature = seal.sign(asked);
  while (derSignature(signature).length !== signatureLength) signature = seal.sign(asked);
  const sealed = finishSignature(laid.prepared, signature);
  if (!sealed.ok) throw new Error('The seal did not verify against its own certificate.');
  return sealed.increment;
}

/** The size of the CMS, found by making one with digests and a signature of nothing. */
function roomFor({ certificate, chain }: SignatureRequest): number {
  const attributes = signedAttributes(new Uint8Array(32), certificate);
  return signedData(attributes, new Uint8Array(signatureLength), certificate, chain).length;
}
