import * as asn1js from 'asn1js';
import { createHash, verify, X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';

/** One signature of a file, as our own reading of it finds it. */
export interface FoundSignature {
  /** Common name in the signer's certificate. */
  readonly name: string;
  /** How far from the file's beginning the signed bytes reach. */
  readonly upTo: number;
  /** Digest and signature both hold, and the certificate was issued under the given root. */
  readonly valid: boolean;
}

/**
 * The signatures of one of our papers, in their order. For the service's own doubts and for tests: it knows our files
 * only, and asks nothing of revocation or time. The verifier for the public is a later order.
 */
export function signaturesIn(pdf: Uint8Array, rootPem: string): FoundSignature[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const found = text.matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\]/g);
  return [...found].map(([, ...numbers]) => {
    const [start = 0, end = 0, rest = 0] = numbers.map(Number);
    const digest = createHash('sha256')
      .update(pdf.subarray(0, start))
      .update(pdf.subarray(end, end + rest))
      .digest();
    const place = text.slice(start + 1, end - 1);
    const cms = Buffer.from(place, 'hex');
    const read = readSignature(cms, digest, rootPem);
    // Other spellings of the same bytes, or anything behind them, are a change that no signature covers.
    const length = asn1js.fromBER(cms).offset;
    const exact = place === cms.toString('hex') && !/[^0]/.test(place.slice(length * 2));
    return { ...read, valid: read.valid && exact, upTo: end + rest };
  });
}

function readSignature(
  cms: Uint8Array,
  digest: Buffer,
  rootPem: string,
): Pick<FoundSignature, 'name' | 'valid'> {
  const content: unknown = pkijs.ContentInfo.fromBER(cms).content;
  const data = new pkijs.SignedData({ schema: content });
  const [leaf, above] = (data.certificates ?? []).map(
    (one) => new X509Certificate(Buffer.from(one.toSchema().toBER())),
  );
  const info = data.signerInfos[0];
  if (!leaf || !above || !info?.signedAttrs) return { name: '', valid: false };
  const told: unknown = info.signedAttrs.attributes.find((a) => a.type === '1.2.840.113549.1.9.4')?.values[0];
  const root = new X509Certificate(rootPem);
  // Signed as a SET, stored under an implicit tag.
  const signed = Buffer.from(info.signedAttrs.encodedValue);
  signed[0] = 0x31;
  return {
    name: /^CN=(.*)$/m.exec(leaf.subject)?.[1] ?? '',
    valid:
      told instanceof asn1js.OctetString &&
      digest.equals(told.valueBlock.valueHexView) &&
      verify('sha256', signed, leaf.publicKey, info.signature.valueBlock.valueHexView) &&
      leaf.verify(above.publicKey) &&
      above.verify(root.publicKey),
  };
}
