import { joined, sameBytes, sha256, type Bytes } from './signing.bytes.ts';
import { readSignedAttributes } from './signing.der.ts';

/** What the server lays out for one turn: the document with a place kept for this signature. */
export interface TurnOffer {
  /** [0, start of the place, its end, length of the rest]. */
  readonly byteRange: readonly [number, number, number, number];
  /** DER SET that is to be signed. */
  readonly signedAttributes: Bytes;
  /** The document's bytes after those that the signer holds. */
  readonly tail: Bytes;
}

/**
 * Whether what is to be signed is these bytes and this certificate, and nothing else: the digest inside the
 * attributes is that of the whole document but the place kept for the signature, which holds zeros only and lies
 * behind everything that the signer had before.
 */
export async function isWhatIHold(held: Bytes, offer: TurnOffer, certificate: Bytes): Promise<boolean> {
  const attributes = readSignedAttributes(offer.signedAttributes);
  if (!attributes) return false;
  const document = joined(held, offer.tail);
  const [zero, start, end, rest] = offer.byteRange;
  const place = document.subarray(start, end);
  const whole = zero === 0 && held.length <= start && start < end && end + rest === document.length;
  if (!whole || !isEmptyPlace(place)) return false;
  const digest = await sha256(joined(document.subarray(0, start), document.subarray(end)));
  return (
    sameBytes(digest, attributes.digest) && sameBytes(await sha256(certificate), attributes.certificateHash)
  );
}

/** `<000…0>` */
const isEmptyPlace = (place: Uint8Array): boolean =>
  place.at(0) === 0x3c && place.at(-1) === 0x3e && place.subarray(1, -1).every((byte) => byte === 0x30);
