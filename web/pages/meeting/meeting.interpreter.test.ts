import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cardForm } from '../../../server/domain/meetings/card-form.ts';
import { statementOf } from '../../../server/domain/summary/statements.ts';
import { exampleSummary } from '../../../server/domain/testing/summary.ts';
import { langs } from '../../../server/domain/texts/lang.ts';
import type { CardView, InterpreterView } from '../../../server/domain/view/types.ts';
import '../../components/live/live.ts';
import { answerWith } from '../../fixtures/fake-server.ts';
import type { Shown } from '../../fixtures/meeting.stage.ts';
import { hexOf, sha256, toBase64, utf8 } from '../../state/signing.bytes.ts';
import { interpreterViews } from '../../fixtures/meeting.interpreter.ts';
import type { FakeMeeting } from '../../testing/fake-meeting.ts';
import { commandsOf, openGuest } from '../../testing/guest-page.ts';
import { smallPaper } from '../../testing/small-paper.ts';

const opened = (shown: Shown) => openGuest('interpreter', shown);

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

const realFetch = window.fetch;
afterEach(() => {
  window.fetch = realFetch;
  document.body.replaceChildren();
});

test('IN-1: the promise of secrecy comes before anything, and its own hash goes up', async () => {
  answerWith({
    'GET /api/notices/secrecy?lang=fi': {
      title: 'Lupaan tämän.',
      text: 'En kerro kenellekään.',
      lang: 'fi',
      dir: 'ltr',
      hash: 'h1',
    },
  });
  const server = opened(interpreterViews.secrecy);
  await button('Vahvistan vaitiolon').click();
  expect(commandsOf(server)).toEqual([{ name: 'seat.affirm-secrecy', body: { hash: 'h1' } }]);
});

test('IN-2: what has been read is confirmed with the hash of exactly that text', async () => {
  const server = opened(interpreterViews.presence);
  const { card } = interpreterViews.presence;
  await button('Luettu arabiaksi').click();
  expect(commandsOf(server)).toEqual([
    { name: 'card.confirm', body: { cardId: card.cardId, hash: card.hash } },
  ]);
});

test('a read card waits for the next, without a button', async () => {
  opened(interpreterViews.read);
  await expect.element(page.getByText(/Kirjattu\. Odota/)).toBeVisible();
  expect(button(/Luettu arabiaksi/).elements()).toEqual([]);
});

test('a question is read from the wording in the client’s language, in its direction', async () => {
  opened(interpreterViews.presence);
  const heading = page.getByRole('heading', { name: 'هل يجوز أن تنضم كيلا إلى اللقاء؟' });
  await expect.element(heading).toBeVisible();
  expect(getComputedStyle(heading.element()).direction).toBe('rtl');
});

test('ME-7: on hold there is a card in words and nobody’s face', async () => {
  opened(interpreterViews.hold);
  await expect.element(page.getByRole('heading', { name: 'Odota, virkailija palaa' })).toBeVisible();
  expect(page.getByText('Layla').elements()).toEqual([]);
});

test('the interpreter attests the interpretation, and is shown the very statement', async () => {
  opened(interpreterViews.signing);
  await expect.element(page.getByText(/En vahvista sisältöä/)).toBeVisible();
  await expect.element(button('Vahvistan ja allekirjoitan')).toBeEnabled();
});

/** A server that hands this page, at the signing, a paper in which these cards were read. `views`: what it saw before. */
async function signingWith(read: readonly CardView[], views: readonly InterpreterView[]) {
  const [first = interpreterViews.talking, ...others] = views;
  const server = opened(first);
  await server.greeted;
  for (const view of others) {
    server.show(view);
    await expect.element(page.getByText(view.card?.texts[0]?.title ?? '').first()).toBeVisible();
  }
  const hashes = await Promise.all(read.map(({ texts }) => sha256(utf8(cardForm(texts)))));
  const { interpretation } = exampleSummary;
  const readBack = hashes.map((hash) => ({
    title: 'Kuka tekee mitä',
    hash: hexOf(hash),
    lang: 'ar',
    confirmedAt: '2026-11-24T08:35:00.000Z',
  }));
  const paper = { ...exampleSummary, interpretation: interpretation && { ...interpretation, readBack } };
  const json = JSON.stringify(paper);
  const summarySha256 = hexOf(await sha256(utf8(json)));
  const statements = Object.fromEntries(langs.map((lang) => [lang, statementOf(paper, 'interpreter', lang)]));
  const answers: Readonly<Record<string, object>> = {
    'signing.challenge': { challenge: 'c', statements, summarySha256, choice: 'accept', replaces: null },
    'signing.certify': { certificates: ['AAAA'], document: toBase64(smallPaper(json)) },
    'signing.attest': {},
    'signing.turn': { state: 'waiting' },
  };
  server.answering = (name) => (name in answers ? { ok: true, data: answers[name] } : undefined);
  const { signing } = interpreterViews.signing;
  server.show({ ...interpreterViews.signing, signing: { ...signing, sha256: summarySha256 } });
  await button('Vahvistan ja allekirjoitan').click();
  return server;
}
const readNow = interpreterViews.closing.card;
const changed = {
  ...readNow,
  texts: readNow.texts.map((text) => ({ ...text, text: 'Vuokra jää maksamatta.' })),
};
const commandNames = (server: FakeMeeting) => commandsOf(server).map(({ name }) => name);

test('SU-12: a paper with other cards than those that stood here is not signed, in words, and nothing of it is shown', async () => {
  const server = await signingWith([changed], [interpreterViews.greeting, interpreterViews.closing]);
  await expect
    .element(page.getByRole('heading', { name: 'Tätä paperia ei voi allekirjoittaa' }))
    .toBeVisible();
  await expect.element(page.getByText(/toinen teksti kuin se, jonka luit.*soita/)).toBeVisible();
  expect(commandNames(server)).not.toContain('signing.attest');
  // Nothing invites her to sign what cannot be signed; not to sign stays a way.
  await expect.element(button('Vahvistan ja allekirjoitan')).not.toBeInTheDocument();
  await expect.element(button('Yritä uudelleen')).toBeVisible();
  await expect.element(button('En vahvista')).toBeVisible();
  expect(page.getByText(/Vuokra jää maksamatta|Koti säilyy/).elements()).toEqual([]);
});

test('SU-12: after a reload the page says how many cards it could not compare, and signing stays possible', async () => {
  const server = await signingWith([changed, readNow], [interpreterViews.closing]);
  await expect.element(page.getByText(/ei voitu verrata paperiin: 1\./)).toBeVisible();
  await expect.poll(() => commandNames(server)).toContain('signing.turn');
});

test('SU-6: an interpretation may stay unattested', async () => {
  const server = opened(interpreterViews.signing);
  await button('En vahvista').click();
  expect(commandsOf(server).at(-1)).toEqual({ name: 'signing.decline', body: { item: '' } });
});

test('SE-7: leaving is asked once, since nothing goes on without an interpreter', async () => {
  const server = opened(interpreterViews.talking);
  await button('Poistu').click();
  expect(commandsOf(server)).toEqual([]);
  await button('Poistun').click();
  expect(commandsOf(server)).toEqual([{ name: 'seat.leave', body: {} }]);
});

test('at the end the notes are to be destroyed', async () => {
  opened(interpreterViews.over);
  await expect.element(page.getByText('Hävitä muistiinpanosi nyt.')).toBeVisible();
});

test('what changes in the room is said aloud, from coming in to the answer', async () => {
  const server = opened(interpreterViews.waiting);
  document.body.append(document.createElement('kr-live'));
  const said = (sentence: string) => page.getByRole('log').getByText(sentence);
  await server.greeted;
  server.show(interpreterViews.greeting, 'whole');
  await expect.element(said('Olet nyt huoneessa.')).toBeInTheDocument();
  server.show(interpreterViews.presence);
  await expect.element(said('Nyt: kysymme, saako Kela tulla mukaan.')).toBeInTheDocument();
  server.show({ ...interpreterViews.presence, card: null });
  await expect.element(said('Kysymykseen on vastattu.')).toBeInTheDocument();
});
