import { html } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../not-loaded/not-loaded.ts';
import './part.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const part = (failures: number) => {
  let tries = 0;
  const element = document.createElement('kr-part');
  element.content = html`<p>Huone</p>`;
  element.load = () =>
    (tries += 1) > failures ? Promise.resolve() : Promise.reject(new TypeError('not loaded'));
  document.body.append(element);
};

test('PG-7: a part of the program that fails once is loaded again, and nobody notices', async () => {
  part(1);
  await expect.element(page.getByText('Huone')).toBeVisible();
});

test('PG-7: a part that does not come is said, with a button that loads again and the number', async () => {
  part(3);
  await expect.element(page.getByRole('heading', { name: 'Sivua ei saatu ladattua' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: /^Soita/ })).toBeVisible();
  const missing = document.querySelector('kr-not-loaded') ?? expect.fail('nothing is said');
  let loaded = 0;
  missing.reload = () => (loaded += 1);
  await page.getByRole('button', { name: 'Lataa sivu uudelleen' }).click();
  expect(loaded).toBe(1);
});
