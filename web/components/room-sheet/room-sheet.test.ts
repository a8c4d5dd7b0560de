import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Command } from '../../../server/domain/meetings/commands.ts';
import * as walk from '../../../server/domain/testing/walk.ts';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { focused } from '../../controllers/writing.ts';
import { deskOf } from '../../fixtures/room.stage.ts';
import { viewOf } from '../../fixtures/room.views.ts';
import './room-sheet.ts';

let wishes: Command[] = [];

const show = (view: OfficialView) => {
  render(
    html`<kr-room-sheet
      .view=${view}
      .desk=${deskOf(view)}
      @kr-wish=${({ command }: { command: Command }) => wishes.push(command)}
    ></kr-room-sheet>`,
    document.body,
  );
};

beforeEach(async () => {
  await page.viewport(1440, 900);
});

afterEach(() => {
  render(html``, document.body);
  wishes = [];
});

test('an answer given aloud waits for the reading', async () => {
  const play = walk.asked();
  show(viewOf(play));
  const yes = page.getByRole('button', { name: 'Kyllä' });
  await expect.element(yes).toBeVisible();
  // A pointer may press what is not possible yet; nothing comes of it.
  (yes.element() as HTMLElement).click();
  expect(wishes).toEqual([]);
  walk.read(play);
  show(viewOf(play));
  await page.getByRole('button', { name: 'Ei', exact: true }).click();
  expect(wishes).toEqual([{ name: 'presence.answer', body: { answer: 'no' } }]);
});

test('a topic that Kela may not see keeps what the county wrote folded', async () => {
  const play = walk.joint(['toimeentulo']);
  walk.plan(play, 'mikko', walk.set('survey/terveys/countyView', 'Tämä ei kuulu Kelalle.'));
  show(viewOf(play));
  await expect.element(page.getByText('Tämä ei kuulu Kelalle.').first()).not.toBeVisible();
  await expect.element(page.getByText('ei näy Kelalle').first()).toBeVisible();
});

test.each([
  ['together', () => walk.joint()],
  ['alone', () => walk.alone()],
])(
  'PL-11 the county is told that the client does not see safety, and keeps its words folded, %s',
  async (_, begin) => {
    const play = begin();
    walk.plan(play, 'mikko', walk.set('survey/turva/countyView', 'Turvakoti on varattu.'));
    show(viewOf(play));
    await expect.element(page.getByText('ei näy asiakkaalle').first()).toBeVisible();
    await expect.element(page.getByText(/^Tämä jää vain sosiaalityölle\./).first()).toBeVisible();
    await expect.element(page.getByText('Turvakoti on varattu.').first()).not.toBeVisible();
  },
);

test.each(['county', 'kela'] as const)(
  'PL-11 Kela’s sheet has no topic of safety in a meeting of the %s',
  async (initiator) => {
    const play = walk.joint(['toimeentulo'], { initiator });
    walk.plan(play, 'mikko', walk.set('survey/turva/countyView', 'Turvakoti on varattu.'));
    show(viewOf(play, 'satu'));
    await expect.element(page.getByRole('heading', { name: 'Rahat ja tuet' })).toBeVisible();
    expect(page.getByText('Turvallisuus').elements()).toEqual([]);
    expect(page.getByText('Turvakoti on varattu.').elements()).toEqual([]);
  },
);

test('whoever opens another topic is led to it, and it is in sight', async () => {
  show(viewOf(walk.joint(['toimeentulo'])));
  await page.getByText('Muut aiheet').click();
  await page.getByRole('button', { name: 'Turvallisuus', exact: true }).click();
  await expect.poll(() => focused()?.textContent).toBe('Turvallisuus');
  await expect.element(page.getByRole('heading', { name: 'Turvallisuus', exact: true })).toBeInViewport();
});
