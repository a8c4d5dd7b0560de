import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import * as walk from '../../../server/domain/testing/walk.ts';
import { viewOf } from '../../fixtures/room.views.ts';
import './room-told.ts';

const told = () => {
  const element = document.createElement('kr-room-told');
  document.body.replaceChildren(element);
  return element;
};

beforeEach(async () => {
  await page.viewport(1440, 900);
});

test('nothing is told while all is well', async () => {
  const element = told();
  element.view = viewOf(walk.joint());
  await element.updateComplete;
  expect(element.renderRoot.textContent.trim()).toBe('');
});

test('a lost line, a pause and a refusal are told together, and the refusal is read away', async () => {
  const play = walk.joint();
  play.must('layla', 'seat.pause');
  const element = told();
  element.view = viewOf(play);
  element.status = 'reconnecting';
  element.refused = { code: 'meeting.paused', detail: 'tavoite' };
  let understood = 0;
  element.addEventListener('kr-understood', () => (understood += 1));
  await expect.element(page.getByRole('status').getByText(/Yhteys katkesi/)).toBeVisible();
  await expect.element(page.getByText(/Layla ei ole nyt mukana/)).toBeVisible();
  await expect.element(page.getByRole('alert').getByText('tavoite')).toBeVisible();
  await page.getByRole('button', { name: 'Selvä' }).click();
  expect(understood).toBe(1);
});

test('a silent browser is opened with one tap', async () => {
  const element = told();
  element.silenced = true;
  let asked = 0;
  element.addEventListener('kr-sound', () => (asked += 1));
  await page.getByRole('button', { name: 'Avaa ääni' }).click();
  expect(asked).toBe(1);
});

test('what has been taken away is told while it is recorded: to the chair, and to who asked for it', async () => {
  const element = told();
  const view = viewOf(walk.joint());
  element.view = { ...view, saving: 'withdrawal' };
  await expect
    .element(page.getByRole('status').getByText('Kela ei enää kuule eikä näe. Päätöstä tallennetaan.'))
    .toBeVisible();
  element.view = { ...view, saving: 'withdrawal', hush: true };
  // One event is one line, and its sentences do not contradict each other.
  await expect
    .element(page.getByRole('status').getByText(/Päätöstä tallennetaan\. Varmistamme vielä/))
    .toBeVisible();
  element.view = view;
  element.asking = true;
  await expect.element(page.getByText('Päätöstä tallennetaan. Odota hetki.')).toBeVisible();
});

test('PG-3: an official reads why sound and picture do not go out, and that nothing new is recorded', async () => {
  const element = told();
  const view = viewOf(walk.joint());
  element.view = { ...view, readOnly: true };
  await expect.element(page.getByText(/Uutta ei voi nyt tallentaa/)).toBeVisible();
  element.view = { ...view, hush: true };
  await expect.element(page.getByText(/Varmistamme vielä, että yhteys on poikki/)).toBeVisible();
  const people = view.people.map((one) => (one.me ? { ...one, hearing: 'on-hold' as const } : one));
  element.view = { ...view, people };
  await expect.element(page.getByText(/Yhteytesi pätkii/)).toBeVisible();
  element.view = view;
  await element.updateComplete;
  expect(element.renderRoot.textContent.trim()).toBe('');
  element.held = true;
  await expect.element(page.getByText(/Yhteytesi pätkii/)).toBeVisible();
});

test('ME-9: after a start the invited authority reads that it waits for the client’s page, and not that its own line is poor', async () => {
  const element = told();
  const view = viewOf(walk.joint(), 'satu');
  const people = view.people.map((one) => ({
    ...one,
    ...(one.me && { hearing: 'on-hold' as const }),
    ...(one.role === 'client' && { state: 'connection-lost' as const }),
  }));
  element.view = { ...view, people };
  await expect
    .element(page.getByText('Asiakkaan yhteys on poikki. Kunnes se palaa, et kuule muita, eivätkä he sinua.'))
    .toBeVisible();
  element.view = view;
  await element.updateComplete;
  expect(element.renderRoot.textContent.trim()).toBe('');
});

test('PG-7: sound and picture that did not load are said, with a button and the number', async () => {
  const element = told();
  element.mute = true;
  await expect.element(page.getByText('Ääntä ja kuvaa ei saatu ladattua.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Lataa sivu uudelleen' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: /Soita/ })).toBeVisible();
});
