import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { cardForm } from '../domain/meetings/card-form.ts';
import type { Role } from '../domain/people.ts';
import { words, type SignatureField, type SummaryDocument } from '../domain/summary/document.ts';
import { statementOf } from '../domain/summary/statements.ts';
import { exampleSummary } from '../domain/testing/summary.ts';
import { sha256Hex } from './canonical.ts';
import { signaturesIn } from './check.ts';
import { incrementOf, numberIn } from './increment.ts';
import { createPapers, type Certified } from './papers.ts';
import type { PreparedSignature } from './signature.ts';
import { createTurns } from './turns.ts';

// The browser's own signing code (web/state/signing.ts) against the server's, in one process: what one side writes
// the other must read. The server may not import the web, so the code is loaded by its address.
interface Cards {
  show(card: object): void;
}
interface Screen {
  readonly lang: string;
  readonly role: Role;
  readonly choice: string;
  readonly sha256: string;
  readonly shown:
    | { readonly kind: 'page'; readonly json: string }
    | { readonly kind: 'cards'; readonly statement: string; readonly cards: Cards };
}
interface Browser {
  createSigning(deps: { transport: object; now: () => Date }): {
    readonly state: { readonly now: { readonly step: string; readonly code?: string } };
    sign(wanted: { screen: Screen; held: Uint8Array | null }): Promise<void>;
  };
  readonly ShownCards: new () => Cards;
}
const load = (file: string): Promise<unknown> =>
  import(/* @vite-ignore */ new URL(`../../web/state/${file}`, import.meta.url).href);
const browser = Object.assign(
  {},
  await load('signing.ts'),
  await load('signing.cards.ts'),
) as unknown as Browser;

const folder = mkdtempSync(join(tmpdir(), 'kerralla-browser-'));
const clock = () => new Date('2026-11-24T08:45:00.000Z');
const papers = await createPapers({ keysDir: folder, makeKeys: true, clock, service: 'Kerralla' });
afterAll(async () => {
  await papers.stop();
  rmSync(folder, { recursive: true });
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

const cardOf = (part: string, text: string) => ({
  cardId: `crd_${part}`,
  subject: { kind: 'read-back', part },
  texts: [{ title: part, text, lang: 'fi', dir: 'ltr' as const }],
});
const readCards = [cardOf('goal', 'Koti säilyy.'), cardOf('followUp', 'Tapaamme 15.12.')];
const greeting = { cardId: 'crd_greeting', subject: { kind: 'greeting' }, texts: [] };
const { interpretation } = exampleSummary;
if (!interpretation) throw new Error('The example has an interpreter.');
const summary: SummaryDocument = {
  ...exampleSummary,
  interpretation: {
    ...interpretation,
    readBack: readCards.map(({ texts }) => ({
      title: texts[0]?.text ?? '',
      hash: sha256Hex(cardForm(texts)),
      lang: 'ar',
      confirmedAt: '2026-11-24T08:36:00.000Z',
    })),
  },
};

const frozenOf = async (doc: SummaryDocument) => {
  const frozen = await papers.freeze(doc);
  if (!frozen.ok) throw new Error(frozen.word);
  return frozen;
};
const frozen = await frozenOf(summary);
const other = await frozenOf({ ...summary, sharedGoal: words('Layla muuttaa pois.') });

type Party = (typeof exampleSummary.signers)[number];
const signerOf = (role: Role): Party => {
  const found = summary.signers.find((signer) => signer.role === role);
  if (!found) throw new Error(`${role} does not sign.`);
  return found;
};

/** What a double of the server does otherwise than the server. */
interface Swap {
  /** The paper over which a turn is laid out. */
  readonly turnOver?: Uint8Array;
  readonly reason?: string;
  readonly field?: SignatureField;
}

/** The server's side of one signer, as the meeting's commands have it; `received` is what it was given. */
function serverFor(paper: { pdf: Uint8Array; sha256: string }, signer: Party, swap: Swap = {}) {
  const turns = createTurns<PreparedSignature>({ clock: () => clock().getTime() });
  const challenge = `challenge of ${signer.field}`;
  const statement = statementOf(summary, signer.role, 'fi');
  const received = { statements: 0, signatures: 0 };
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
      const certificates = [answer.certificate, ...answer.chain].map(base64);
      return {
        ok: true,
        certificates,
        ...(signer.role === 'interpreter' && { document: base64(paper.pdf) }),
      };
    },
    attest(jws: string) {
      received.statements += 1;
      const { sha256: summarySha256 } = paper;
      const statements = [statement];
      return papers.attest(jws, { certificate: certificate(), summarySha256, statements, choice: 'accept' });
    },
    turn(heldLength: number) {
      expect(turns.ask('paper', signer.field).state).toBe('yours');
      const pdf = swap.turnOver ?? paper.pdf;
      const laid = papers.prepare(pdf, {
        field: swap.field ?? signer.field,
        certificate: certificate(),
        name: signer.name,
        reason: swap.reason ?? statement,
        date: clock(),
      });
      if (!laid.ok) return Promise.resolve(laid);
      turns.hold('paper', signer.field, laid.prepared);
      const { byteRange, signedAttributes, tail } = laid.prepared;
      const whole = Buffer.concat([pdf, tail]);
      const offer = { byteRange, signedAttributes, tail: new Uint8Array(whole.subarray(heldLength)) };
      return Promise.resolve({ ok: true, offer });
    },
    sign(signature: string) {
      received.signatures += 1;
      const prepared = turns.held('paper', signer.field);
      if (!prepared) return Promise.resolve({ ok: false, code: 'signing.not-your-turn' });
      const done = papers.finish(prepared, bytesOf(signature));
      if (done.ok) paper.pdf = Buffer.concat([paper.pdf, done.increment]);
      turns.leave('paper', signer.field);
      return Promise.resolve(done);
    },
  };
  return { transport, received };
}

/** The screen of one signer before the honest paper; the interpreter has seen `cards` and no page. */
const screenOf = (role: Role, cards: readonly object[] = [greeting, ...readCards]): Screen => {
  const shownCards = new browser.ShownCards();
  for (const card of cards) shownCards.show(card);
  const statement = statementOf(summary, role, 'fi');
  return {
    lang: 'fi',
    role,
    choice: 'accept',
    sha256: frozen.sha256,
    shown:
      role === 'interpreter'
        ? { kind: 'cards', statement, cards: shownCards }
        : { kind: 'page', json: frozen.json },
  };
};

/** Signs before this server; returns how it ended and what the server was given. */
async function signing(
  pdf: Uint8Array,
  role: Role,
  { screen = screenOf(role), ...swap }: Swap & { readonly screen?: Screen } = {},
) {
  const { transport, received } = serverFor({ pdf, sha256: screen.sha256 }, signerOf(role), swap);
  const mine = browser.createSigning({ transport, now: clock });
  await mine.sign({ screen, held: role === 'interpreter' ? null : new Uint8Array(pdf) });
  return { now: mine.state.now, ...received };
}

test('SU-12 five browsers sign what they hold, one after the other', async () => {
  const paper = { pdf: frozen.basePdf, sha256: frozen.sha256 };
  for (const signer of summary.signers) {
    const { transport } = serverFor(paper, signer);
    const mine = browser.createSigning({ transport, now: clock });
    // The interpreter keeps no copy: the bytes come with the certificate. The others hold the paper as it stands.
    const held = signer.role === 'interpreter' ? null : new Uint8Array(paper.pdf);
    await mine.sign({ screen: screenOf(signer.role), held });
    expect(mine.state.now).toEqual({ step: 'signed' });
  }
  const found = signaturesIn(paper.pdf, papers.rootPem());
  expect(found.map(({ name, valid }) => [name, valid])).toEqual(
    summary.signers.map(({ name }) => [name, true]),
  );
});

test.each([
  ['another summary', { sha256: 'f'.repeat(64) }, 'paper-differs'],
  ['another choice', { choice: 'own-view' }, 'signing.bad-signature'],
] as const)('SU-6, SU-12 a statement of %s is refused', async (_, wrong, code) => {
  const { transport } = serverFor({ pdf: frozen.basePdf, sha256: frozen.sha256 }, signerOf('client'));
  const mine = browser.createSigning({ transport, now: clock });
  await mine.sign({ screen: { ...screenOf('client'), ...wrong }, held: new Uint8Array(frozen.basePdf) });
  expect(mine.state.now).toEqual({ step: 'failed', code });
});

/** The objects of the attachment in a paper of ours. */
function attachmentIn(pdf: Uint8Array) {
  const increment = incrementOf(pdf);
  const catalogue = increment.get(increment.root);
  const specification = numberIn(catalogue, /\(summary\.json\) (\d+) 0 R/);
  return {
    increment,
    catalogue,
    specification,
    file: numberIn(increment.get(specification), /\/UF (\d+) 0 R/),
  };
}
const fileOf = (json: string): string => {
  const packed = deflateSync(json);
  return `<< /Type /EmbeddedFile /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`;
};

/** A paper whose attachment was replaced by another summary's. */
function withOtherJson(pdf: Uint8Array): Uint8Array {
  const { increment, file } = attachmentIn(pdf);
  increment.set(file, fileOf(other.json));
  return Buffer.concat([pdf, increment.tail()]);
}

/** A paper with one attachment more, in the list that readers show. */
function withTwoFiles(pdf: Uint8Array): Uint8Array {
  const { increment, catalogue, specification } = attachmentIn(pdf);
  const file = increment.add(fileOf(other.json));
  const more = increment.add(increment.get(specification).replace(/\d+ 0 R/g, `${file} 0 R`));
  increment.set(increment.root, catalogue.replace('[(summary.json)', `[(a.json) ${more} 0 R (summary.json)`));
  return Buffer.concat([pdf, increment.tail()]);
}

/** A paper with one attachment more, that hangs on its first page alone. */
function withFileOnPage(pdf: Uint8Array): Uint8Array {
  const { increment, specification } = attachmentIn(pdf);
  const pages = increment.get(numberIn(increment.get(increment.root), /\/Pages (\d+)/));
  const file = increment.add(fileOf(other.json));
  const more = increment.add(increment.get(specification).replace(/\d+ 0 R/g, `${file} 0 R`));
  increment.extend(numberIn(pages, /\/Kids \[\s*(\d+)/), `/AF [${more} 0 R]`);
  return Buffer.concat([pdf, increment.tail()]);
}

/** A paper without its attachment. */
function withoutFile(pdf: Uint8Array): Uint8Array {
  const { increment, catalogue } = attachmentIn(pdf);
  increment.set(increment.root, catalogue.replace(/\/AF \[[^\]]*\]/, ''));
  return Buffer.concat([pdf, increment.tail()]);
}

const { basePdf } = frozen;
const differs = { step: 'failed', code: 'paper-differs' };

test.each<[string, Uint8Array]>([
  ['another summary’s paper', other.basePdf],
  ['a paper with a changed attachment', withOtherJson(basePdf)],
  ['a paper with two attachments', withTwoFiles(basePdf)],
  ['a paper with a second attachment on a page', withFileOnPage(basePdf)],
  ['a paper whose attachment is not where it should be', withoutFile(basePdf)],
  ['a paper that was cut off', basePdf.subarray(0, -40)],
  ['no paper', new Uint8Array()],
])('SU-12 given %s, with the hashes of the honest one, nobody signs or says anything', async (_, pdf) => {
  for (const { role } of summary.signers)
    expect(await signing(pdf, role), role).toEqual({ now: differs, statements: 0, signatures: 0 });
});

test('SU-12 given another summary’s paper and its hash, who sees the honest one does not sign', async () => {
  const screen = { ...screenOf('client'), sha256: other.sha256 };
  const done = await signing(other.basePdf, 'client', { screen });
  expect(done).toEqual({ now: differs, statements: 0, signatures: 0 });
});

test.each<[string, Swap, string]>([
  ['over another paper', { turnOver: other.basePdf }, 'bytes-differ'],
  ['that brings another attachment with it', { turnOver: withOtherJson(basePdf) }, 'paper-differs'],
  ['that brings a second attachment with it', { turnOver: withTwoFiles(basePdf) }, 'paper-differs'],
  ['with another reason', { reason: 'Vahvistan kaiken.' }, 'statement-differs'],
  ['in somebody else’s field', { field: 'seal' }, 'statement-differs'],
])('SU-12 a turn %s, swapped after the offer, gets no signature', async (_, swap, code) => {
  for (const { role } of summary.signers) {
    const done = await signing(basePdf, role, swap);
    expect(done, role).toEqual({ now: { step: 'failed', code }, statements: 1, signatures: 0 });
  }
});

test('SU-12 the interpreter’s page compares the cards that it showed, and shows none of the paper', async () => {
  const [goal, followUp] = readCards;
  if (!goal || !followUp) throw new Error('no cards');
  const swapped = [greeting, goal, cardOf('followUp', 'Emme tapaa.')];
  const refused = await signing(basePdf, 'interpreter', { screen: screenOf('interpreter', swapped) });
  expect(refused).toEqual({ now: { step: 'failed', code: 'cards-differ' }, statements: 0, signatures: 0 });
  const said = { kind: 'cards', statement: 'Luin kaiken.', cards: new browser.ShownCards() } as const;
  const otherWords = { ...screenOf('interpreter'), shown: said };
  expect((await signing(basePdf, 'interpreter', { screen: otherWords })).now).toEqual({
    step: 'failed',
    code: 'statement-differs',
  });
});

test('SU-12 after a reload the interpreter signs, and is told how many cards were not compared', async () => {
  const screen = screenOf('interpreter', readCards.slice(1));
  expect(await signing(basePdf, 'interpreter', { screen })).toEqual({
    now: { step: 'signed', uncompared: 1 },
    statements: 1,
    signatures: 1,
  });
});
