import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { clientViews } from '../../fixtures/meeting.client.ts';
import { interpreterViews } from '../../fixtures/meeting.interpreter.ts';
import { openGuest } from '../../testing/guest-page.ts';
import { setLanguage } from '../../texts/locale.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const kelaIsCut = () => page.getByText('Kela ei enää kuule eikä näe. Tallennamme päätöstäsi.');
const hush = () =>
  page.getByText('Varmistamme vielä, että yhteys on poikki. Siihen asti äänesi ja kuvasi eivät lähde.');
const held = () =>
  page.getByText('Yhteytesi pätkii. Et kuule muita, eivätkä he sinua. Ääni ja kuva palaavat itsestään.');

afterEach(async () => {
  await setLanguage('fi');
  document.body.replaceChildren();
});

const withdraw = async () => {
  await button('En jatka').click();
  await button(/En puhu enää Kelan kanssa/).click();
};

test('PG-2: from the tap of a withdrawal until its answer she reads that Kela no longer hears or sees', async () => {
  const server = openGuest('client', clientViews.together);
  server.answeringPlainly = () => ({ ok: false, code: 'service.unavailable', rule: '' });
  await withdraw();
  await expect.element(kelaIsCut()).toBeVisible();
  server.answeringPlainly = () => ({ ok: true });
  await expect.element(kelaIsCut()).not.toBeInTheDocument();
});

test('PG-2: until it is recorded the tile of who is cut says so too, and promises no picture', async () => {
  openGuest('client', clientViews.saving);
  await expect.element(page.getByText(/Satu Niemi.*Ei kuule nyt/)).toBeInTheDocument();
});

test('PG-2: in her own language', async () => {
  openGuest('client', clientViews.saving);
  await expect.element(kelaIsCut()).toBeVisible();
  await setLanguage('ar');
  await expect.element(page.getByText('لم تعد كيلا تسمع أو ترى. نحفظ قرارك الآن.')).toBeVisible();
});

test('a withdrawal that waits for its answer keeps nothing else waiting, and is asked for once', async () => {
  const server = openGuest('client', clientViews.together);
  server.answeringPlainly = (name) =>
    name === 'seat.leave' ? undefined : { ok: false, code: 'service.unavailable', rule: '' };
  await withdraw();
  await expect.element(kelaIsCut()).toBeVisible();
  await button(/En puhu enää Kelan kanssa/).click();
  await button(/Lopetan tapaamisen/).click();
  const ids = (name: string) =>
    new Set(server.commands.filter((one) => one.name === name).map(({ id }) => id));
  await expect.poll(() => [ids('consent.withdraw').size, ids('seat.leave').size]).toEqual([1, 1]);
});

test('while nobody has heard of it, it promises no more than that nothing of hers goes out', async () => {
  const server = openGuest('client', clientViews.together);
  await expect.element(button('En jatka')).toBeVisible();
  server.down = true;
  server.cut();
  await withdraw();
  await expect.element(page.getByText(/Äänesi ja kuvasi eivät enää lähde\. Yhteys on poikki/)).toBeVisible();
  await expect.element(kelaIsCut()).not.toBeInTheDocument();
});

test('AU-7: everybody reads that nothing new can be recorded, until it can', async () => {
  const words = () => page.getByText(/Uutta ei voi nyt tallentaa\. Tähänastinen on tallessa\./);
  const server = openGuest('client', clientViews['read-only']);
  await expect.element(words()).toBeVisible();
  server.show(clientViews.together);
  await expect.element(words()).not.toBeInTheDocument();
});

test('PG-3: her page and the interpreter’s say that nothing goes out, until it does again', async () => {
  const server = openGuest('client', clientViews.hush);
  await expect.element(hush()).toBeVisible();
  server.show(clientViews.together);
  await expect.element(hush()).not.toBeInTheDocument();
  openGuest('interpreter', { ...interpreterViews.greeting, hush: true });
  await expect.element(hush()).toBeVisible();
});

test('who is on hold reads that it ends by itself, and the others read whom nothing reaches', async () => {
  const server = openGuest('client', clientViews.held);
  await expect.element(held()).toBeVisible();
  await expect.element(page.getByText(/Mikko Laine.*Ei kuule nyt/)).toBeInTheDocument();
  server.show(clientViews.together);
  await expect.element(held()).not.toBeInTheDocument();
  await expect.element(page.getByText('Ei kuule nyt')).not.toBeInTheDocument();
  // One reason is enough, though nothing of theirs may go out for another one too.
  openGuest('interpreter', interpreterViews.held);
  await expect.element(held()).toBeVisible();
  await expect.element(hush()).not.toBeInTheDocument();
});

test('ME-13 the client who is on the telephone is said to be, on the tile too', async () => {
  openGuest('interpreter', {
    ...interpreterViews.greeting,
    clientByPhone: true,
    people: interpreterViews.greeting.people.map((one) =>
      one.role === 'client' ? { ...one, media: 'down' as const } : one,
    ),
  });
  await expect.element(page.getByText('Puhelimessa').first()).toBeInTheDocument();
  await expect.element(page.getByText('Ei kuule nyt')).not.toBeInTheDocument();
});
