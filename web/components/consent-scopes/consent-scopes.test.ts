import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { MeetingPlay } from '../../../server/domain/testing/meeting.ts';
import * as walk from '../../../server/domain/testing/walk.ts';
import { viewOf } from '../../fixtures/room.views.ts';
import './consent-scopes.ts';

const show = (play: MeetingPlay, who: 'mikko' | 'satu' = 'mikko') => {
  const scopes = document.createElement('kr-consent-scopes');
  scopes.view = viewOf(play, who);
  const wishes: unknown[] = [];
  scopes.addEventListener('kr-wish', ({ command }) => wishes.push(command));
  document.body.replaceChildren(scopes);
  return wishes;
};

/** The first topic was answered while she heard nothing, so that the second did not come by itself. */
const waiting = () => {
  const play = walk.disclosure();
  walk.read(play);
  play.losesMedia('layla');
  play.must('layla', 'scope.answer', { domain: 'toimeentulo', answer: 'yes' });
  play.wait(6);
  return play;
};

const ask = () => page.getByRole('button', { name: 'Kysy tästä nyt' });

test('ME-13 the next topic waits for the chair, until the client hears again', async () => {
  const play = waiting();
  show(play);
  await expect.element(page.getByRole('listitem').first()).toBeVisible();
  await expect.element(ask()).not.toBeInTheDocument();
  play.getsMedia('layla');
  const wishes = show(play);
  await ask().click();
  expect(wishes).toEqual([{ name: 'scope.ask', body: { domain: 'asuminen' } }]);
});

test('ME-13 or is on the telephone; while a question stands nothing is offered', async () => {
  const play = waiting();
  play.must('mikko', 'client.by-phone');
  show(play);
  await expect.element(ask()).toBeVisible();
  show(walk.disclosure());
  await expect.element(ask()).not.toBeInTheDocument();
});

test('ME-13 who does not chair is offered nothing', async () => {
  const play = waiting();
  play.getsMedia('layla');
  show(play, 'satu');
  await expect.element(page.getByRole('listitem').first()).toBeVisible();
  await expect.element(ask()).not.toBeInTheDocument();
});
