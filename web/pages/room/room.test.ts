import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith } from '../../fixtures/fake-server.ts';
import * as walk from '../../../server/domain/testing/walk.ts';
import type { MeetingPlay } from '../../../server/domain/testing/meeting.ts';
import type { SeatView } from '../../../server/domain/view/types.ts';
import { Stage } from '../../state/stage.ts';
import { FakeMeeting, meetingId, seatId } from '../../testing/fake-meeting.ts';
import './room.ts';

const realFetch = window.fetch.bind(window);

/** The page of one official on a made-up server. */
const open = (view: SeatView) => {
  const server = new FakeMeeting(view);
  server.answering = (name) =>
    name === 'media.enter' ? { ok: false, code: 'media.unavailable', rule: '' } : { ok: true };
  answerWith({
    [`POST /api/meetings/${meetingId}/seat`]: { meetingId, seatId },
    'GET /api/me': { role: 'kela', name: 'Satu Niemi', unit: 'Kela' },
    'GET /api/meetings': { meetings: [] },
    'GET /api/reference/maahanmuuttaja_tulkki': { template: null, benefits: [] },
  });
  const room = document.createElement('kr-room');
  room.meetingId = meetingId;
  room.build = (seat) => new Stage({ ...seat, fetch: server.fetch, openLine: server.openLine });
  document.body.append(room);
  return { server, room };
};

const satuOf = (play: MeetingPlay) => play.view('satu');

beforeEach(async () => {
  await page.viewport(1440, 900);
});

afterEach(() => {
  document.body.replaceChildren();
  window.fetch = realFetch;
});

test('the invited official waits outside, comes in, and after a withdrawal has no name left on the screen', async () => {
  const play = walk.given();
  const { server, room } = open(satuOf(play));
  await expect
    .element(page.getByRole('heading', { name: 'Huone on auki. Odotat oven takana.' }))
    .toBeVisible();
  expect(document.body.innerHTML + room.renderRoot.textContent).not.toContain('Layla');
  walk.letIn(play, 'satu');
  server.show(satuOf(play), 'whole');
  await expect.element(page.getByRole('heading', { name: /Mistä Kela ja sosiaalityö/ })).toBeVisible();
  play.must('layla', 'consent.withdraw');
  server.show(satuOf(play), 'whole');
  server.cut(4410);
  await expect.element(page.getByRole('heading', { name: 'Asiakas peruutti luvan' })).toBeVisible();
  await expect.element(page.getByText(/Layla/)).not.toBeInTheDocument();
});

test('AU-7: who waits outside reads that nothing new can be recorded, for as long as it is so', async () => {
  const view = satuOf(walk.given());
  const { server } = open({ ...view, readOnly: true } as SeatView);
  const words = page.getByText(/Uutta ei voi nyt tallentaa\. Tähänastinen on tallessa\./);
  await expect.element(words).toBeVisible();
  server.show(view, 'whole');
  await expect.element(words).not.toBeInTheDocument();
});

test('a seat in another tab can be taken here', async () => {
  const { server } = open(satuOf(walk.disclosure()));
  await vi.waitFor(() => {
    expect(server.opened).toBe(1);
  });
  server.tell({ t: 'taken' });
  await expect
    .element(page.getByRole('heading', { name: 'Tapaaminen siirtyi toiseen välilehteen' }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Siirrä tapaaminen tänne' }).click();
  await expect.element(page.getByRole('heading', { name: /Mistä Kela ja sosiaalityö/ })).toBeVisible();
});

test('a refused tap says why, where everybody looks', async () => {
  const play = walk.greeting();
  const { server } = open(play.view('mikko'));
  server.answering = () => ({ ok: false, code: 'meeting.paused', rule: 'ME-6' });
  await page.getByRole('button', { name: 'Kysy lupaa' }).click();
  await expect.element(page.getByRole('alert').getByText(/Tapaaminen on tauolla/)).toBeVisible();
});

test('who has left can ask to come back in', async () => {
  const { server } = open({
    kind: 'ended',
    role: 'county',
    how: 'left',
    helpPhone: '020 000 0000',
    copy: false,
    permission: 'over',
    meetingId,
  });
  await page.getByRole('button', { name: 'Pyydä takaisin sisään' }).click();
  await vi.waitFor(() => {
    expect(server.opened).toBe(2);
  });
});
