import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith } from '../../fixtures/fake-server.ts';
import { caseFixture, endedCaseFixture } from '../../fixtures/data.ts';
import './case.ts';

const realFetch = window.fetch.bind(window);
afterEach(() => {
  document.body.replaceChildren();
  window.fetch = realFetch;
});

const me = { role: 'kela', name: 'Satu Niemi', unit: 'Kela' };

function open(answer: unknown) {
  answerWith({ 'GET /api/me': me, 'GET /api/cases/cas_1': answer });
  const element = document.createElement('kr-case');
  element.caseId = 'cas_1';
  document.body.append(element);
  return element;
}

test('CO-10 an ended case without a copy says what happened, what is safe and what to do', async () => {
  open('case.ended');
  await expect.element(page.getByRole('heading', { name: 'Lupa on päättynyt' })).toBeVisible();
  await expect.element(page.getByText(/Asiakkaan tietoja ei enää ole täällä/)).toBeVisible();
  await expect.element(page.getByText(/Sinun ei tarvitse tehdä mitään/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Takaisin tapaamisiin' })).toBeVisible();
});

test('CO-10 an ended case with a copy offers it, and neither a name nor a new meeting', async () => {
  open(endedCaseFixture);
  await expect
    .element(page.getByRole('link', { name: 'Yhteenveto' }))
    .toHaveAttribute('href', '/api/cases/cas_1/summaries/mtg_1/summary.pdf');
  await expect.element(page.getByRole('link', { name: 'Liite' })).toBeVisible();
  await expect.element(page.getByText('ti 24.11.2026')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Avaa huone' })).not.toBeInTheDocument();
});

test('CO-10 a case page that stands open while the permission ends loses the name by itself', async () => {
  const element = open(caseFixture);
  await expect.element(page.getByRole('heading', { name: /Layla Haddad/ })).toBeVisible();
  answerWith({ 'GET /api/me': me, 'GET /api/cases/cas_1': 'case.ended' });
  // As when the page is looked at again.
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.element(page.getByRole('heading', { name: 'Lupa on päättynyt' })).toBeVisible();
  expect(element.renderRoot.textContent).not.toMatch(/Layla|1990/);
});
