import fc from 'fast-check';
import { mkdtempSync, rmSync, statSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { words, type SummaryDocument } from '../domain/summary/document.ts';
import { canonical, sha256Hex } from './canonical.ts';
import { signaturesIn } from './check.ts';
import { arbitrarySummary } from './summary.arbitrary.ts';
import { exampleAppendix, exampleSummary } from '../domain/testing/summary.ts';
import { createPapers } from './papers.ts';
import { sealFactsOf, signAs, signedPaper, testSigner } from './testing-signer.ts';

// Many signatures and other programs on a busy machine; nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'kerralla-papers-'));
const deps = {
  keysDir: join(folder, 'keys'),
  makeKeys: true,
  clock: () => new Date('2026-11-24T08:45:00.000Z'),
  service: 'Kerralla',
};
const papers = await createPapers(deps);
afterAll(async () => {
  await papers.stop();
  rmSync(folder, { recursive: true });
});

async function frozen(doc: SummaryDocument) {
  const result = await papers.freeze(doc);
  if (!result.ok) throw new Error(`unprintable: ${result.word}`);
  return result;
}

const signedByAll = (doc: SummaryDocument, without: readonly string[] = []) =>
  signedPaper(papers, doc, without);

test('SU-4 the frozen JSON is canonical, names its head and its signers, and is what its hash says', async () => {
  const { json, sha256 } = await frozen(exampleSummary);
  const read = JSON.parse(json) as SummaryDocument;
  expect(canonical(read)).toBe(json);
  expect(sha256Hex(json)).toBe(sha256);
  expect(read.meeting.head).toEqual(exampleSummary.meeting.head);
  expect(read.signers.map((signer) => signer.field)).toEqual(['client', 'county', 'kela', 'interpreter']);
});

test('SU-4 the same document gives the same bytes', async () => {
  const [one, other] = [await frozen(exampleSummary), await frozen(exampleSummary)];
  expect(Buffer.compare(one.basePdf, other.basePdf)).toBe(0);
});

test('SU-6 five sign one after the other, whatever the paper says, and each signature holds', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySummary, async (doc) => {
      const { pdf, basePdf } = await signedByAll(doc);
      const found = signaturesIn(pdf, papers.rootPem());
      expect(found.map(({ name }) => name)).toEqual([...doc.signers.map(({ name }) => name), 'Kerralla']);
      expect(found.every(({ valid }) => valid)).toBe(true);
      expect(found.at(-1)?.upTo).toBe(pdf.length);
      expect(pdf.subarray(0, basePdf.length).equals(basePdf)).toBe(true);
    }),
    { numRuns: 8 },
  );
});

test('SU-6 one changed byte anywhere is found', async () => {
  const { pdf } = await signedByAll(exampleSummary);
  fc.assert(
    fc.property(fc.nat(pdf.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Buffer.from(pdf);
      changed[at] = (changed[at] ?? 0) ^ by;
      expect(holds(changed)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

/** All five hold and nothing stands behind the last; what cannot even be read does not hold. */
function holds(pdf: Buffer): boolean {
  try {
    const found = signaturesIn(pdf, papers.rootPem());
    return found.length === 5 && found.every((one) => one.valid) && found.at(-1)?.upTo === pdf.length;
  } catch {
    return false;
  }
}

test('SU-6 one who leaves holds nobody up: the field stays empty and the others hold', async () => {
  const { pdf } = await signedByAll(exampleSummary, ['interpreter']);
  const found = signaturesIn(pdf, papers.rootPem());
  expect(found.map(({ name, valid }) => [name, valid])).toEqual([
    ['Layla Haddad', true],
    ['Mikko Laine', true],
    ['Satu Niemi', true],
    ['Kerralla', true],
  ]);
});

test('SU-6 a signature that comes later has its field, and the service seals again', async () => {
  const sealed = await signedByAll(exampleSummary, ['client']);
  const [client] = exampleSummary.signers;
  if (!client) throw new Error('no client');
  const later = await signAs(papers, sealed.pdf, exampleSummary, client);
  const pdf = Buffer.concat([
    later,
    papers.seal(later, sealFactsOf(exampleSummary, sealed.sha256), 'lateSeal'),
  ]);
  expect(holds(Buffer.concat([pdf]))).toBe(false); // six signatures, not five
  expect(signaturesIn(pdf, papers.rootPem()).map(({ valid }) => valid)).toEqual(Array(6).fill(true));
});

test('SU-6 a field is filled once, and only one that the freeze reserved', async () => {
  const doc = { ...exampleSummary, signers: exampleSummary.signers.filter(({ role }) => role !== 'kela') };
  const { pdf } = await signedByAll(doc);
  const { certificate } = await testSigner(papers, {
    name: 'Satu Niemi',
    organisation: 'Kela',
    role: 'kela',
  });
  const request = { certificate, name: 'Satu Niemi', reason: '', date: new Date(0) };
  expect(papers.prepare(pdf, { ...request, field: 'kela' })).toEqual({
    ok: false,
    code: 'signing.not-expected',
  });
  expect(papers.prepare(pdf, { ...request, field: 'client' })).toEqual({ ok: false, code: 'signing.done' });
});

test('SU-6 a signature of another key, or over other bytes, is refused', async () => {
  const { basePdf } = await frozen(exampleSummary);
  const who = { name: 'Mikko Laine', organisation: null, role: 'county' } as const;
  const [mine, other] = [await testSigner(papers, who), await testSigner(papers, who)];
  const request = { certificate: mine.certificate, name: who.name, reason: '', date: new Date(0) };
  const laid = papers.prepare(basePdf, { ...request, field: 'county' });
  if (!laid.ok) throw new Error(laid.code);
  const { signedAttributes, digest } = laid.prepared;
  for (const wrong of [await other.sign(signedAttributes), await mine.sign(digest), new Uint8Array(64)])
    expect(papers.finish(laid.prepared, wrong)).toEqual({ ok: false, code: 'signing.bad-signature' });
});

test('SU-9 the seal states who signed, inside the sealed bytes', async () => {
  const { pdf, sha256 } = await signedByAll(exampleSummary);
  const hex = /\/KERR_SealFacts <feff([0-9a-f]+)>/.exec(pdf.toString('latin1'))?.[1] ?? '';
  const told: unknown = JSON.parse(Buffer.from(hex, 'hex').swap16().toString('utf16le'));
  expect(told).toEqual(sealFactsOf(exampleSummary, sha256));
});

test('SU-6 no certificate without proof of a P-256 key', async () => {
  const subject = { name: 'Layla Haddad', organisation: null, title: null, evidence: null };
  const junk = new Uint8Array(64);
  expect(await papers.certify({ publicKey: junk, proof: junk, challenge: 'x', subject })).toEqual({
    ok: false,
    code: 'signing.bad-proof',
  });
});

test('SU-11 a letter that no font has is a refusal that names the word', async () => {
  const doc = { ...exampleSummary, sharedGoal: words('Koti säilyy 漢字seinällä ensi vuonnakin.') };
  expect(await papers.freeze(doc)).toEqual({
    ok: false,
    code: 'summary.unprintable',
    word: '漢字seinällä',
  });
});

test('SU-10 the appendix is signed by nobody', async () => {
  const appendix = await papers.appendix(exampleAppendix);
  expect(appendix.ok && signaturesIn(appendix.pdf, papers.rootPem())).toEqual([]);
});

test('SU-6 keys are made once, for the service alone, and only where they may be', async () => {
  const again = await createPapers({ ...deps, makeKeys: false });
  expect(again.rootPem()).toBe(papers.rootPem());
  await again.stop();
  const place = join(deps.keysDir, 'signing');
  expect(readdirSync(deps.keysDir)).toEqual(['signing']);
  for (const file of readdirSync(place)) expect(statSync(join(place, file)).mode & 0o777).toBe(0o600);
  const elsewhere = { ...deps, keysDir: join(folder, 'none'), makeKeys: false };
  await expect(createPapers(elsewhere)).rejects.toThrow('The signing keys are missing from');
});
