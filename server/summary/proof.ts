import { webcrypto } from 'node:crypto';
import { proofText } from '../domain/summary/attestation.ts';

/** True for a P-256 key whose holder signed the challenge. Anything else that was sent is no proof. */
export async function provesItself(
  publicKey: Uint8Array,
  proof: Uint8Array,
  challenge: string,
): Promise<boolean> {
  try {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    const { subtle } = webcrypto;
    // Refuses other curves, and points that are not on this one.
    const key = await subtle.importKey('spki', new Uint8Array(publicKey), algorithm, true, ['verify']);
    const data = new TextEncoder().encode(proofText(challenge));
    return await subtle.verify(algorithm, key, new Uint8Array(proof), data);
  } catch {
    return false;
  }
}
