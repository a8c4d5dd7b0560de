import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import * as walk from '../../../server/domain/testing/walk.ts';
import { deskOf } from '../../fixtures/room.stage.ts';
import { viewOf, written } from '../../fixtures/room.views.ts';
import { chimes, setChimes } from '../../state/chime.ts';
import './room-table.ts';

const table = () => {
  const element = document.createElement('kr-room-table');
  element.view = viewOf(written(walk.joint()));
  element.desk = deskOf(element.view);
  document.body.replaceChildren(element);
  return element;
};

beforeEach(async () => {
  await page.viewport(1440, 900);
});

afterEach(() => {
  setChimes(true);
});

test('the sound for arrivals is turned off and stays off', async () => {
  table();
  await page.getByRole('button', { name: 'Äänimerkki päällä' }).click();
  await expect.element(page.getByRole('button', { name: 'Äänimerkki pois' })).toBeVisible();
  expect(chimes()).toBe(false);
});

test('a phone asks for the people and says which of the two is shown', async () => {
  await page.viewport(360, 640);
  const element = table();
  element.shown = 'sheet';
  element.addEventListener('kr-show', ({ shown }) => (element.shown = shown));
  const people = page.getByRole('button', { name: 'Ihmiset' });
  await expect.element(people).toHaveAttribute('aria-pressed', 'false');
  await people.click();
  await expect.element(people).toHaveAttribute('aria-pressed', 'true');
  await expect.element(page.getByText('Viimeksi muuttunut')).toBeVisible();
});
