import * as asn1js from 'asn1js';
import { randomBytes, webcrypto } from 'node:crypto';
import * as pkijs from 'pkijs';

/** Who a certificate names. Never a personal identity code. */
export interface CertificateSubject {
  readonly name: string;
  readonly organisation: string | null;
  /** Title or role: "sosiaalityöntekijä", "asiakas". */
  readonly title: string | null;
  /** How we know who it is, in words; stands in the subject, where every PDF reader shows it. */
  readonly evidence: string | null;
}

export interface Issuer {
  /** DER. */
  readonly certificate: Uint8Array;
  readonly key: webcrypto.CryptoKey;
  readonly hash: 'SHA-256' | 'SHA-384';
}

export interface CertificateRequest {
  readonly subject: CertificateSubject;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** `ca`: the number of further authorities allowed below it. */
  readonly use: { readonly ca: number } | 'sign';
}

/** Issues a certificate, or a self-signed one where the issuer is a key alone. Returns DER. */
export async function issueCertificate(
  request: CertificateRequest,
  issuer: Issuer | Omit<Issuer, 'certificate'>,
): Promise<Uint8Array> {
  const above = 'certificate' in issuer ? pkijs.Certificate.fromBER(issuer.certificate) : null;
  const subject = distinguishedName(request.subject);
  const certificate = new pkijs.Certificate({
    version: 2,
    serialNumber: new asn1js.Integer({ valueHex: serialNumber() }),
    issuer: above?.subject ?? subject,
    subject,
    notBefore: new pkijs.Time({ type: pkijs.TimeType.UTCTime, value: request.notBefore }),
    notAfter: new pkijs.Time({ type: pkijs.TimeType.UTCTime, value: request.notAfter }),
    subjectPublicKeyInfo: pkijs.PublicKeyInfo.fromBER(request.publicKey),
  });
  const keyId = await keyIdentifier(certificate.subjectPublicKeyInfo);
  const aboveId = above ? await keyIdentifier(above.subjectPublicKeyInfo) : keyId;
  certificate.extensions = extensions(request.use, keyId, aboveId);
  await certificate.sign(issuer.key, issuer.hash);
  return Buffer.from(certificate.toSchema(true).toBER());
}

/** Positive, 16 random bytes. */
function serialNumber(): Uint8Array {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
}

function distinguishedName(subject: CertificateSubject): pkijs.RelativeDistinguishedNames {
  const parts: [type: string, value: string | null][] = [
    ['2.5.4.6', 'FI'],
    ['2.5.4.10', subject.organisation],
    ['2.5.4.12', subject.title],
    ['2.5.4.3', subject.name],
    ['2.5.4.13', subject.evidence],
  ];
  const names = parts.flatMap(([type, value]) => {
    if (value === null) return [];
    const text =
      type === '2.5.4.6' ? new asn1js.PrintableString({ value }) : new asn1js.Utf8String({ value });
    const pair = new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: type }), text] });
    return [new asn1js.Set({ value: [pair] })];
  });
  // Encoded here, for the library would put all of them into one set, as if they were one name.
  return pkijs.RelativeDistinguishedNames.fromBER(new asn1js.Sequence({ value: names }).toBER());
}

/** RFC 5280, 4.2.1.2 (1). */
async function keyIdentifier(key: pkijs.PublicKeyInfo): Promise<asn1js.OctetString> {
  const bits = key.subjectPublicKey.valueBlock.valueHexView;
  return new asn1js.OctetString({ valueHex: await webcrypto.subtle.digest('SHA-1', bits) });
}

function extensions(
  use: CertificateRequest['use'],
  keyId: asn1js.OctetString,
  aboveId: asn1js.OctetString,
): pkijs.Extension[] {
  const extension = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }) =>
    new pkijs.Extension({ extnID, critical, extnValue: value.toBER() });
  const constraints =
    use === 'sign'
      ? new pkijs.BasicConstraints({ cA: false })
      : new pkijs.BasicConstraints({ cA: true, pathLenConstraint: use.ca });
  // keyCertSign and cRLSign, or digitalSignature and nonRepudiation.
  const usage = use === 'sign' ? { bits: 0xc0, unused: 6 } : { bits: 0x06, unused: 1 };
  return [
    extension('2.5.29.19', true, constraints.toSchema()),
    extension(
      '2.5.29.15',
      true,
      new asn1js.BitString({ valueHex: Uint8Array.of(usage.bits).buffer, unusedBits: usage.unused }),
    ),
    extension('2.5.29.14', false, keyId),
    extension('2.5.29.35', false, new pkijs.AuthorityKeyIdentifier({ keyIdentifier: aboveId }).toSchema()),
  ];
}
