import { hexOf } from './signing.bytes.ts';

/** What a signer must see in the attributes that it is asked to sign. */
export interface SignedAttributes {
  /** SHA-256 of the signed bytes of the document. */
  readonly digest: Uint8Array;
  /** SHA-256 of the signer's certificate. */
  readonly certificateHash: Uint8Array;
}

const oid = {
  contentType: '2a864886f70d010903',
  messageDigest: '2a864886f70d010904',
  signingCertificateV2: '2a864886f70d010910022f',
} as const;
/** `id-data`: the only content type of a PDF signature. */
const pdfContent = '2a864886f70d010701';

/**
 * Reads the DER SET of CMS signed attributes. Null unless it holds exactly the three of PAdES baseline, each once: a
 * signer signs nothing that it cannot read.
 */
export function readSignedAttributes(der: Uint8Array): SignedAttributes | null {
  const whole = oneElement(der, tag.set);
  const found = new Map<string, Uint8Array>();
  for (const attribute of whole ? elements(whole) : []) {
    const [type, values, more] = attribute.tag === tag.sequence ? elements(attribute.body) : [];
    if (type?.tag !== tag.oid || values?.tag !== tag.set || more) return null;
    found.set(hexOf(type.body), values.body);
  }
  const content = oneElement(found.get(oid.contentType), tag.oid);
  const digest = oneElement(found.get(oid.messageDigest), tag.octets);
  // SigningCertificateV2 → list of certificates → the one → its hash, with SHA-256 left out as the default.
  const certificates = oneElement(found.get(oid.signingCertificateV2), tag.sequence);
  const one = oneElement(oneElement(certificates, tag.sequence), tag.sequence);
  const certificateHash = oneElement(one, tag.octets);
  if (found.size !== 3 || !content || hexOf(content) !== pdfContent) return null;
  return digest && certificateHash ? { digest, certificateHash } : null;
}

const tag = { octets: 0x04, oid: 0x06, sequence: 0x30, set: 0x31 } as const;

interface Element {
  readonly tag: number;
  readonly body: Uint8Array;
}

/** The body of the only element of `bytes`, when it has this tag. */
function oneElement(bytes: Uint8Array | null | undefined, wanted: number): Uint8Array | null {
  const [only, more] = bytes ? elements(bytes) : [];
  return only?.tag === wanted && !more ? only.body : null;
}

/** DER elements side by side; none at all when a length does not fit. */
function elements(bytes: Uint8Array): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at + 1] ?? 0;
    // Long lengths of one or two bytes are all that our attributes need.
    const extra = first < 0x80 ? 0 : first - 0x80;
    const start = at + 2 + extra;
    const length = extra === 0 ? first : number(bytes.subarray(at + 2, start));
    if (extra > 2 || start + length > bytes.length) return [];
    found.push({ tag: bytes[at] ?? 0, body: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return found;
}

const number = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);
