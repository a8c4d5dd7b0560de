import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Attestation } from '../domain/summary/attestation.ts';
import { statementOf } from '../domain/summary/statements.ts';
import { signaturesIn } from './check.ts';
import { exampleSummary } from '../domain/testing/summary.ts';
import { createPapers, type Certified } from './papers.ts';
import type { PreparedSignature } from './signature.ts';
import { createTurns } from './turns.ts';

// The browser's own signing code (web/state/signing.ts) against the server's, in one process: what one side writes
// the other must read. The server may not import the web, so the code is loaded by its address.
interface Browser {
  createSigning(deps: { transport: object; now: () => Date }): {
    readonly state: { readonly now: { readonly step: string; readonly code?: string } };
    sign(wanted: { attestation: Omit<Attestation, 'at'>; held: Uint8Array }): Promise<void>;
  };
}
const address = new URL('../../web/state/signing.ts', import.meta.url).href;
const browser = (await import(/* @vite-ignore */ address)) as Browser;

const folder = mkdtempSync(join(tmpdir(), 'kerralla-browser-'));
const clock = () => new Date('2026-11-24T08:45:00.000Z');
const papers = await createPapers({ keysDir: folder, makeKeys: true, clock, service: 'Kerralla' });
afterAll(async () => {
  await papers.stop();
  rmSync(folder, { recursive: true });
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

/** The server's side of one signer, as the meeting's commands will have it. */
function serverFor(
  paper: { pdf: Uint8Array; sha256: string },
  signer: (typeof exampleSummary.signers)[number],
) {
  const turns = createTurns<PreparedSignature>({ clock });
  const challenge = `challenge of ${signer.field}`;
  const statement = statementOf(exampleSummary, signer.role, 'fi');
  let certified: Certified | null = null;
  const certificate = (): Uint8Array => {
    if (!certified) throw new Error('no certificate yet');
    return certified.certificate;
  };
  const transport = {
    challenge: () => Promise.resolve({ ok: true, challenge }),
    async certificate(request: { publicKey: string; proof: string }) {
      const answer = await papers.certify({
        publicKey: bytesOf(request.publicKey),
        proof: bytesOf(request.proof),
        challenge,
        subject: { name: signer.name, organisation: signer.organisation, title: signer.role, evidence: null },
      });
      if (!answer.ok) return answer;
      certified = answer;
      return { ok: true, certificates: [answer.certificate, ...answer.chain].map(base64) };
    },
    attest: (jws: string) =>
      papers.attest(jws, {
        certificate: certificate(),
        summarySha256: paper.sha256,
        statements: [statement],
        choice: 'accept',
      }),
    turn(heldLength: number) {
      expect(turns.ask('paper', signer.field).state).toBe('yours');
      const laid = papers.prepare(paper.pdf, {
        field: signer.field,
        certificate: certificate(),
        name: signer.name,
        reason: statement,
        date: clock(),
      });
      if (!laid.ok) return Promise.resolve(laid);
      turns.hold('paper', signer.field, laid.prepared);
      const { byteRange, signedAttributes, tail } = laid.prepared;
      const whole = Buffer.concat([paper.pdf, tail]);
      const offer = { byteRange, signedAttributes, tail: new Uint8Array(whole.subarray(heldLength)) };
      return Promise.resolve({ ok: true, offer });
    },
    sign(signature: string) {
      const prepared = turns.held('paper', signer.field);
      if (!prepared) return Promise.resolve({ ok: false, code: 'signing.not-your-turn' });
      const done = papers.finish(prepared, bytesOf(signature));
      if (done.ok) paper.pdf = Buffer.concat([paper.pdf, done.increment]);
      turns.leave('paper', signer.field);
      return Promise.resolve(done);
    },
  };
  const attestation = {
    summarySha256: paper.sha256,
    statement,
    choice: 'accept',
    lang: 'fi',
  } as const;
  return { transport, attestation };
}

test('SU-12 five browsers sign what they hold, one after the other', async () => {
  const frozen = await papers.freeze(exampleSummary);
  if (!frozen.ok) throw new Error(frozen.word);
  const paper = { pdf: frozen.basePdf, sha256: frozen.sha256 };
  for (const signer of exampleSummary.signers) {
    const { transport, attestation } = serverFor(paper, signer);
    const signing = browser.createSigning({ transport, now: clock });
    // The interpreter keeps no copy: the bytes come with the turn.
    const held = signer.role === 'interpreter' ? new Uint8Array() : new Uint8Array(frozen.basePdf);
    await signing.sign({ attestation, held });
    expect(signing.state.now).toEqual({ step: 'signed' });
  }
  const found = signaturesIn(paper.pdf, papers.rootPem());
  expect(found.map(({ name, valid }) => [name, valid])).toEqual(
    exampleSummary.signers.map(({ name }) => [name, true]),
  );
});

test.each([
  ['another summary', { summarySha256: 'f'.repeat(64) }],
  ['other words', { statement: 'En vahvista mitään.' }],
  ['another choice', { choice: 'own-view' }],
] as const)('SU-6 a statement of %s is refused', async (_, wrong) => {
  const frozen = await papers.freeze(exampleSummary);
  const [client] = exampleSummary.signers;
  if (!frozen.ok || !client) throw new Error('not frozen');
  const { transport, attestation } = serverFor({ pdf: frozen.basePdf, sha256: frozen.sha256 }, client);
  const signing = browser.createSigning({ transport, now: clock });
  await signing.sign({ attestation: { ...attestation, ...wrong }, held: new Uint8Array(frozen.basePdf) });
  expect(signing.state.now).toEqual({ step: 'failed', code: 'signing.bad-signature' });
});

test('SU-12 a server that lays out another paper gets no signature', async () => {
  const frozen = await papers.freeze(exampleSummary);
  const other = await papers.freeze({ ...exampleSummary, appendix: false });
  const [client] = exampleSummary.signers;
  if (!frozen.ok || !other.ok || !client) throw new Error('not frozen');
  const { transport, attestation } = serverFor({ pdf: other.basePdf, sha256: frozen.sha256 }, client);
  const signing = browser.createSigning({ transport, now: clock });
  await signing.sign({ attestation, held: new Uint8Array(frozen.basePdf) });
  expect(signing.state.now).toEqual({ step: 'failed', code: 'bytes-differ' });
});
