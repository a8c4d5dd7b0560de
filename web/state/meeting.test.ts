import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SeatView } from '../../server/domain/view/types.ts';
import { FakeMeeting, meetingId, seatId } from '../testing/fake-meeting.ts';
import { chairView, waitingView } from '../testing/views.ts';
import type { ClientCode } from './api.ts';
import type { CommandAnswer } from './meeting.commands.ts';
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
  expect(server.heard).toEqual([{ t: 'writing', path: 'goal' }]);
  await expect.poll(() => server.heard.slice(1)).toEqual([{ t: 'writing', path: null }]);
});

test('SE-11: whoever tabs through the plan is told of twice a second, and of the last field before the next command', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const server = new FakeMeeting(chairView);
  const one = join(server);
  await vi.advanceTimersByTimeAsync(0);
  for (let n = 0; n < 90; n++) {
    one.writing(null);
    one.writing(`actions/row_${n}/title`);
    await vi.advanceTimersByTimeAsync(33);
  }
  expect(server.heard.length).toBeLessThanOrEqual(7);
  one.writing(null);
  void one.send('closing.begin', {});
  expect(server.heard.slice(-2)).toMatchObject([{ t: 'writing', path: null }, { name: 'closing.begin' }]);
  one.close();
  vi.useRealTimers();
});

test('SE-10: of the pictures of people at the door the six newest stay, one of each', async () => {
  const server = new FakeMeeting(chairView);
  const one = join(server);
  await opened(one);
  const from = (n: number, jpeg: string) => {
    server.tell({ t: 'picture', seatId: `sea_${n}`, jpeg });
  };
  for (let n = 1; n <= 6; n++) from(n, 'AAAA');
  from(1, 'BBBB');
  from(7, 'AAAA');
  expect([...one.pictures.keys()]).toEqual(['sea_3', 'sea_4', 'sea_5', 'sea_6', 'sea_1', 'sea_7']);
  expect(one.pictures.get('sea_1')).toBe('data:image/jpeg;base64,BBBB');
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
    inside: null,
    replaces: false,
  } as const;
  const server = new FakeMeeting({ ...chairView, door: [waiting] });
  const one = join(server);
  await opened(one);
  server.tell({ t: 'picture', seatId: waiting.seatId, jpeg: 'AAAA' });
  expect(one.pictures.get(waiting.seatId)).toBe('data:image/jpeg;base64,AAAA');
  server.show(chairView);
  expect(one.pictures.size).toBe(0);
});

describe('what takes away', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const inTheRoom = async (view: SeatView = chairView) => {
    const server = new FakeMeeting(view);
    const one = join(server);
    await vi.advanceTimersByTimeAsync(0);
    expect(one.status).toBe('open');
    return { server, one };
  };
  /** What a promise has come to by now. */
  const outcome = (answer: Promise<unknown>) => {
    const now: { said?: unknown } = {};
    void answer.then((said) => (now.said = said));
    return now;
  };
  const no = (code: ClientCode): CommandAnswer => ({ ok: false, code, rule: '' });

  const taking = [
    ['consent.withdraw', {}],
    ['seat.remove', { seatId }],
    ['seat.leave', {}],
    ['seat.pause', {}],
    ['scope.answer', { domain: 'asuminen', answer: 'no' }],
  ] as const;

  test.each(taking)(
    'PG-1: %s is asked for again on both ways until it is done, with at most two seconds between',
    async (name, body) => {
      const { server, one } = await inTheRoom();
      server.answering = () => no('service.unavailable');
      const answer = outcome(one.send(name, body));
      expect(one.awaited(name)).toBe('again');
      await vi.advanceTimersByTimeAsync(300);
      expect(server.posted).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(500 + 1000 + 2000 + 2000);
      expect(server.posted).toHaveLength(5);
      expect(server.commands).toHaveLength(5);
      expect(new Set(server.commands.map(({ id }) => id)).size).toBe(1);
      expect(answer).toEqual({});
      server.answering = () => ({ ok: true });
      await vi.advanceTimersByTimeAsync(2000);
      expect(answer).toEqual({ said: { ok: true } });
      expect(one.awaited(name)).toBeNull();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(server.posted).toHaveLength(6);
    },
  );

  test.each([
    'service.unavailable',
    'request.too-many',
    'seat.busy',
    'media.unavailable',
    'service.unexpected',
  ])('PG-1: %s of the socket ends nothing, the plain way goes on', async (code) => {
    const { server, one } = await inTheRoom();
    server.answering = () => no(code as ClientCode);
    server.answeringPlainly = () => ({ ok: true });
    const answer = outcome(one.send('consent.withdraw', {}));
    await vi.advanceTimersByTimeAsync(0);
    expect(answer).toEqual({});
    await vi.advanceTimersByTimeAsync(300);
    expect(answer).toEqual({ said: { ok: true } });
  });

  test.each(['network.down', 'answer.broken', 'service.unavailable', 'request.too-many'] as const)(
    'PG-1: %s on the plain way is no refusal',
    async (code) => {
      const { server, one } = await inTheRoom();
      server.answering = () => undefined;
      server.answeringPlainly = () => no(code);
      const answer = outcome(one.send('consent.withdraw', {}));
      await vi.advanceTimersByTimeAsync(10_000);
      expect(answer).toEqual({});
      server.answeringPlainly = () => ({ ok: true });
      await vi.advanceTimersByTimeAsync(2000);
      expect(answer).toEqual({ said: { ok: true } });
    },
  );

  test('PG-1: a final refusal ends it; that it is so already is a yes', async () => {
    const { server, one } = await inTheRoom();
    server.answering = () => no('seat.not-recognised');
    expect(await one.send('consent.withdraw', {})).toMatchObject({ ok: false, code: 'seat.not-recognised' });
    server.answering = () => undefined;
    server.answeringPlainly = () => no('consent.nothing-to-withdraw');
    const answer = outcome(one.send('consent.withdraw', {}));
    await vi.advanceTimersByTimeAsync(300);
    expect(answer).toEqual({ said: { ok: true } });
  });

  test('PG-1: over a half-open line the no goes by the plain way, without waiting for anybody to notice', async () => {
    const { server, one } = await inTheRoom();
    server.halfOpen = true;
    const answer = outcome(one.send('consent.withdraw', {}));
    expect(one.awaited('consent.withdraw')).toBe('sent');
    await vi.advanceTimersByTimeAsync(300);
    expect(answer).toEqual({ said: { ok: true } });
    expect(server.commands).toEqual([]);
  });

  test('PG-1: neither another tab, nor the end of the seat, nor leaving the page ends a withdrawal', async () => {
    const { server, one } = await inTheRoom();
    server.answering = () => undefined;
    server.answeringPlainly = () => no('service.unavailable');
    const answer = outcome(one.send('consent.withdraw', {}));
    const other = outcome(one.send('presence.ask', {}));
    await vi.advanceTimersByTimeAsync(300);
    server.tell({ t: 'taken' });
    await vi.advanceTimersByTimeAsync(0);
    expect(other).toMatchObject({ said: { ok: false, code: 'seat.busy' } });
    one.close();
    await vi.advanceTimersByTimeAsync(4000);
    expect(answer).toEqual({});
    server.answeringPlainly = () => ({ ok: true });
    await vi.advanceTimersByTimeAsync(2000);
    expect(answer).toEqual({ said: { ok: true } });
  });

  test('PG-1: who leaves while a withdrawal is under way has left and withdraws', async () => {
    const { server, one } = await inTheRoom();
    server.answering = (name) => (name === 'seat.leave' ? { ok: true } : undefined);
    server.answeringPlainly = () => no('service.unavailable');
    const withdrawal = outcome(one.send('consent.withdraw', {}));
    const leaving = outcome(one.send('seat.leave', {}));
    const left: SeatView = {
      kind: 'ended',
      role: 'client',
      how: 'left',
      helpPhone: '',
      copy: false,
      permission: 'open',
      meetingId,
    };
    server.show(left, 'whole');
    await vi.advanceTimersByTimeAsync(0);
    expect([withdrawal, leaving]).toEqual([{}, { said: { ok: true } }]);
    server.answeringPlainly = () => ({ ok: true });
    await vi.advanceTimersByTimeAsync(2000);
    expect(withdrawal).toEqual({ said: { ok: true } });
    expect(one.view).toEqual({ ...left, permission: 'over' });
  });

  test('a yes and every other command keep to the socket, and its refusal is their answer', async () => {
    const { server, one } = await inTheRoom();
    server.answering = () => no('service.unavailable');
    const body = { domain: 'asuminen', answer: 'yes' } as const;
    expect(await one.send('scope.answer', body)).toMatchObject({ code: 'service.unavailable' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.posted).toEqual([]);
  });

  test('PG-5: a ticket that never comes and a handshake that stalls are tried again', async () => {
    const server = new FakeMeeting(chairView);
    server.ticketHangs = true;
    const one = join(server);
    await vi.advanceTimersByTimeAsync(8000);
    server.ticketHangs = false;
    server.halfOpen = true;
    await vi.advanceTimersByTimeAsync(500);
    expect(server.opened).toBe(1);
    await vi.advanceTimersByTimeAsync(8000 + 1000);
    expect([server.opened, one.status]).toEqual([2, 'connecting']);
    server.halfOpen = false;
    await vi.advanceTimersByTimeAsync(8000 + 2000);
    expect([server.opened, one.status]).toEqual([3, 'open']);
  });

  test('PG-6: a sign of life every two seconds; a line that says nothing for eight is dropped', async () => {
    const { server, one } = await inTheRoom();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([server.pings, server.opened, one.status]).toEqual([31, 1, 'open']);
    server.halfOpen = true;
    await vi.advanceTimersByTimeAsync(7999);
    expect([server.opened, one.status]).toEqual([1, 'open']);
    server.halfOpen = false;
    await vi.advanceTimersByTimeAsync(1 + 500);
    expect([server.opened, one.status]).toEqual([2, 'open']);
  });

  test('PG-6: a line on which somebody is asked whether to take the seat over is watched too', async () => {
    const server = new FakeMeeting(chairView);
    server.busy = true;
    const one = join(server);
    await vi.advanceTimersByTimeAsync(0);
    expect(one.status).toBe('busy');
    server.halfOpen = true;
    await vi.advanceTimersByTimeAsync(8000);
    server.halfOpen = false;
    await vi.advanceTimersByTimeAsync(500);
    expect([server.opened, one.status]).toEqual([2, 'busy']);
  });
});

test('ME-13 what the page says of its media goes up at each change, and again over each new line', async () => {
  const server = new FakeMeeting(chairView);
  const one = join(server);
  one.tellMedia(false);
  await opened(one);
  one.tellMedia(false);
  one.tellMedia(true);
  const told = () => server.heard.flatMap((frame) => (frame.t === 'media' ? [frame.connected] : []));
  expect(told()).toEqual([false, true]);
  server.cut(1001);
  await until(() => one.status === 'open' && server.opened === 2);
  expect(told()).toEqual([false, true, true]);
});
