import { expect, test } from 'vitest';
import type { CommandName } from '../../server/domain/meetings/commands.ts';
import type { CommandAnswer, Send } from './meeting.commands.ts';
import { exampleJson, smallPaper } from '../testing/small-paper.ts';
import { hexOf, sha256, utf8 } from './signing.bytes.ts';
import { MeetingSigning } from './signing.meeting.ts';
import type { OnScreen } from './signing.paper.ts';

const screen: OnScreen = {
  lang: 'fi',
  role: 'client',
  choice: 'accept',
  sha256: hexOf(await sha256(utf8(exampleJson))),
  shown: { kind: 'page', json: exampleJson },
};
const asked = {
  challenge: 'c',
  statements: { fi: 'Tämä on se, mitä sovimme.', en: 'This is what we agreed.', ar: 'هذا ما اتفقنا عليه.' },
  summarySha256: screen.sha256,
  choice: 'accept',
  replaces: null,
};

/** A seat that answers by command, and remembers what it was sent. */
const seat = (
  answers: Partial<Record<CommandName, CommandAnswer>>,
  document = new Response(smallPaper()),
  heard: (name: CommandName) => void = () => undefined,
) => {
  const sent: CommandName[] = [];
  const send: Send = (name) => {
    sent.push(name);
    heard(name);
    return Promise.resolve(answers[name] ?? { ok: false, code: 'service.unavailable', rule: '' });
  };
  const signing = new MeetingSigning({ meetingId: 'mtg_1', seatId: 'sea_1', send } as never, () =>
    Promise.resolve(document),
  );
  return { sent, signing };
};

test('the statement is told in the language of the screen', async () => {
  const { signing } = seat({ 'signing.challenge': { ok: true, data: asked } });
  expect(await signing.statement('ar')).toBe('هذا ما اتفقنا عليه.');
});

test('SU-12 a paper that is not the one on the screen is not signed: no key is certified for it', async () => {
  const { sent, signing } = seat({ 'signing.challenge': { ok: true, data: asked } });
  await signing.sign({ ...screen, sha256: 'bb' });
  expect(signing.now).toEqual({ step: 'failed', code: 'bytes-differ' });
  expect(sent).toEqual(['signing.challenge']);
});

test('SU-12 the choice that the server names is the one that was made', async () => {
  const { sent, signing } = seat({
    'signing.challenge': { ok: true, data: { ...asked, choice: 'own-view' } },
  });
  await signing.sign(screen);
  expect(signing.now).toEqual({ step: 'failed', code: 'statement-differs' });
  expect(sent).toEqual(['signing.challenge']);
});

test('SU-12 another paper by the right address is not signed: no key is certified for it', async () => {
  const { sent, signing } = seat(
    { 'signing.challenge': { ok: true, data: asked } },
    new Response(smallPaper(exampleJson.replace('Layla', 'Leyla'))),
  );
  await signing.sign(screen);
  expect(signing.now).toEqual({ step: 'failed', code: 'paper-differs' });
  expect(sent).toEqual(['signing.challenge']);
});

test('SU-6 a refusal is said by its code, and can be tried again', async () => {
  const { signing } = seat({
    'signing.challenge': { ok: false, code: 'signing.client-first', rule: 'SU-5' },
  });
  await signing.sign(screen);
  expect(signing.now).toEqual({ step: 'failed', code: 'signing.client-first' });
  await signing.sign(screen);
  expect(signing.now.step).toBe('failed');
});

test('without the document nothing is signed', async () => {
  const { sent, signing } = seat(
    { 'signing.challenge': { ok: true, data: asked } },
    new Response(null, { status: 404 }),
  );
  await signing.sign(screen);
  expect(signing.now.step).toBe('failed');
  expect(sent).not.toContain('signing.certify');
});

test('the place in the document is asked for until it is this signer’s turn', async () => {
  const { sent, signing } = seat({
    'signing.challenge': { ok: true, data: asked },
    'signing.certify': { ok: true, data: { certificates: ['AAAA'] } },
    'signing.attest': { ok: true },
  });
  await signing.sign(screen);
  expect(sent).toEqual(['signing.challenge', 'signing.certify', 'signing.attest', 'signing.turn']);
  expect(signing.now).toEqual({ step: 'failed', code: 'service.unavailable' });
});

test.each(['signing.challenge', 'signing.turn'] as const)(
  'who leaves the page during %s goes no further',
  async (at) => {
    const { sent, signing } = seat(
      {
        'signing.challenge': { ok: true, data: asked },
        'signing.certify': { ok: true, data: { certificates: ['AAAA'] } },
        'signing.attest': { ok: true },
        'signing.turn': { ok: true, data: { state: 'waiting' } },
      },
      undefined,
      (name) => {
        if (name === at) signing.stop();
      },
    );
    await signing.sign(screen);
    expect(sent.at(-1)).toBe(at);
    expect(signing.now).toEqual({ step: 'ready' });
  },
);
