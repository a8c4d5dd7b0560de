import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import './reading-card.ts';

const card = {
  cardId: 'crd_01J00000000000000000000009',
  subject: { kind: 'presence' },
  texts: [
    { lang: 'fi', dir: 'ltr', title: 'Saako Kela olla mukana?', text: 'Kela on toinen viranomainen.' },
    { lang: 'ar', dir: 'rtl', title: 'هل يجوز؟', text: 'كيلا جهة أخرى.' },
  ],
  terms: [],
  hash: 'h',
  confirmedAt: null,
} as const;

const shown = (more: { card?: typeof card; paused?: boolean }) => {
  const reading = document.createElement('kr-reading-card');
  Object.assign(reading, { language: 'ar' }, more);
  const wishes: unknown[] = [];
  reading.addEventListener('kr-wish', ({ command }) => wishes.push(command));
  document.body.replaceChildren(reading);
  return wishes;
};

test('IN-3: a text stands first in the language into which it is read; the Finnish one is there to open', async () => {
  const wishes = shown({ card });
  await expect.element(page.getByRole('heading', { name: 'هل يجوز؟' })).toBeVisible();
  await expect.element(page.getByText('Sama teksti: suomi')).toBeVisible();
  await page.getByRole('button', { name: 'Luettu arabiaksi' }).click();
  expect(wishes).toEqual([{ name: 'card.confirm', body: { cardId: card.cardId, hash: 'h' } }]);
});

test('ME-6: while the client is away nobody is asked to interpret, and nothing can be marked as read', async () => {
  shown({ card, paused: true });
  await expect.element(page.getByText(/Jatkat, kun hän palaa/)).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
  shown({ paused: true });
  await expect.element(page.getByText('Tulkkaa keskustelu.')).not.toBeInTheDocument();
});
