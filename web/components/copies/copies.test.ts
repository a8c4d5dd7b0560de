import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith } from '../../fixtures/fake-server.ts';
import { copiesFixture } from '../../fixtures/data.ts';
import './copies.ts';

const realFetch = window.fetch.bind(window);
afterEach(() => {
  document.body.replaceChildren();
  window.fetch = realFetch;
});

const draw = () => {
  document.body.append(document.createElement('kr-copies'));
};
const last = copiesFixture.copies.at(-1)?.caseId ?? '';
const old = { caseId: 'cas_OLD', at: '2024-02-01T09:00:00.000Z', topic: { fi: 'Vanha aihe', en: 'Old' } };

test('CO-10 finished copies are listed by date and topic, and the older ones are a tap away', async () => {
  answerWith({
    'GET /api/copies': copiesFixture,
    [`GET /api/copies?before=${last}`]: { copies: [old], more: false },
  });
  draw();
  await expect.element(page.getByText('ti 24.11.2026')).toBeVisible();
  expect(page.getByRole('link').all()).toHaveLength(20);
  await page.getByRole('button', { name: 'Näytä vanhemmat' }).click();
  await expect.element(page.getByText('to 1.2.2024')).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Vanha aihe' }))
    .toHaveAttribute('href', '/cases/cas_OLD');
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
  expect(page.getByRole('link').all()).toHaveLength(21);
});

test('older copies that do not come are said, and can be asked for again', async () => {
  answerWith({ 'GET /api/copies': copiesFixture, [`GET /api/copies?before=${last}`]: 'service.unavailable' });
  draw();
  await page.getByRole('button', { name: 'Näytä vanhemmat' }).click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Näytä vanhemmat' })).toBeVisible();
});

test('without a copy there is nothing to see', async () => {
  answerWith({ 'GET /api/copies': { copies: [], more: false } });
  draw();
  await expect.element(page.getByRole('heading')).not.toBeInTheDocument();
});
