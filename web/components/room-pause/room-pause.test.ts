import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import type { MeetingPlay } from '../../../server/domain/testing/meeting.ts';
import * as walk from '../../../server/domain/testing/walk.ts';
import { viewOf } from '../../fixtures/room.views.ts';
import { chairView } from '../../testing/views.ts';
import './room-pause.ts';

const shown = (more: Partial<OfficialView>) => {
  const pause = document.createElement('kr-room-pause');
  pause.view = { ...chairView, phase: 'joint', step: 'together', ...more };
  const wishes: string[] = [];
  pause.addEventListener('kr-wish', ({ command }) => wishes.push(command.name));
  document.body.replaceChildren(pause);
  return { pause, wishes };
};

const button = (name: string) => page.getByRole('button', { name });

test('IN-4: an interpreter who is missing is said, with the way on; nothing happens before the promise', async () => {
  const { wishes } = shown({ paused: 'interpreter-away', may: ['interpreting.by-phone'] });
  await expect.element(page.getByText(/Asiaa ei käsitellä ilman tulkkia/)).toBeVisible();
  await button('Jatka puhelintulkin kanssa').click();
  expect(wishes).toEqual([]);
  await button('Tulkki lupasi vaitiolon').click();
  expect(wishes).toEqual(['interpreting.by-phone']);
});

test('IN-4: who does not chair is told, and offered nothing', async () => {
  const { pause } = shown({ paused: 'interpreter-away', may: [] });
  await expect.element(page.getByText(/Asiaa ei käsitellä ilman tulkkia/)).toBeVisible();
  expect(pause.shadowRoot?.querySelector('p button')).toBeNull();
});

test('IN-4: with one on the telephone the chair marks what has been read', async () => {
  const card = {
    cardId: 'crd_01J00000000000000000000009',
    subject: { kind: 'presence' },
    texts: [],
    terms: [],
    hash: 'h',
    confirmedAt: null,
  } as const;
  const { wishes } = shown({ byPhone: true, card });
  await button('Luettu arabiaksi').click();
  expect(wishes).toEqual(['card.confirm']);
});

/** The chair's view six seconds after nothing reaches them any more. */
const unreached = (play: MeetingPlay, ...whom: readonly ('layla' | 'ahmed' | 'mikko' | 'satu')[]) => {
  for (const who of whom) play.losesMedia(who);
  play.wait(6);
  return viewOf(play);
};

test('ME-13: that the client hears nothing is said, with the telephone; nothing happens before she was called', async () => {
  const { wishes } = shown(unreached(walk.greeting(), 'layla'));
  await expect.element(page.getByText('Layla ei kuule. Häneltä ei voi nyt kysyä.')).toBeVisible();
  await button('Jatka puhelimella').click();
  expect(wishes).toEqual([]);
  await button('Layla kuulee puhelimessa').click();
  expect(wishes).toEqual(['client.by-phone']);
});

test('ME-13: the interpreter’s telephone is offered when the interpreter hears nothing', async () => {
  const { wishes } = shown(unreached(walk.joint(), 'ahmed'));
  await expect.element(page.getByText(/Tulkki ei kuule/)).toBeVisible();
  await button('Jatka puhelintulkin kanssa').click();
  await button('Tulkki lupasi vaitiolon').click();
  expect(wishes).toEqual(['interpreting.by-phone']);
});

test('ME-13: an official reads it of themselves, with the number, and of each other', async () => {
  shown(unreached(walk.joint(), 'mikko', 'satu'));
  await expect.element(page.getByText(/Et kuule muita, ja muut eivät kuule sinua.*soita/)).toBeVisible();
  await expect.element(page.getByText('Satu ei kuule.')).toBeVisible();
  expect(page.getByRole('button', { name: /Jatka/ }).elements()).toEqual([]);
});

test('ME-13: with the client on the telephone that is what stands there', async () => {
  const play = walk.joint();
  play.losesMedia('layla');
  play.must('mikko', 'client.by-phone');
  shown(unreached(play, 'layla'));
  await expect.element(page.getByText(/Merkitse hänen vastauksensa/)).toBeVisible();
  await expect.element(page.getByText(/Layla ei kuule/)).not.toBeInTheDocument();
});
