import { afterEach, expect, test, vi } from 'vitest';
import type { SeatView } from '../../server/domain/view/types.ts';
import { FakeMeeting, meetingId, seatId } from '../testing/fake-meeting.ts';
import { chairView, waitingView } from '../testing/views.ts';
import { MeetingSession } from './meeting.ts';

let session: MeetingSession | null = null;

const join = (server: FakeMeeting) =>
  (session = new MeetingSession({ meetingId, seatId, fetch: server.fetch, openLine: server.openLine }));

const until = (what: () => boolean) =>
  vi.waitFor(() => {
    expect(what()).toBe(true);
  });
const opened = (one: MeetingSession) => until(() => one.status === 'open');

afterEach(() => {
  session?.close();
  session = null;
});

test('the view comes with the line, and changes by differences', async () => {
  const server = new FakeMeeting(waitingView);
  const one = join(server);
  expect(one.status).toBe('connecting');
  await opened(one);
  expect(one.view).toEqual(waitingView);
  const next = { ...waitingView, answer: 'yes' as const, inside: ['county' as const] };
  server.show(next);
  expect(one.view).toEqual(next);
});

test('the clock is the server’s', async () => {
  const server = new FakeMeeting(waitingView);
  server.serverNow = '2031-01-01T00:00:00.000Z';
  const one = join(server);
  await opened(one);
  expect(new Date(one.now()).getUTCFullYear()).toBe(2031);
});

test('a command is answered; a refusal is a value with its detail', async () => {
  const server = new FakeMeeting(chairView);
  server.answering = (name) =>
    name === 'presence.ask'
      ? { ok: true, data: { turn: 1 } }
      : { ok: false, code: 'closing.missing', rule: 'CL-1', detail: 'goal' };
  const one = join(server);
  await opened(one);
  expect(await one.send('presence.ask', {})).toEqual({ ok: true, data: { turn: 1 } });
  expect(await one.send('summary.freeze', {})).toEqual({
    ok: false,
    code: 'closing.missing',
    rule: 'CL-1',
    detail: 'goal',
  });
});

test('a command without an answer is sent again over a new line, under the same id', async () => {
  const server = new FakeMeeting(chairView);
  server.answering = () => undefined;
  const one = join(server);
  await opened(one);
  const answer = one.send('presence.ask', {});
  server.answering = () => ({ ok: true });
  server.cut();
  expect(one.status).toBe('reconnecting');
  expect(one.view).toEqual(chairView);
  expect(await answer).toEqual({ ok: true, data: undefined });
  expect(new Set(server.commands.map(({ id }) => id)).size).toBe(1);
  expect(server.commands).toHaveLength(2);
});

test('what is sent as the view comes goes up once, after what still waits for an answer', async () => {
  const server = new FakeMeeting(chairView);
  server.answering = () => undefined;
  const one = join(server);
  void one.send('presence.ask', {});
  const stop = one.subscribe(() => {
    if (one.status !== 'open') return;
    stop();
    void one.send('media.enter', {});
  });
  await opened(one);
  expect(server.commands.map(({ name }) => name)).toEqual(['presence.ask', 'media.enter']);
});

test('leaving goes the plain way while the socket is down', async () => {
  const server = new FakeMeeting(chairView);
  const one = join(server);
  await opened(one);
  server.ticketRefusal = 'service.unavailable';
  server.cut();
  expect(await one.send('seat.leave', {})).toEqual({ ok: true });
  expect(server.posted).toEqual([{ name: 'seat.leave', body: {} }]);
});

test('a difference that is missing brings the whole view over a new line', async () => {
  const server = new FakeMeeting(waitingView);
  const one = join(server);
  await opened(one);
  server.tell({ t: 'diff', n: 7, patches: [{ p: ['answer'], v: 'yes' }] });
  expect(one.view).toEqual(waitingView);
  await until(() => server.opened === 2 && one.status === 'open');
});

test('a seat that has ended leaves nothing of the meeting behind, and stays ended', async () => {
  const server = new FakeMeeting(chairView);
  server.answering = () => undefined;
  const one = join(server);
  await opened(one);
  server.tell({ t: 'picture', seatId: 'sea_01J00000000000000000000003', jpeg: 'AAAA' });
  server.tell({ t: 'writing', seatId, role: 'kela', name: 'Satu Niemi', path: 'goal' });
  const answer = one.send('presence.ask', {});
  const ended: SeatView = {
    kind: 'ended',
    role: 'kela',
    how: 'withdrawn',
    helpPhone: '020 000 0000',
    copy: false,
    permission: 'over',
    meetingId,
  };
  server.show(ended, 'whole');
  server.cut(4410);
  expect([one.status, one.view, one.pictures.size, one.writers.size]).toEqual(['ended', ended, 0, 0]);
  expect(await answer).toMatchObject({ ok: false, code: 'seat.ended' });
  expect(await one.send('presence.ask', {})).toMatchObject({ ok: false, code: 'seat.ended' });
  expect(server.connected).toBe(false);
});

test('a seat in another tab is said to be busy, and taken over when asked', async () => {
  const server = new FakeMeeting(chairView);
  server.busy = true;
  const one = join(server);
  await until(() => one.status === 'busy');
  expect(one.view).toBeNull();
  one.takeOver();
  await opened(one);
  server.tell({ t: 'taken' });
  expect([one.status, one.view]).toEqual(['taken', null]);
  server.busy = true;
  one.takeOver();
  await opened(one);
});

test('a refused ticket is a failure with its code; no network is not', async () => {
  const server = new FakeMeeting(chairView);
  server.down = true;
  const one = join(server);
  server.ticketRefusal = 'seat.removed';
  await Promise.resolve();
  expect(one.status).toBe('connecting');
  server.down = false;
  await until(() => one.status === 'failed');
  expect(one.code).toBe('seat.removed');
});

test('others’ carets: one field for each person, until they leave it', async () => {
  const server = new FakeMeeting(chairView);
  const one = join(server);
  await opened(one);
  const satu = { seatId, role: 'kela', name: 'Satu Niemi' } as const;
  server.tell({ t: 'writing', ...satu, path: 'goal' });
  expect([...one.writers]).toEqual([['goal', satu]]);
  server.tell({ t: 'writing', ...satu, path: 'followUp/none' });
  expect([...one.writers.keys()]).toEqual(['followUp/none']);
  server.tell({ t: 'writing', ...satu, path: null });
  expect(one.writers.size).toBe(0);
});

test('writing is told when the field changes and not at every key', async () => {
  const server = new FakeMeeting(chairView);
  const one = join(server);
  await opened(one);
  one.writing('goal');
  one.writing('goal');
  one.writing(null);
  one.writing(null);
  expect(server.heard).toEqual([
    { t: 'writing', path: 'goal' },
    { t: 'writing', path: null },
  ]);
});

test('pictures stay while their sender is at the door', async () => {
  const waiting = {
    seatId: 'sea_01J00000000000000000000003',
    role: 'client',
    name: null,
    evidence: null,
    secrecyAffirmedAt: null,
    waitingSince: '2026-11-24T08:00:00.000Z',
    connected: true,
    mayAdmit: true,
    whyNot: null,
  } as const;
  const server = new FakeMeeting({ ...chairView, door: [waiting] });
  const one = join(server);
  await opened(one);
  server.tell({ t: 'picture', seatId: waiting.seatId, jpeg: 'AAAA' });
  expect(one.pictures.get(waiting.seatId)).toBe('data:image/jpeg;base64,AAAA');
  server.show(chairView);
  expect(one.pictures.size).toBe(0);
});
