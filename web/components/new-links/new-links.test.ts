import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import './new-links.ts';

const madeAt = '2026-11-24T08:00:00.000Z';
const shown = (...roles: readonly ('client' | 'interpreter')[]) => {
  const element = document.createElement('kr-new-links');
  element.links = roles.map((role) => ({ role, madeAt }));
  const wanted: string[] = [];
  element.addEventListener('kr-new-link', ({ role }) => wanted.push(role));
  document.body.replaceChildren(element);
  return { element, wanted };
};

beforeEach(async () => {
  await page.viewport(1440, 900);
});

test('SE-14 a new link is asked for in words before the old one ends', async () => {
  const { wanted } = shown('client', 'interpreter');
  await page.getByRole('button', { name: 'Tulkille uusi linkki ja koodi' }).click();
  await expect.element(page.getByText('Vanha linkki ja vanha koodi eivät enää toimi.')).toBeVisible();
  await page.getByRole('button', { name: 'Älä lähetä' }).click();
  expect(wanted).toEqual([]);
  await page.getByRole('button', { name: 'Tulkille uusi linkki ja koodi' }).click();
  await page.getByRole('button', { name: 'Lähetä uusi linkki' }).click();
  expect(wanted).toEqual(['interpreter']);
});

test('SE-14 nothing is offered for whom no link can be made', async () => {
  const { element } = shown();
  await element.updateComplete;
  expect(element.renderRoot.querySelector('button')).toBeNull();
});
