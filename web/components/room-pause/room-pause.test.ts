import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { OfficialView } from '../../../server/domain/view/types.ts';
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
