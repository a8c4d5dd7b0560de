import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/live/live.ts';
import { answerWith } from '../../fixtures/fake-server.ts';
import type { Shown } from '../../fixtures/meeting.stage.ts';
import { interpreterViews } from '../../fixtures/meeting.interpreter.ts';
import { commandsOf, openGuest } from '../../testing/guest-page.ts';

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
