import { afterEach, beforeEach, expect, test } from 'vitest';
import { html } from 'lit';
import { page } from 'vitest/browser';
import { answerWith } from '../../fixtures/fake-server.ts';
import { focused } from '../../controllers/writing.ts';
import './arrive.ts';

const realFetch = window.fetch.bind(window);
const known = {
  meetingId: 'mtg_1',
  seatId: 'sea_1',
  role: 'client',
  language: 'ar',
  recognised: true,
  over: false,
  permission: false,
};

/** Opens the link and gives the code; `again` is what the server says of this browser after that. */
const giveCode = async (again: unknown) => {
  answerWith({ 'POST /api/arrivals': { ...known, seatId: null, recognised: false } });
  document.body.append(document.createElement('kr-arrive'));
  await page.getByRole('button', { name: 'Jatka' }).click();
  await page.getByRole('textbox').fill('123456');
  answerWith({ 'POST /api/arrivals': again, 'POST /api/arrivals/code': known });
  await page.getByRole('button', { name: 'Jatka' }).click();
};

beforeEach(() => {
  sessionStorage.clear();
});
afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  window.fetch = realFetch;
});

test('after the code a browser that keeps its cookie comes to the test of sound and picture', async () => {
  await giveCode(known);
  await expect.element(page.getByRole('heading', { name: 'Kokeillaan ääni ja kuva' })).toBeVisible();
});

test('a browser that has dropped the cookie is told so at once, with what to do', async () => {
  await giveCode({ ...known, recognised: false });
  await expect
    .element(page.getByRole('heading', { name: 'Selain ei säilyttänyt kirjautumista' }))
    .toBeVisible();
  await expect.element(page.getByText(/Salli evästeet/)).toBeVisible();
});

test('SE-12: who opens a link where too many ask is told so, and the page opens it by itself a little later', async () => {
  const no = new Response(JSON.stringify({ error: { code: 'request.too-many', requestId: 'r1' } }), {
    status: 429,
    headers: { 'retry-after': '1' },
  });
  window.fetch = () => {
    answerWith({ 'POST /api/arrivals': known });
    return Promise.resolve(no);
  };
  document.body.append(document.createElement('kr-arrive'));
  await page.getByRole('button', { name: 'Jatka' }).click();
  await expect.element(page.getByRole('heading', { name: 'Yrityksiä tulee nyt liian monta' })).toBeVisible();
  await expect
    .element(page.getByRole('heading', { name: 'Kokeillaan ääni ja kuva' }), { timeout: 10_000 })
    .toBeVisible();
});

test('CO-7 coming back while the permission lives, it can be withdrawn before the door, and nothing else ends', async () => {
  sessionStorage.setItem('kerralla.arrival', 'opened');
  answerWith({
    'POST /api/arrivals': { ...known, permission: true },
    'POST /api/meetings/mtg_1/seats/sea_1/commands': { ok: true },
  });
  document.body.append(document.createElement('kr-arrive'));
  await page.getByRole('button', { name: 'En jatka' }).click();
  await page.getByRole('button', { name: /Peruutan luvan/ }).click();
  await expect.element(page.getByText(/Peruutit luvan/).first()).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Kokeillaan ääni ja kuva' })).toBeVisible();
  await page.getByRole('button', { name: 'En jatka' }).click();
  await expect.element(page.getByRole('button', { name: /Peruutan luvan/ })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: /Lopetan tapaamisen/ })).toBeVisible();
});

test('SE-9 after the end a recognised device comes straight to the copy: no test, no camera, no microphone', async () => {
  let asked = 0;
  const { getUserMedia } = navigator.mediaDevices;
  navigator.mediaDevices.getUserMedia = () => {
    asked += 1;
    return Promise.reject(new Error('nobody asked for it'));
  };
  try {
    answerWith({ 'POST /api/arrivals': { ...known, over: true } });
    const arrival = document.createElement('kr-arrive');
    arrival.room = (_, { seatId }) => html`<h1>Kopio, ${seatId}</h1>`;
    document.body.append(arrival);
    await page.getByRole('button', { name: 'Jatka' }).click();
    await expect.element(page.getByRole('heading', { name: 'Kopio, sea_1' })).toBeVisible();
    expect(asked).toBe(0);
  } finally {
    navigator.mediaDevices.getUserMedia = getUserMedia;
  }
});

test('SE-9 after the end another device is told that the meeting is over and how to get the copy', async () => {
  window.fetch = () =>
    Promise.resolve(
      new Response(JSON.stringify({ error: { code: 'meeting.over', requestId: 'r1' } }), { status: 410 }),
    );
  document.body.append(document.createElement('kr-arrive'));
  await page.getByRole('button', { name: 'Jatka' }).click();
  await expect.element(page.getByRole('heading', { name: 'Tapaaminen on päättynyt' })).toBeVisible();
  await expect.element(page.getByText(/avaa linkin samalla laitteella kuin tapaamisessa/)).toBeVisible();
});

const stranger = { ...known, seatId: null, recognised: false };

/** Opens the link on a device that nobody knows. */
const atTheCode = async (answers: Record<string, unknown> = {}) => {
  answerWith({ 'POST /api/arrivals': stranger, ...answers });
  document.body.append(document.createElement('kr-arrive'));
  await page.getByRole('button', { name: 'Jatka' }).click();
  await expect.element(page.getByRole('heading', { name: 'Anna koodi' })).toBeVisible();
};

/** A refusal that says when another try counts. */
const laterOn = (code: string, seconds: number) =>
  new Response(JSON.stringify({ error: { code, requestId: 'r1' } }), {
    status: 403,
    headers: { 'retry-after': String(seconds) },
  });

test('SE-3 asking to be recognised opens the seat, and only then', async () => {
  await atTheCode({ 'POST /api/arrivals/ask': { ...known, recognised: false } });
  await page.getByRole('button', { name: 'Pyydä, että sinut tunnistetaan' }).click();
  await expect.element(page.getByRole('heading', { name: 'Kokeillaan ääni ja kuva' })).toBeVisible();
});

test('SE-3 where too many have asked it is said, and the code can still be typed', async () => {
  await atTheCode({ 'POST /api/arrivals/ask': 'seat.asked-too-often' });
  await page.getByRole('button', { name: 'Pyydä, että sinut tunnistetaan' }).click();
  await expect.element(page.getByText(/Koodi toimii nytkin/)).toBeVisible();
  answerWith({ 'POST /api/arrivals': known, 'POST /api/arrivals/code': known });
  await page.getByRole('textbox').fill('123456');
  await page.getByRole('button', { name: 'Jatka' }).click();
  await expect.element(page.getByRole('heading', { name: 'Kokeillaan ääni ja kuva' })).toBeVisible();
});

test('SE-3 a device that was recognised before and has no seat gets one without the code', async () => {
  answerWith({
    'POST /api/arrivals': { ...known, seatId: null },
    'POST /api/arrivals/ask': known,
  });
  document.body.append(document.createElement('kr-arrive'));
  await page.getByRole('button', { name: 'Jatka' }).click();
  await expect.element(page.getByRole('heading', { name: 'Kokeillaan ääni ja kuva' })).toBeVisible();
});

test('SE-13 who has to wait reads for how long, and may try again when it is over', async () => {
  await atTheCode();
  window.fetch = () => Promise.resolve(laterOn('code.wrong', 2));
  await page.getByRole('textbox').fill('000000');
  await page.getByRole('button', { name: 'Jatka' }).click();
  await expect.element(page.getByText(/Koodi ei ole oikea/)).toBeVisible();
  await expect.element(page.getByText(/Odota vielä 2 sekuntia/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Jatka' })).toHaveAttribute('aria-disabled', 'true');
  await expect.element(page.getByText(/Odota vielä/), { timeout: 10_000 }).not.toBeInTheDocument();
  answerWith({ 'POST /api/arrivals': known, 'POST /api/arrivals/code': known });
  await page.getByRole('textbox').fill('123456');
  await page.getByRole('button', { name: 'Jatka' }).click();
  await expect.element(page.getByRole('heading', { name: 'Kokeillaan ääni ja kuva' })).toBeVisible();
});

test('SE-13 a code that has ended is asked for no more, and the page says what to do instead', async () => {
  await atTheCode({
    'POST /api/arrivals/code': 'code.ended',
    'POST /api/arrivals/ask': 'seat.asked-too-often',
  });
  await page.getByRole('textbox').fill('123456');
  await page.getByRole('button', { name: 'Jatka' }).click();
  await expect.element(page.getByRole('heading', { name: 'Koodi ei enää kelpaa' })).toBeVisible();
  // The field that had the focus is gone; the keyboard is where the words are.
  await expect.poll(() => focused()?.localName).toBe('main');
  await expect
    .element(page.getByText('Soita ja pyydä uusi, tai pyydä, että sinut tunnistetaan.'))
    .toBeVisible();
  await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
  await expect.element(page.getByRole('link', { name: /^Soita/ }).first()).toBeVisible();
  // Refused too, it stays where it is, and promises no code that works.
  await page.getByRole('button', { name: 'Pyydä, että sinut tunnistetaan' }).click();
  await expect.element(page.getByText('Tunnistamista on pyydetty liian monta kertaa.')).toBeVisible();
  await expect.element(page.getByText(/Koodi toimii/)).not.toBeInTheDocument();
});

test('CO-7 before the code she stops without a seat to give up', async () => {
  await atTheCode();
  await page.getByRole('button', { name: 'En jatka' }).click();
  await expect.element(page.getByRole('button', { name: /Peruutan luvan/ })).not.toBeInTheDocument();
  await page.getByRole('button', { name: /Lopetan tapaamisen/ }).click();
  await expect.element(page.getByRole('heading', { name: 'Anna koodi' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('heading', { name: /Lähdit tapaamisesta/ })).toBeVisible();
});
