import { expect, test } from 'vitest';
import type { CommandName } from '../../server/domain/meetings/commands.ts';
import type { CommandAnswer, Send } from './meeting.commands.ts';
import { MeetingSigning } from './signing.meeting.ts';

const asked = {
  challenge: 'c',
  statements: { fi: 'Tämä on se, mitä sovimme.', en: 'This is what we agreed.', ar: 'هذا ما اتفقنا عليه.' },
  summarySha256: 'aa',
  choice: 'accept',
  replaces: null,
};

/** A seat that answers by command, and remembers what it was sent. */
const seat = (
  answers: Partial<Record<CommandName, CommandAnswer>>,
  document = new Response('%PDF'),
  heard: (name: CommandName) => void = () => undefined,
) => {
  const sent: CommandName[] = [];
  const send: Send = (name) => {
    sent.push(name);
    heard(name);
    return Promise.resolve(answers[name] ?? { ok: false, code: 'service.unavailable', rule: '' });
  };
  const signing = new MeetingSigning({ meetingId: 'mtg_1', seatId: 'sea_1', send } as never, true, () =>
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
  await signing.sign('fi', 'bb');
  expect(signing.now).toEqual({ step: 'failed', code: 'bytes-differ' });
  expect(sent).toEqual(['signing.challenge']);
});

test('SU-6 a refusal is said by its code, and can be tried again', async () => {
  const { signing } = seat({
    'signing.challenge': { ok: false, code: 'signing.client-first', rule: 'SU-5' },
  });
  await signing.sign('fi', 'aa');
  expect(signing.now).toEqual({ step: 'failed', code: 'signing.client-first' });
  await signing.sign('fi', 'aa');
  expect(signing.now.step).toBe('failed');
});

test('without the document nothing is signed', async () => {
  const { sent, signing } = seat(
    { 'signing.challenge': { ok: true, data: asked } },
    new Response(null, { status: 404 }),
  );
  await signing.sign('fi', 'aa');
  expect(signing.now.step).toBe('failed');
  expect(sent).not.toContain('signing.certify');
});

test('the place in the document is asked for until it is this signer’s turn', async () => {
  const { sent, signing } = seat({
    'signing.challenge': { ok: true, data: asked },
    'signing.certify': { ok: true, data: { certificates: ['AAAA'] } },
    'signing.attest': { ok: true },
  });
  await signing.sign('fi', 'aa');
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
    await signing.sign('fi', 'aa');
    expect(sent.at(-1)).toBe(at);
    expect(signing.now).toEqual({ step: 'ready' });
  },
);
