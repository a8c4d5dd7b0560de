import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SeatView } from '../../../server/domain/view/types.ts';
import '../../components/live/live.ts';
import { focused } from '../../controllers/writing.ts';
import type { Shown } from '../../fixtures/meeting.stage.ts';
import { clientViews } from '../../fixtures/meeting.client.ts';
import { hexOf, sha256, utf8 } from '../../state/signing.bytes.ts';
import { commandsOf, openGuest } from '../../testing/guest-page.ts';
import { smallPaper } from '../../testing/small-paper.ts';
import { setLanguage } from '../../texts/locale.ts';

const opened = (shown: Shown) => openGuest('client', shown);

const button = (name: string | RegExp) => page.getByRole('button', { name });
const stop = () => button('En jatka');

const realFetch = window.fetch;
afterEach(async () => {
  window.fetch = realFetch;
  await setLanguage('fi');
  document.body.replaceChildren();
});

test.each(Object.keys(clientViews) as (keyof typeof clientViews)[])(
  'CO-7: "En jatka" stands in the state %s',
  async (name) => {
    opened(clientViews[name]);
    await expect.element(stop()).toBeVisible();
  },
);

test.each(['connecting', 'busy', 'taken', 'failed'] as const)(
  'CO-7: "En jatka" stands when the connection is %s',
  async (status) => {
    opened(status);
    await expect.element(stop()).toBeVisible();
  },
);

test('CO-7: "En jatka" stands while the client writes, and the first tap is enough', async () => {
  opened(clientViews.together);
  await page.getByRole('textbox', { name: 'Asuminen' }).click();
  await expect.element(button('Apua')).not.toBeInTheDocument();
  await stop().click();
  await expect.element(button('Takaisin')).toBeVisible();
});

test('what has made way for writing comes back when the text is left for something beside it', async () => {
  opened(clientViews.together);
  await page.getByRole('textbox', { name: 'Asuminen' }).click();
  await expect.element(button('Apua')).not.toBeInTheDocument();
  await page.getByRole('tab', { name: 'Lupani' }).click();
  await expect.element(button('Apua')).toBeVisible();
});

test('CO-7: "En jatka" is reached by keyboard from the last text, and stays reached when the bar comes back', async () => {
  opened(clientViews.together);
  await page.getByRole('textbox').last().click();
  await expect.element(button('Apua')).not.toBeInTheDocument();
  await userEvent.tab();
  await expect.element(button('Apua')).toBeVisible();
  await expect.poll(focused).toBe(stop().element());
  await userEvent.keyboard('{Enter}');
  await button('Takaisin').click();
  await expect.poll(focused).toBe(stop().element());
});

/** By who is at the table, and not by what the view offers: a view that forgets to offer it fails here. */
const withKela: readonly (readonly [string, SeatView])[] = [
  ...Object.entries(clientViews).filter(([, view]) => 'company' in view && view.company === 'together'),
  ['on a break', clientViews.away],
  ['back at the door', { ...clientViews.waiting, stop: ['withdraw', 'end'] }],
];

test.each(withKela)('CO-7: withdrawing is the second action in the state %s', async (_, view) => {
  const server = opened(view);
  await stop().click();
  await button(/En puhu enää Kelan kanssa/).click();
  expect(commandsOf(server)).toContainEqual({ name: 'consent.withdraw', body: {} });
});

test('CO-7: after having left, withdrawing is still the second action', async () => {
  const server = opened({ ...clientViews.left, permission: 'open' });
  await expect.element(page.getByText(/Lupasi on vielä voimassa/)).toBeVisible();
  await stop().click();
  await button(/Peruutan luvan/).click();
  await expect.poll(() => server.posted).toEqual([{ name: 'consent.withdraw', body: {} }]);
  await expect.element(page.getByText(/Peruutit luvan/)).toBeVisible();
  await stop().click();
  await expect.element(page.getByRole('heading', { name: 'Lupasi on päättynyt' })).toBeVisible();
});

test('CO-7: a page that speaks for nobody any more does not say that the permission has ended', async () => {
  opened({ ...clientViews.left, how: 'moved', permission: 'elsewhere' });
  await stop().click();
  await expect
    .element(page.getByRole('heading', { name: 'Et ole tapaamisessa tällä sivulla' }))
    .toBeVisible();
  await expect.element(page.getByText('Lupasi on päättynyt')).not.toBeInTheDocument();
});

test('CO-7: without a socket the withdrawal goes the plain way, and the client is told', async () => {
  const server = opened('connecting');
  await stop().click();
  await button(/Peruutan luvan/).click();
  await expect.poll(() => server.posted).toEqual([{ name: 'consent.withdraw', body: {} }]);
});

test('after the seat has ended "En jatka" says that the permission has ended', async () => {
  opened(clientViews.closed);
  await stop().click();
  await expect.element(page.getByRole('heading', { name: 'Lupasi on päättynyt' })).toBeVisible();
});

test('SE-7: before a consent "En jatka" means leaving', async () => {
  const server = opened(clientViews.waiting);
  await stop().click();
  await button(/Lopetan tapaamisen/).click();
  expect(commandsOf(server)).toEqual([{ name: 'seat.leave', body: {} }]);
});

test('SE-7: who has left is told so once', async () => {
  const server = opened(clientViews.together);
  await stop().click();
  await button(/Lopetan tapaamisen/).click();
  server.show(clientViews.left, 'whole');
  await expect.element(page.getByRole('heading', { name: 'Lähdit tapaamisesta' })).toBeVisible();
  expect(page.getByText('Et ole enää tässä tapaamisessa').elements()).toEqual([]);
});

test('going back from the choices changes nothing', async () => {
  const server = opened(clientViews.together);
  await stop().click();
  await button('Takaisin').click();
  await expect.element(page.getByRole('tab', { name: 'Suunnitelma' })).toBeVisible();
  expect(commandsOf(server)).toEqual([]);
});

test.each([
  ['Kyllä', 'yes'],
  ['Ei', 'no'],
])('CO-3: %s to the presence question is one tap', async (label, answer) => {
  const server = opened(clientViews.presence);
  await button(label).click();
  expect(commandsOf(server)).toEqual([{ name: 'presence.answer', body: { answer, lang: 'fi' } }]);
});

test('CO-5: the answer names the text on her screen: her own language where the card has not that of the page', async () => {
  const server = opened(clientViews.presence);
  await setLanguage('en');
  await button('Yes').click();
  expect(commandsOf(server)).toEqual([{ name: 'presence.answer', body: { answer: 'yes', lang: 'ar' } }]);
});

test('CO-3: each question is an element of its own, and Enter again answers nothing of the next one', async () => {
  const server = opened(clientViews.presence);
  const { topic } = clientViews;
  const one = button('Kyllä');
  await expect.element(one).toHaveAttribute('aria-disabled', 'false');
  const first = one.element() as HTMLElement;
  first.focus();
  await userEvent.keyboard('{Enter}');
  const cardId = 'crd_01K9TESTCARD0000000000000B';
  server.show({ ...topic, card: { ...topic.card, cardId } }, 'whole');
  await expect.element(page.getByRole('heading', { name: /puhua yhdessä asumisestasi/ })).toBeVisible();
  await expect.poll(() => focused()?.id).toBe('heading');
  await userEvent.keyboard('{Enter}{Enter} ');
  expect(button('Kyllä').element()).not.toBe(first);
  expect(commandsOf(server)).toEqual([{ name: 'presence.answer', body: { answer: 'yes', lang: 'fi' } }]);
});

test('IN-2: the answer says that she has read the question herself', async () => {
  const server = opened(clientViews['presence-unread']);
  await page.getByRole('checkbox', { name: 'Luin tämän itse' }).click();
  await button('Kyllä').click();
  expect(commandsOf(server)).toEqual([
    { name: 'presence.answer', body: { answer: 'yes', lang: 'fi', readMyself: true } },
  ]);
});

test('CO-7 SE-8: an answer that is still on its way keeps neither withdrawing nor a break waiting', async () => {
  const server = opened(clientViews.topic);
  server.answering = () => undefined;
  await button('Ei').click();
  await stop().click();
  await button(/Pidän tauon/).click();
  await button(/En puhu enää Kelan kanssa/).click();
  expect(commandsOf(server).map(({ name }) => name)).toEqual([
    'scope.answer',
    'seat.pause',
    'consent.withdraw',
  ]);
});

test('CO-8: an answer that is still on its way keeps no topic from being closed', async () => {
  const server = opened(clientViews.together);
  server.answering = () => undefined;
  await page.getByRole('tab', { name: 'Lupani' }).click();
  await button(/Tästä ei enää puhuta.*Rahat ja tuet/s).click();
  await button(/Tästä ei enää puhuta.*Asuminen/s).click();
  expect(commandsOf(server).map(({ body }) => (body as { domain: string }).domain)).toEqual([
    'toimeentulo',
    'asuminen',
  ]);
});

test('CO-3: yes and no are equally large', async () => {
  opened(clientViews.presence);
  await expect.element(button('Kyllä')).toBeVisible();
  const [yes, no] = [button('Kyllä').element(), button('Ei').element()].map((one) =>
    one.getBoundingClientRect(),
  );
  expect([yes?.width, yes?.height]).toEqual([no?.width, no?.height]);
});

test('CO-3: once she has answered nothing says that she is still asked', async () => {
  opened(clientViews['coming-in']);
  await expect.element(page.getByRole('heading', { name: 'Kiitos. Sanoit kyllä.' })).toBeVisible();
  await expect.element(page.getByText(/^Nyt:/)).not.toBeInTheDocument();
});

test('CO-4: a topic is answered for itself', async () => {
  const server = opened(clientViews.topic);
  await button('Ei').click();
  expect(commandsOf(server)).toEqual([
    { name: 'scope.answer', body: { domain: 'asuminen', answer: 'no', lang: 'fi' } },
  ]);
});

test('CO-8: a topic is closed with one tap under "Lupani"', async () => {
  const server = opened(clientViews.together);
  await page.getByRole('tab', { name: 'Lupani' }).click();
  await button(/Tästä ei enää puhuta.*Asuminen/s).click();
  expect(commandsOf(server)).toEqual([{ name: 'scope.answer', body: { domain: 'asuminen', answer: 'no' } }]);
});

test('CO-7: after a withdrawal the client says how to go on', async () => {
  const server = opened(clientViews.withdrawn);
  await button('Jatkan sosiaalityön kanssa').click();
  expect(commandsOf(server)).toEqual([{ name: 'company.continue-alone', body: {} }]);
});

test('own words go up in the language in which they were written', async () => {
  const server = opened(clientViews.together);
  await page.getByRole('textbox', { name: 'Rahat ja tuet' }).fill('أحتاج إلى مساعدة');
  await userEvent.tab();
  await expect
    .poll(() => commandsOf(server))
    .toEqual([
      {
        name: 'plan.apply',
        body: {
          op: {
            kind: 'set',
            path: 'survey/toimeentulo/ownWords',
            value: { lang: 'ar', text: 'أحتاج إلى مساعدة' },
            baseRev: 0,
          },
        },
      },
    ]);
});

test('SU-12: a client who is handed another paper than the one on her screen is told so, and whom to call', async () => {
  const unfinished = clientViews['signing-unfinished'];
  const json = unfinished.signing.json ?? '';
  const digest = hexOf(await sha256(utf8(json)));
  const server = opened({ ...unfinished, signing: { ...unfinished.signing, sha256: digest } });
  const statements = { fi: 'x', en: 'x', ar: 'x' };
  const data = { challenge: 'c', statements, summarySha256: digest, choice: 'accept', replaces: null };
  server.answering = (name) => (name === 'signing.challenge' ? { ok: true, data } : undefined);
  window.fetch = () => Promise.resolve(new Response(smallPaper(json.replace('Layla', 'Leyla'))));
  await button('Allekirjoitan').click();
  await expect
    .element(page.getByRole('heading', { name: 'Tätä paperia ei voi allekirjoittaa' }))
    .toBeVisible();
  await expect.element(page.getByText(/Kerro muille ja soita/)).toBeVisible();
  expect(commandsOf(server).map(({ name }) => name)).toEqual(['signing.challenge']);
});

test('another language on the screen keeps the focus and what is being written', async () => {
  opened(clientViews.together);
  const field = page.getByRole('textbox').first();
  await field.fill('kesken');
  await setLanguage('ar');
  await expect.element(page.getByRole('tab', { name: 'الخطة' })).toBeVisible();
  await expect.element(field).toHaveValue('kesken');
  expect(focused()).toBe(field.element());
});

test('what the other authority may not see says so', async () => {
  opened(clientViews.together);
  await expect.element(page.getByText('ei näy Kelalle').first()).toBeVisible();
});

test('nobody who is not recognised sees a role or a name', async () => {
  opened(clientViews['unrecognised-asked']);
  await expect.element(page.getByRole('heading', { name: 'Odota, virkailija katsoo' })).toBeVisible();
  expect(document.body.innerText + page.elementLocator(document.body).element().textContent).not.toMatch(
    /Mikko|Satu|Ahmed|Layla|sosiaali|Kela|tulkki/,
  );
});

test('asking to be recognised without a picture goes to the door', async () => {
  const server = opened(clientViews.unrecognised);
  await button('Pyydä ilman kuvaa').click();
  expect(commandsOf(server)).toEqual([{ name: 'seat.wait', body: {} }]);
});

test('SE-2: who has tested comes to the door without another tap', async () => {
  const server = opened({ ...clientViews.waiting, at: 'testing', may: ['seat.wait'] });
  await expect.poll(() => commandsOf(server)).toEqual([{ name: 'seat.wait', body: {} }]);
});

test('SE-8: one button leads back from a break', async () => {
  const server = opened(clientViews.away);
  await button('Palaan tapaamiseen').click();
  expect(commandsOf(server)).toEqual([{ name: 'seat.return', body: {} }]);
});

test('a lost connection says what is safe, and keeps what was on the screen', async () => {
  const server = opened(clientViews.together);
  await expect.element(page.getByRole('tab', { name: 'Suunnitelma' })).toBeVisible();
  server.down = true;
  server.cut();
  await expect.element(page.getByRole('heading', { name: 'Yhteys katkesi' })).toBeVisible();
  await expect.element(page.getByRole('tab', { name: 'Suunnitelma' })).toBeVisible();
});

test('another tab can be brought here', async () => {
  const server = opened('busy');
  await button('Siirrä tapaaminen tänne').click();
  expect(server.heard).toContainEqual({ t: 'take-over' });
});

test('SU-5: three ways stand side by side, and none is preset', async () => {
  const server = opened(clientViews.signing);
  await expect.element(button(/^Hyväksyn ja kerron/)).toBeVisible();
  await button(/^Jätän myöhemmäksi/).click();
  expect(commandsOf(server)).toEqual([{ name: 'signing.choose', body: { choice: 'later', ownView: null } }]);
});

test('SU-5: her own view goes up in her own words and language', async () => {
  const server = opened(clientViews.signing);
  await button(/^Hyväksyn ja kerron/).click();
  await expect.poll(() => focused()?.localName).toBe('textarea');
  await page.getByRole('textbox').fill('لا أوافق على كل شيء');
  await button('Hyväksyn tällä näkemyksellä').click();
  expect(commandsOf(server)).toEqual([
    {
      name: 'signing.choose',
      body: { choice: 'own-view', ownView: { lang: 'ar', text: 'لا أوافق على كل شيء' } },
    },
  ]);
});

test('SU-5: who left it for later is told what that means, and whom to tell', async () => {
  opened({
    ...clientViews.closed,
    signers: clientViews.closed.signers.map((one) => (one.me ? { ...one, state: 'later' as const } : one)),
  });
  await expect.element(page.getByText(/Paikkasi paperissa on tyhjä/)).toBeVisible();
  await expect.element(page.getByText('jäi myöhemmäksi')).toBeVisible();
});

test('the copy and its appendix are downloads', async () => {
  opened(clientViews.closed);
  const href = (name: string) => page.getByRole('link', { name }).element().getAttribute('href');
  await expect.element(page.getByRole('link', { name: 'Lataa yhteenveto' })).toBeVisible();
  expect(href('Lataa yhteenveto')).toBe('/api/meetings/mtg_01K9TESTMEETING0000000000A/summary.pdf');
  expect(href('Lataa liite')).toBe('/api/meetings/mtg_01K9TESTMEETING0000000000A/appendix.pdf');
});

test('what changes in the room is said aloud, from coming in to the answer', async () => {
  const server = opened(clientViews.waiting);
  document.body.append(document.createElement('kr-live'));
  const said = (sentence: string) => page.getByRole('log').getByText(sentence);
  await server.greeted;
  server.show(clientViews.greeting, 'whole');
  await expect.element(said('Olet nyt huoneessa.')).toBeInTheDocument();
  server.show(clientViews.presence);
  await expect.element(said('Nyt: kysymme, saako Kela tulla mukaan.')).toBeInTheDocument();
  server.show(clientViews['coming-in']);
  await expect.element(said('Kiitos. Sanoit kyllä.')).toBeInTheDocument();
});
