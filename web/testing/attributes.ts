import { joined, type Bytes } from '../state/signing.bytes.ts';

/** DER by hand, for tests of what a signer is asked to sign. */

/** One element. Bodies shorter than 256 bytes. */
export const der = (tag: number, ...bodies: Bytes[]): Bytes => {
  const body = joined(...bodies);
  const length = body.length < 128 ? [body.length] : [0x81, body.length];
  return joined(Uint8Array.of(tag, ...length), body);
};

/** An object identifier, by the hexadecimal of its body. */
export const oid = (hex: string): Bytes =>
  der(
    0x06,
    Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
  );

/** One attribute with one value. */
export const attribute = (type: string, value: Bytes): Bytes => der(0x30, oid(type), der(0x31, value));

/** What is signed is plain data. */
export const contentType = attribute('2a864886f70d010903', oid('2a864886f70d010701'));
/** The digest of what is signed. */
export const messageDigest = (digest: Bytes): Bytes => attribute('2a864886f70d010904', der(0x04, digest));
/** The hash of the signer's certificate. */
export const certificateOf = (hash: Bytes): Bytes =>
  attribute('2a864886f70d010910022f', der(0x30, der(0x30, der(0x30, der(0x04, hash)))));

/** The three that are signed. */
export const attributesOver = (digest: Bytes, certificateHash: Bytes): Bytes =>
  der(0x31, contentType, messageDigest(digest), certificateOf(certificateHash));
