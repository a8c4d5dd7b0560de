import { webcrypto } from 'node:crypto';
import { proofText } from '../domain/summary/attestation.ts';
import type { Signer, SummaryDocument } from '../domain/summary/document.ts';
import type { SealFacts } from '../domain/summary/seal.ts';
import { statementOf } from '../domain/summary/statements.ts';
import type { Papers } from './papers.ts';

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** A signer's key and certificate, for tests: what a browser does, without its checks. */
export async function testSigner(papers: Papers, signer: Pick<Signer, 'name' | 'organisation' | 'role'>) {
  const { publicKey, privateKey } = await webcrypto.subtle.generateKey(ecdsa, false, ['sign', 'verify']);
  const sign = async (data: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(await webcrypto.subtle.sign(ecdsa, privateKey, new Uint8Array(data)));
  const certified = await papers.certify({
    publicKey: new Uint8Array(await webcrypto.subtle.exportKey('spki', publicKey)),
    challenge: 'test',
    proof: await sign(new TextEncoder().encode(proofText('test'))),
    subject: {
      name: signer.name,
      organisation: signer.organisation,
      title: signer.role,
      evidence: 'tunnistettiin koodilla',
    },
  });
  if (!certified.ok) throw new Error(certified.code);
  return { certificate: certified.certificate, chain: certified.chain, sign };
}

/** The document with one more signature. */
export async function signAs(papers: Papers, pdf: Uint8Array, doc: SummaryDocument, signer: Signer) {
  const { certificate, sign } = await testSigner(papers, signer);
  const laid = papers.prepare(pdf, {
    field: signer.field,
    certificate,
    name: signer.name,
    reason: statementOf(doc, signer.role, 'fi'),
    date: new Date('2026-11-24T08:41:00.000Z'),
  });
  if (!laid.ok) throw new Error(laid.code);
  const done = papers.finish(laid.prepared, await sign(laid.prepared.signedAttributes));
  if (!done.ok) throw new Error(done.code);
  return Buffer.concat([pdf, done.increment]);
}

/** What the seal of a test states. */
export const sealFactsOf = (doc: SummaryDocument, sha256: string): SealFacts => ({
  schema: 'kerralla.seal/1',
  summarySha256: sha256,
  sealedAt: '2026-11-24T08:45:00.000Z',
  head: { seq: doc.meeting.head.seq + 20, hash: 'b'.repeat(64) },
  signers: doc.signers.map(({ role, name }) => ({ role, name, how: 'signed', attestation: null })),
  consents: ['edg_01K9TESTEDGE000000000000A0'],
  withdrawn: false,
});

/** Frozen, signed by all that are expected but those in `without`, and sealed. */
export async function signedPaper(papers: Papers, doc: SummaryDocument, without: readonly string[] = []) {
  const frozen = await papers.freeze(doc);
  if (!frozen.ok) throw new Error(`unprintable: ${frozen.word}`);
  let pdf = frozen.basePdf;
  for (const signer of doc.signers.filter(({ field }) => !without.includes(field)))
    pdf = await signAs(papers, pdf, doc, signer);
  const seal = papers.seal(pdf, sealFactsOf(doc, frozen.sha256), 'seal');
  return { ...frozen, pdf: Buffer.concat([pdf, seal]) };
}
