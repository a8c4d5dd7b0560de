import { expect, test } from 'vitest';
import { fromBase64, hexOf, joined, sha256, toBase64, utf8, type Bytes } from './signing.bytes.ts';
import {
  attribute,
  attributesOver,
  certificateOf,
  contentType,
  der,
  messageDigest,
  oid,
} from '../testing/attributes.ts';
import { exampleJson, fileOf, offerOver, paperObjects, pdfText, smallPaper } from '../testing/small-paper.ts';
import { statementOf } from '../../server/domain/summary/statements.ts';
import { exampleSummary } from '../../server/domain/testing/summary.ts';
import { readSignedAttributes } from './signing.der.ts';
import { isWhatIHold, type TurnOffer } from './signing.offer.ts';
import { createSigning, type SigningTransport } from './signing.ts';

const bytes = (...values: number[]): Bytes => Uint8Array.from(values);
const held = utf8('%PDF base');
const certificate = utf8('a certificate');

/** An offer over `held` and a tail, as the server would lay it out. */
async function offerFor(before = ' increment <'): Promise<TurnOffer> {
  const tail = utf8(`${before}${'0'.repeat(16)}> end`);
  const document = joined(held, tail);
  const start = held.length + before.length - 1;
  const end = start + 18;
  const digest = await sha256(joined(document.subarray(0, start), document.subarray(end)));
  const signedAttributes = attributesOver(digest, await sha256(certificate));
  return { byteRange: [0, start, end, document.length - end], signedAttributes, tail };
}

test('SU-12 attributes are read, and only these three', () => {
  const hash = bytes(1, 2, 3);
  const three = der(0x31, contentType, messageDigest(hash), certificateOf(bytes(4, 5)));
  expect(readSignedAttributes(three)).toEqual({ digest: hash, certificateHash: bytes(4, 5) });
  const signingTime = attribute('2a864886f70d010905', der(0x17, utf8('261124084000Z')));
  const refused = {
    'one more': der(0x31, contentType, messageDigest(hash), certificateOf(hash), signingTime),
    'one missing': der(0x31, contentType, messageDigest(hash)),
    'one twice': der(0x31, contentType, messageDigest(hash), messageDigest(hash)),
    'another content': der(
      0x31,
      attribute('2a864886f70d010903', oid('2a864886f70d010702')),
      messageDigest(hash),
      certificateOf(hash),
    ),
    'cut off': three.subarray(0, -1),
    'bytes behind it': joined(three, bytes(0x05, 0x00)),
    nothing: bytes(),
  };
  for (const [what, der] of Object.entries(refused)) expect(readSignedAttributes(der), what).toBeNull();
});

test('SU-12 what is to be signed is what this browser holds', async () => {
  const offer = await offerFor();
  expect(await isWhatIHold(held, offer, certificate)).toBe(true);
  expect(await isWhatIHold(bytes(), { ...offer, tail: joined(held, offer.tail) }, certificate)).toBe(true);
});

test.each([
  ['another document', async () => isWhatIHold(utf8('%PDF Base'), await offerFor(), certificate)],
  ['another certificate', async () => isWhatIHold(held, await offerFor(), utf8('not mine'))],
  [
    'a changed tail',
    async () => {
      const offer = await offerFor();
      return isWhatIHold(held, { ...offer, tail: offer.tail.with(1, 0x41) }, certificate);
    },
  ],
  [
    'a place that holds something',
    async () => {
      const offer = await offerFor();
      return isWhatIHold(held, { ...offer, tail: offer.tail.with(15, 0x31) }, certificate);
    },
  ],
  [
    'bytes that the range leaves out',
    async () => {
      const offer = await offerFor();
      return isWhatIHold(held, { ...offer, tail: joined(offer.tail, utf8('more')) }, certificate);
    },
  ],
  [
    'a place inside what was held before',
    async () => {
      const offer = await offerFor();
      return isWhatIHold(joined(held, offer.tail), { ...offer, tail: bytes() }, certificate);
    },
  ],
])('SU-12 nothing is signed over %s', async (_, holds) => {
  expect(await holds()).toBe(false);
});

const paper = smallPaper();
const reason = statementOf(exampleSummary, 'client', 'fi');
const screen = {
  lang: 'ar',
  role: 'client',
  choice: 'accept',
  sha256: hexOf(await sha256(utf8(exampleJson))),
  shown: { kind: 'page', json: exampleJson },
} as const;
const wanted = { screen, held: paper };
const offer = (over = {}) => offerOver(paper, certificate, { reason, ...over });

/** A server that says yes; single answers can be replaced. */
const server = (over: Partial<SigningTransport> = {}) => {
  const received: { publicKey: string; jws: string; signatures: string[] } = {
    publicKey: '',
    jws: '',
    signatures: [],
  };
  const transport: SigningTransport = {
    challenge: () => Promise.resolve({ ok: true, challenge: 'once' }),
    certificate({ publicKey }) {
      received.publicKey = publicKey;
      return Promise.resolve({ ok: true, certificates: [toBase64(certificate)] });
    },
    attest(jws) {
      received.jws = jws;
      return Promise.resolve({ ok: true });
    },
    turn: async () => ({ ok: true, offer: await offer() }),
    sign(signature) {
      received.signatures.push(signature);
      return Promise.resolve({ ok: true });
    },
    ...over,
  };
  const signing = createSigning({ transport, now: () => new Date('2026-11-24T08:41:00.000Z') });
  return { received, signing };
};

test('SU-12 a signature: the key is proven, the statement made with it, and the document signed', async () => {
  const { received, signing } = server();
  const steps: string[] = [];
  signing.state.subscribe(() => steps.push(signing.state.now.step));
  await signing.sign({ ...wanted, replaces: 'ab' });
  expect(steps).toEqual(['preparing', 'waiting', 'signed']);

  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('spki', fromBase64(received.publicKey), algorithm, true, [
    'verify',
  ]);
  const [header = '', payload = '', signature = ''] = received.jws.split('.');
  const plain = (part: string) => fromBase64(part.replaceAll('-', '+').replaceAll('_', '/'));
  const said: unknown = JSON.parse(new TextDecoder().decode(plain(payload)));
  // Digest and words are this browser's own, in the language that was read.
  expect(said).toEqual({
    summarySha256: screen.sha256,
    statement: statementOf(exampleSummary, 'client', 'ar'),
    choice: 'accept',
    lang: 'ar',
    at: '2026-11-24T08:41:00.000Z',
    replaces: 'ab',
  });
  expect(await crypto.subtle.verify(algorithm, key, plain(signature), utf8(`${header}.${payload}`))).toBe(
    true,
  );
  const { signedAttributes } = await offer();
  const raw = fromBase64(received.signatures[0] ?? '');
  expect(await crypto.subtle.verify(algorithm, key, raw, signedAttributes)).toBe(true);
});

test('SU-12 a lost turn is asked for again, with what the document is by then', async () => {
  let turn = 0;
  const { received, signing } = server({
    turn: async () => ({ ok: true, offer: await offer({ more: { 9: turn++ === 0 ? '(one)' : '(two)' } }) }),
    sign: () => Promise.resolve(turn === 1 ? { ok: false, code: 'signing.not-your-turn' } : { ok: true }),
  });
  await signing.sign(wanted);
  expect(turn).toBe(2);
  expect(received.signatures).toEqual([]);
  expect(signing.state.now).toEqual({ step: 'signed' });
});

const other = JSON.stringify({ ...exampleSummary, appendix: false });

test.each([
  ['another summary’s paper', { held: smallPaper(other) }],
  ['a paper whose JSON is written otherwise', { held: smallPaper(` ${exampleJson}`) }],
  ['a paper without an attachment', { held: fileOf({ 1: '<< /Type /Catalog >>' }) }],
  ['a digest that is not that of the screen', { screen: { ...screen, sha256: 'f'.repeat(64) } }],
  [
    'another page than the paper, digests agreeing',
    { screen: { ...screen, shown: { kind: 'page', json: other } } as const },
  ],
  [
    'somebody who is not expected to sign it',
    {
      held: smallPaper(JSON.stringify({ ...exampleSummary, signers: [] })),
      screen: {
        ...screen,
        shown: { kind: 'page', json: JSON.stringify({ ...exampleSummary, signers: [] }) },
      } as const,
    },
  ],
  ['what is no paper', { held: utf8('%PDF another') }],
])('SU-12 nothing is said or signed of %s', async (_, over) => {
  const { received, signing } = server();
  await signing.sign({ ...wanted, ...over });
  expect(signing.state.now).toEqual({ step: 'failed', code: 'paper-differs' });
  // Not even a key was made.
  expect(received).toEqual({ publicKey: '', jws: '', signatures: [] });
});

const { 1: swappedCatalogue = '', 3: swappedFile = '' } = paperObjects(other);

test.each([
  ['bytes-differ', 'another paper', () => offerOver(smallPaper(other), certificate, { reason })],
  ['statement-differs', 'another reason', () => offer({ reason: 'Vahvistan kaiken.' })],
  ['statement-differs', 'no reason', () => offer({ reason: '' })],
  ['paper-differs', 'another JSON in the tail', () => offer({ more: { 3: swappedFile } })],
  [
    'paper-differs',
    'a second JSON in the tail',
    () =>
      offer({
        more: {
          1: swappedCatalogue.replace('(summary.json) 2 0 R', '(summary.json) 2 0 R (more) 8 0 R'),
          7: swappedFile,
          8: '<< /F (more) /UF (more) /EF << /F 7 0 R >> >>',
        },
      }),
  ],
  [
    'statement-differs',
    'the right reason in a signature that is not this one',
    () =>
      offer({
        reason: 'Vahvistan kaiken.',
        more: {
          4: '<< /FT /Sig /T <feff0063006c00690065006e0074> /V 6 0 R >>',
          6: `<< /Type /Sig /Reason ${pdfText(reason)} /ByteRange [0 1 2 3] /Contents <00> >>`,
        },
      }),
  ],
  [
    'paper-differs',
    'a reason that may be read in two ways',
    () =>
      offer({
        more: {
          5: `<< /Reason ${pdfText(reason)} /Reason ${pdfText(reason)} /Contents <${'0'.repeat(16)}> >>`,
        },
      }),
  ],
  [
    'statement-differs',
    'a second field of the same name',
    () =>
      offer({
        more: {
          1: swappedCatalogue.replace('[4 0 R]', '[6 0 R 4 0 R]'),
          6: '<< /T <feff0063006c00690065006e0074> >>',
        },
      }),
  ],
] as const)('SU-12 %s: a turn over %s is not signed, and the person is told', async (code, _, turn) => {
  const { received, signing } = server({ turn: async () => ({ ok: true, offer: await turn() }) });
  await signing.sign(wanted);
  expect(signing.state.now).toEqual({ step: 'failed', code });
  expect(received.signatures).toEqual([]);
});

test('SU-12 a refusal ends it with its code, and one can try again', async () => {
  const { signing } = server({
    certificate: () => Promise.resolve({ ok: false, code: 'signing.client-first' }),
  });
  await signing.sign(wanted);
  expect(signing.state.now).toEqual({ step: 'failed', code: 'signing.client-first' });
  await signing.sign(wanted);
  expect(signing.state.now.step).toBe('failed');
});

test('SU-12 one who leaves the page signs nothing more', async () => {
  let here: () => void = () => undefined;
  const { received, signing } = server({
    turn: async () => {
      await new Promise<void>((resolve) => {
        here = resolve;
      });
      return { ok: true, offer: await offer() };
    },
  });
  const signed = signing.sign(wanted);
  await expect.poll(() => signing.state.now.step).toBe('waiting');
  signing.stop();
  here();
  await signed;
  expect(received.signatures).toEqual([]);
  expect(signing.state.now).toEqual({ step: 'ready' });
});
