import { expect, test } from 'vitest';
import { fromBase64, joined, sha256, toBase64, utf8, type Bytes } from './signing.bytes.ts';
import { readSignedAttributes } from './signing.der.ts';
import { isWhatIHold, type TurnOffer } from './signing.offer.ts';
import { createSigning, type SigningTransport } from './signing.ts';

const bytes = (...values: number[]): Bytes => Uint8Array.from(values);
const der = (tag: number, ...bodies: Bytes[]): Bytes => {
  const body = joined(...bodies);
  return joined(body.length < 128 ? bytes(tag, body.length) : bytes(tag, 0x81, body.length), body);
};
const oid = (hex: string): Bytes =>
  der(
    0x06,
    Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
  );

const attribute = (type: string, value: Bytes): Bytes => der(0x30, oid(type), der(0x31, value));
const contentType = attribute('2a864886f70d010903', oid('2a864886f70d010701'));
const messageDigest = (digest: Bytes) => attribute('2a864886f70d010904', der(0x04, digest));
const certificateOf = (hash: Bytes) =>
  attribute('2a864886f70d010910022f', der(0x30, der(0x30, der(0x30, der(0x04, hash)))));

const held = utf8('%PDF base');
const certificate = utf8('a certificate');

/** An offer over `held` and a tail, as the server would lay it out. */
async function offerFor(before = ' increment <'): Promise<TurnOffer> {
  const tail = utf8(`${before}${'0'.repeat(16)}> end`);
  const document = joined(held, tail);
  const start = held.length + before.length - 1;
  const end = start + 18;
  const digest = await sha256(joined(document.subarray(0, start), document.subarray(end)));
  const signedAttributes = der(
    0x31,
    contentType,
    messageDigest(digest),
    certificateOf(await sha256(certificate)),
  );
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

const attestation = {
  summarySha256: 'a'.repeat(64),
  statement: 'Tämä on se, mitä sovimme.',
  choice: 'accept',
  lang: 'fi',
} as const;

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
    turn: async () => ({ ok: true, offer: await offerFor() }),
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
  await signing.sign({ attestation, held });
  expect(steps).toEqual(['preparing', 'waiting', 'signed']);

  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('spki', fromBase64(received.publicKey), algorithm, true, [
    'verify',
  ]);
  const [header = '', payload = '', signature = ''] = received.jws.split('.');
  const plain = (part: string) => fromBase64(part.replaceAll('-', '+').replaceAll('_', '/'));
  const said: unknown = JSON.parse(new TextDecoder().decode(plain(payload)));
  expect(said).toEqual({ ...attestation, at: '2026-11-24T08:41:00.000Z' });
  expect(await crypto.subtle.verify(algorithm, key, plain(signature), utf8(`${header}.${payload}`))).toBe(
    true,
  );
  const { signedAttributes } = await offerFor();
  const raw = fromBase64(received.signatures[0] ?? '');
  expect(await crypto.subtle.verify(algorithm, key, raw, signedAttributes)).toBe(true);
});

test('SU-12 a lost turn is asked for again, with what the document is by then', async () => {
  let turn = 0;
  const { received, signing } = server({
    turn: async () => ({ ok: true, offer: await offerFor(turn++ === 0 ? ' first <' : ' second <') }),
    sign: () => Promise.resolve(turn === 1 ? { ok: false, code: 'signing.not-your-turn' } : { ok: true }),
  });
  await signing.sign({ attestation, held });
  expect(turn).toBe(2);
  expect(received.signatures).toEqual([]);
  expect(signing.state.now).toEqual({ step: 'signed' });
});

test('SU-12 bytes that differ are not signed, and the person is told', async () => {
  const { received, signing } = server();
  await signing.sign({ attestation, held: utf8('%PDF another') });
  expect(received.signatures).toEqual([]);
  expect(signing.state.now).toEqual({ step: 'failed', code: 'bytes-differ' });
});

test('SU-12 a refusal ends it with its code, and one can try again', async () => {
  const { signing } = server({
    certificate: () => Promise.resolve({ ok: false, code: 'signing.client-first' }),
  });
  await signing.sign({ attestation, held });
  expect(signing.state.now).toEqual({ step: 'failed', code: 'signing.client-first' });
  await signing.sign({ attestation, held });
  expect(signing.state.now.step).toBe('failed');
});

test('SU-12 one who leaves the page signs nothing more', async () => {
  let here: () => void = () => undefined;
  const { received, signing } = server({
    turn: async () => {
      await new Promise<void>((resolve) => {
        here = resolve;
      });
      return { ok: true, offer: await offerFor() };
    },
  });
  const signed = signing.sign({ attestation, held });
  await expect.poll(() => signing.state.now.step).toBe('waiting');
  signing.stop();
  here();
  await signed;
  expect(received.signatures).toEqual([]);
  expect(signing.state.now).toEqual({ step: 'ready' });
});
