import { proofText } from '../../server/domain/summary/attestation.ts';
import type { Attestation } from '../../server/domain/summary/attestation.ts';
import { toBase64Url, utf8, type Bytes } from './signing.bytes.ts';

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** A key for one person and one paper. It cannot leave the browser, and ends with the page or with `forget`. */
export interface SigningKey {
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Bytes;
  /** Shows that this browser holds the key. */
  prove(challenge: string): Promise<Bytes>;
  /** ECDSA r‖s. Throws when the key has been forgotten. */
  sign(data: Bytes): Promise<Bytes>;
  forget(): void;
}

/** A new P-256 key that no script can read out; it signs until it is forgotten. */
export async function makeSigningKey(): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey(ecdsa, false, ['sign', 'verify']);
  let key: CryptoKey | null = pair.privateKey;
  const sign = async (data: Bytes): Promise<Bytes> => {
    if (!key) throw new Error('The key has been forgotten.');
    return new Uint8Array(await crypto.subtle.sign(ecdsa, key, data));
  };
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)),
    prove: (challenge) => sign(utf8(proofText(challenge))),
    sign,
    forget() {
      key = null;
    },
  };
}

/** A compact JWS (ES256) that carries its certificates. `certificates`: base64 DER, the signer's first. */
export async function attestWith(
  key: SigningKey,
  attestation: Attestation,
  certificates: readonly string[],
): Promise<string> {
  const part = (value: unknown): string => toBase64Url(utf8(JSON.stringify(value)));
  const signed = `${part({ alg: 'ES256', x5c: certificates })}.${part(attestation)}`;
  return `${signed}.${toBase64Url(await key.sign(utf8(signed)))}`;
}
