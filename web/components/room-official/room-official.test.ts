import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'lit';
import type { Command } from '../../../server/domain/meetings/commands.ts';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import * as walk from '../../../server/domain/testing/walk.ts';
import { deskOf, roomFor } from '../../fixtures/room.stage.ts';
import { viewOf, written } from '../../fixtures/room.views.ts';
import type { RoomOfficial } from './room-official.ts';
import '../../styles/main.css';
import '../live/live.ts';

const show = async (view: OfficialView, more: Parameters<typeof roomFor>[1] = {}) => {
  const place = document.body.appendChild(document.createElement('div'));
  render(roomFor(view, more), place);
  const room = place.querySelector('kr-room-official');
  if (!room) throw new Error('no room');
  const wishes: Command[] = [];
  room.addEventListener('kr-wish', ({ command }) => wishes.push(command));
  await room.updateComplete;
  return { room, wishes };
};

/** The next view arrives, as from the server. */
const next = async (room: RoomOfficial, view: OfficialView) => {
  room.view = view;
  room.desk = deskOf(view);
  await room.updateComplete;
};

beforeEach(async () => {
  await page.viewport(1440, 900);
});

afterEach(() => {
  document.body.replaceChildren();
});

test('permission is asked with one tap when client and interpreter are in', async () => {
  const { wishes } = await show(viewOf(walk.greeting()));
  await page.getByRole('button', { name: 'Kysy lupaa' }).click();
  expect(wishes).toEqual([{ name: 'presence.ask', body: {} }]);
});

test('at a new step the reader stands at its beginning, and it is said', async () => {
  document.body.append(document.createElement('kr-live'));
  const play = walk.greeting();
  const { room } = await show(viewOf(play));
  play.must('mikko', 'presence.ask');
  await next(room, viewOf(play));
  expect(room.renderRoot.querySelector('main')).toBe((room.renderRoot as ShadowRoot).activeElement);
  await expect.element(page.getByRole('log')).toHaveTextContent('Nyt: Lupa');
});

test('after a withdrawal those who stayed are told what is so and what they may do', async () => {
  const play = walk.joint();
  const { room } = await show(viewOf(play));
  play.must('layla', 'consent.withdraw');
  await next(room, viewOf(play));
  await expect.element(page.getByRole('dialog', { name: 'Layla peruutti luvan' })).toBeVisible();
  await page.getByRole('button', { name: 'Selvä' }).click();
  await expect.element(page.getByText(/Suunnitelmaan ei kirjoiteta/)).toBeVisible();
});

test('that nothing may be talked about is said on the sheet, and not in a dialog over it', async () => {
  const { room } = await show(viewOf(walk.disclosure()));
  await next(room, viewOf(walk.answered([])));
  await expect.element(page.getByRole('heading', { name: 'Lupaa ei saatu' })).toBeVisible();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('removing says what happens before it happens; the client is not offered', async () => {
  const { wishes } = await show(viewOf(walk.joint()));
  await page.getByRole('button', { name: 'Poista joku' }).click();
  for (const name of ['Valitse Layla Haddad', 'Valitse Satu Niemi', 'Valitse Mikko Laine'])
    await expect.element(page.getByRole('button', { name })).not.toBeInTheDocument();
  await expect.element(page.getByText(/Kela poistaa omat ihmisensä itse/)).toBeVisible();
  await page.getByRole('button', { name: 'Valitse Ahmed Saleh' }).click();
  await expect.element(page.getByText(/Kuva ja ääni katkeavat heti/)).toBeVisible();
  expect(wishes).toEqual([]);
  await page.getByRole('button', { name: 'Poista Ahmed' }).click();
  expect(wishes).toMatchObject([{ name: 'seat.remove' }]);
});

test('who may remove nobody has no button for it, and who may not end the meeting is not offered its end', async () => {
  await show(viewOf(walk.joint(), 'satu'));
  await expect.element(page.getByRole('button', { name: 'Poista joku' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Poistu' }).click();
  await expect.element(page.getByRole('heading', { name: 'Poistun itse' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Lopeta tapaaminen' })).not.toBeInTheDocument();
});

test('the summary is made with the keyboard alone, and says why not when it cannot be', async () => {
  const play = walk.closing();
  const { room, wishes } = await show(viewOf(play));
  await expect.element(page.getByText('Kortit luetaan ensin loppuun.')).toBeVisible();
  walk.readAll(play);
  await next(room, viewOf(play));
  const make = page.getByRole('button', { name: 'Tee yhteenveto' });
  (make.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(wishes).toEqual([{ name: 'summary.freeze', body: {} }]);
});

test('on a phone the bar gives way to writing, and comes back when the text is left for something beside it', async () => {
  await page.viewport(360, 640);
  await show(viewOf(written(walk.joint())));
  const leave = page.getByRole('button', { name: 'Poistu' });
  await expect.element(leave).toBeVisible();
  await page.getByRole('textbox', { name: 'Yhteinen tavoite' }).click();
  await expect.element(leave).not.toBeInTheDocument();
  await page.getByRole('combobox', { name: 'Vaihda osaa' }).click();
  await expect.element(leave).toBeVisible();
});

test('on a phone the text that is written stays in sight when the keyboard takes half of the screen', async () => {
  await page.viewport(360, 640);
  const { room } = await show(viewOf(written(walk.joint())));
  const box = (selector: string) => room.renderRoot.querySelector(selector)?.getBoundingClientRect();
  const field = page.getByRole('textbox', { name: 'Mistä apua on haettu aiemmin' }).first();
  await field.click();
  await page.viewport(360, 330);
  await expect.poll(() => field.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(330);
  expect(field.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(box('main')?.top ?? Infinity);
  // Six lines of text; faces, permission and clock are still there, one line each.
  expect(box('main')?.height).toBeGreaterThan(190);
  expect(box('kr-room-table')?.height).toBeGreaterThan(40);
  await expect.element(page.getByRole('button', { name: /Lupa/ })).toBeInViewport();
});

test('on a low screen the whole room scrolls, and every text can be reached', async () => {
  await page.viewport(320, 256);
  await show(viewOf(written(walk.joint())));
  const field = page.getByRole('textbox', { name: 'Yhteinen tavoite' });
  await field.click();
  await expect.element(page.getByRole('button', { name: 'Poistu' })).not.toBeInTheDocument();
  await expect.element(field).toBeInViewport();
});
