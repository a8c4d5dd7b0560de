import * as asn1js from 'asn1js';
import { createHash } from 'node:crypto';
import * as pkijs from 'pkijs';

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/**
 * The attributes that a signer signs, as the DER SET that is hashed: content type, message digest, and which
 * certificate. No signing time: PAdES baseline forbids the attribute, and the time is the signature's /M.
 * `digest`: SHA-256 over the signed byte ranges. `certificate`: DER.
 */
export function signedAttributes(digest: Uint8Array, certificate: Uint8Array): Uint8Array {
  const certificateHash = octets(createHash('sha256').update(certificate).digest());
  const attributes = [
    attribute(oid.contentType, new asn1js.ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, octets(digest)),
    // SigningCertificateV2 → certs → ESSCertIDv2 with its default SHA-256.
    attribute(oid.signingCertificateV2, sequence(sequence(sequence(certificateHash)))),
  ];
  const encoded = attributes.map((a) => der(a.toSchema())).sort((a, b) => Buffer.compare(a, b)); // the order of DER's SET OF
  return der(new asn1js.Set({ value: encoded.map(parsed) }));
}

/**
 * The detached CMS (PAdES baseline B) for attributes that were signed elsewhere.
 * `signature`: DER, as CMS wants it. `chain`: DER certificates above the signer's, without the root.
 */
export function signedData(
  attributes: Uint8Array,
  signature: Uint8Array,
  certificate: Uint8Array,
  chain: readonly Uint8Array[],
): Uint8Array {
  const signer = pkijs.Certificate.fromBER(certificate);
  const digestAlgorithm = new pkijs.AlgorithmIdentifier({ algorithmId: oid.sha256 });
  const info = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
    digestAlgorithm,
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({
      type: 0,
      attributes: members(attributes).map((schema) => new pkijs.Attribute({ schema })),
    }),
    signatureAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 }),
    signature: octets(signature),
  });
  const data = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.data }),
    digestAlgorithms: [digestAlgorithm],
    certificates: [signer, ...chain.map((one) => pkijs.Certificate.fromBER(one))],
    signerInfos: [info],
  });
  const content = new pkijs.ContentInfo({ contentType: oid.signedData, content: data.toSchema(true) });
  return der(content.toSchema());
}

/** WebCrypto gives r‖s; CMS and certificates want a DER sequence of two integers. */
export function derSignature(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2;
  const [r, s] = [raw.subarray(0, half), raw.subarray(half)].map((bytes) => {
    const hex = `0x${Buffer.from(bytes).toString('hex')}`;
    return asn1js.Integer.fromBigInt(BigInt(hex));
  });
  return der(sequence(r ?? new asn1js.Null(), s ?? new asn1js.Null()));
}

type Schema = asn1js.BaseBlock;
const der = (schema: { toBER(): ArrayBuffer }): Buffer => Buffer.from(schema.toBER());
const sequence = (...value: Schema[]): asn1js.Sequence => new asn1js.Sequence({ value });
const octets = (valueHex: Uint8Array): asn1js.OctetString => new asn1js.OctetString({ valueHex });
const attribute = (type: string, value: Schema): pkijs.Attribute =>
  new pkijs.Attribute({ type, values: [value] });

function members(set: Uint8Array): Schema[] {
  const { result } = asn1js.fromBER(set);
  if (!(result instanceof asn1js.Set)) throw new Error('not a SET');
  return result.valueBlock.value;
}

function parsed(bytes: Uint8Array): Schema {
  const { result, offset } = asn1js.fromBER(bytes);
  if (offset === -1) throw new Error('not DER');
  return result;
}
