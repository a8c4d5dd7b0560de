import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Wire } from '../meetings/frames.ts';
import type { SeatAt } from './meeting-browser.ts';
import { MeetingRoom, type Who } from './meeting-room.ts';
import { meetingWorld, type MeetingWorld } from './meeting-world.ts';

// Each test fills a database and opens sockets: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let world: MeetingWorld;
let room: MeetingRoom;
beforeEach(async () => {
  world = await meetingWorld();
  room = await MeetingRoom.opened(world);
});
afterEach(async () => {
  await world.stop();
});

const told = (what: string) => world.gate.told.filter(([kind]) => kind === what).map(([, id]) => id);

async function enter(who: Who): Promise<string> {
  const data = (await room.tab(who).must('media.enter')) as { ticket: string; identity: string };
  return data.identity;
}

const admissionOf = async (who: Who) =>
  (await world.meeting(room.meetingId)).media.find((one) => one.seatId === room.at(who).seatId)?.admissionId;

test('AU-3 what is shown or acknowledged stands in the ledger first', async () => {
  await room.greeting();
  const stream = `meeting/${room.meetingId}`;
  const seen: (readonly [string, string | undefined])[] = [];
  const { meetingId, seatId } = room.at('mikko');
  world.area.lines.take({
    meetingId,
    seatId,
    owner: 'x',
    tabId: 'x',
    send: (frame) => seen.push([frame.t, world.typesIn(stream).at(-1)]),
    offer: () => undefined,
    close: () => undefined,
    closed: false,
    answers: () => Promise.resolve(false),
  });
  seen.length = 0;
  await room.browsers.layla.command(room.at('layla'), 'seat.pause');
  expect(seen).toEqual([['diff', 'seat.away/1']]);
  expect((await world.ledger.read(stream)).at(-1)).toMatchObject({ actor: room.at('layla').seatId });
});

describe('withdrawal', () => {
  test('CO-7 goes the plain way when the socket is down, and empties the other authority’s browser', async () => {
    await room.joint();
    room.tab('layla').terminate();
    const answer = await room.browsers.layla.command(room.at('layla'), 'consent.withdraw');
    expect(answer).toMatchObject({ status: 200 });
    expect(await room.tab('satu').closed).toBe(4410);
    expect(room.tab('satu').frames.at(-1)).toEqual({
      t: 'view',
      n: expect.any(Number) as number,
      view: {
        kind: 'ended',
        role: 'kela',
        how: 'withdrawn',
        helpPhone: '020 000 0000',
        copy: false,
        permission: 'over',
        meetingId: room.meetingId,
      },
    });
    expect(await room.browsers.layla.command(room.at('layla'), 'consent.withdraw')).toMatchObject({
      code: 'consent.nothing-to-withdraw',
    });
  });

  test('CO-7 whoever holds only the link withdraws nothing', async () => {
    await room.joint();
    const stranger = world.browser('layla');
    const { seatId } = await room.asks('layla', stranger);
    expect(await stranger.command({ meetingId: room.meetingId, seatId }, 'consent.withdraw')).toMatchObject({
      status: 403,
      code: 'seat.not-recognised',
    });
    expect((await world.meeting(room.meetingId)).company).toBe('together');
  });

  test('CO-7 the gate is told before any view is shown', async () => {
    await room.joint();
    await enter('satu');
    const satu = await admissionOf('satu');
    const order: string[] = [];
    world.gate.onRevoke = () => order.push('revoked');
    const { meetingId, seatId } = room.at('mikko');
    const wire: Wire = {
      meetingId,
      seatId,
      owner: 'x',
      tabId: 'x',
      send: (frame) => order.push(frame.t),
      offer: () => undefined,
      close: () => undefined,
      closed: false,
      answers: () => Promise.resolve(false),
    };
    world.area.lines.take(wire);
    order.length = 0;
    await room.browsers.layla.command(room.at('layla'), 'consent.withdraw');
    expect(order[0]).toBe('revoked');
    expect(order).toContain('view');
    expect(told('revoke')).toEqual([satu]);
    expect(satu && world.state.admissions.check(satu)).toEqual({ ok: false, code: 'seat.ended' });
  });

  test('CO-7 the withdrawn seat gets no place in the media and no new seat', async () => {
    await room.joint();
    await room.act('layla', 'consent.withdraw');
    expect(await room.browsers.satu.command(room.at('satu'), 'media.enter')).toMatchObject({
      code: 'seat.ended',
    });
    expect(await room.browsers.satu.post(`/api/meetings/${room.meetingId}/seat`, {})).toMatchObject({
      code: 'presence.not-given',
    });
    expect(JSON.parse((await room.browsers.satu.get('/api/meetings')).text)).toMatchObject({
      meetings: [{ id: room.meetingId, waiting: false, withoutYou: true }],
    });
    const again = await room.browsers.satu.open(room.at('satu'));
    expect(await again.closed).toBe(4410);
    expect(again.raw.join('\n')).not.toMatch(/Layla|toimeentulo|goal/);
  });
});

describe('removal', () => {
  test('SE-6 the removed interpreter: media cut, socket closed; old ticket, new tab, reload, link and new device refused', async () => {
    await room.greeting();
    await enter('ahmed');
    const admission = await admissionOf('ahmed');
    const { ahmed } = room.browsers;
    const at = room.at('ahmed');
    const unused = await ahmed.ticket(at, 'another-tab');
    await room.act('mikko', 'seat.remove', { seatId: at.seatId });
    expect(await room.tab('ahmed').closed).toBe(4410);
    expect(told('revoke')).toEqual([admission]);

    const oldTicket = await ahmed.open(at, { ticket: unused });
    expect(await oldTicket.closed).toBe(4410);
    expect(oldTicket.view).toMatchObject({ kind: 'ended', how: 'removed' });
    const reload = await ahmed.open(at);
    expect(await reload.closed).toBe(4410);
    expect(reload.view).toMatchObject({ kind: 'ended', how: 'removed' });
    const { link, code } = room.invitation('ahmed');
    for (const browser of [ahmed, world.browser('ahmed')]) {
      expect(await browser.post('/api/arrivals', { link })).toMatchObject({ code: 'link.over' });
      expect(await browser.post('/api/arrivals/code', { link, code })).toMatchObject({ code: 'link.over' });
    }
    for (const name of ['seat.wait', 'media.enter', 'card.confirm', 'seat.return'])
      expect((await ahmed.command(at, name, {})).status).toBeGreaterThanOrEqual(400);
    expect([...oldTicket.raw, ...reload.raw].join('\n')).not.toMatch(/Layla|Mikko/);
  });

  test('SE-6 a removed official is refused a seat, in every tab', async () => {
    await room.joint();
    const at = room.at('satu');
    const satus = room.tab('satu');
    expect(await room.tab('mikko').ask('seat.remove', { seatId: at.seatId })).toMatchObject({
      code: 'seat.cannot-remove',
    });
    const jarmo = world.official('jarmo');
    const { seatId } = await jarmo.must<SeatAt>(`/api/meetings/${room.meetingId}/seat`, {});
    const his = await jarmo.open({ meetingId: room.meetingId, seatId });
    await his.until(() => true);
    await room.act('mikko', 'seat.admit', { seatId, recognised: 'login' });
    await his.must('seat.remove', { seatId: at.seatId });
    expect(await satus.closed).toBe(4410);
    expect(await room.browsers.satu.post(`/api/meetings/${room.meetingId}/seat`, {})).toMatchObject({
      status: 410,
      code: 'seat.removed',
    });
    expect(await world.official('satu').post(`/api/meetings/${room.meetingId}/seat`, {})).toMatchObject({
      code: 'seat.removed',
    });
    const tab = await room.browsers.satu.open(at, { tabId: 'another-tab' });
    expect(await tab.closed).toBe(4410);
  });

  test('SE-7 who leaves is told so, shown the end, and closed', async () => {
    await room.greeting();
    await room.act('layla', 'seat.leave');
    expect(await room.tab('layla').closed).toBe(4410);
    expect(room.view('layla')).toMatchObject({ kind: 'ended', how: 'left' });
  });

  test('SE-7 leaving goes the plain way too', async () => {
    await room.joint();
    room.tab('layla').terminate();
    expect((await room.browsers.layla.command(room.at('layla'), 'seat.leave')).status).toBe(200);
    await room.settled();
    expect(room.view('mikko')).toMatchObject({ paused: 'client-away' });
  });

  test('CO-7 who has left withdraws from where she left: Kela is out at once', async () => {
    await room.joint();
    await room.act('layla', 'seat.leave');
    await room.settled();
    expect(room.view('layla')).toMatchObject({ kind: 'ended', permission: 'open' });
    const { layla } = room.browsers;
    expect((await layla.command(room.at('layla'), 'consent.withdraw')).status).toBe(200);
    await room.settled();
    expect(room.view('satu')).toMatchObject({ kind: 'ended', how: 'withdrawn' });
    expect(await layla.command(room.at('layla'), 'plan.apply', { op: {} })).toMatchObject({ status: 400 });
    expect(await layla.command(room.at('layla'), 'seat.return')).toMatchObject({ code: 'seat.ended' });
  });
});

test('an official who logs out sees the meeting in no tab, and is asked to log in', async () => {
  await room.joint();
  const { satu } = room.browsers;
  const colleague = world.official('satu');
  expect((await satu.post('/api/log-out', {})).status).toBe(200);
  expect(await room.tab('satu').closed).toBe(1001);
  expect(await satu.command(room.at('satu'), 'consent.acknowledge')).toMatchObject({ status: 401 });
  expect(room.tab('mikko').socket.readyState).toBe(1);
  // The seat is the person's: after the next login it is there again.
  expect((await colleague.open(room.at('satu'))).frames[0]).toMatchObject({ t: 'hello' });
});

describe('places in the media', () => {
  test('ME-5 one place a seat: a new page load ends the old one, and a break ends it too', async () => {
    await room.joint();
    const first = await enter('layla');
    const old = await admissionOf('layla');
    const second = await enter('layla');
    expect(second).not.toBe(first);
    expect(told('revoke')).toEqual([old]);
    expect(room.view('mikko')).toMatchObject({
      people: expect.arrayContaining([
        expect.objectContaining({ role: 'client', identity: second }),
      ]) as unknown,
    });
    const now = await admissionOf('layla');
    await room.act('layla', 'seat.pause');
    expect(told('revoke')).toEqual([old, now]);
    expect(await room.tab('layla').said('media.enter')).toBe('seat.not-admitted SE-4');
    await room.act('layla', 'seat.return');
    await enter('layla');
  });

  test('ME-5 with the end of the meeting every place ends', async () => {
    await room.greeting();
    for (const who of ['mikko', 'layla', 'ahmed'] as const) await enter(who);
    const all = await Promise.all((['mikko', 'layla', 'ahmed'] as const).map(admissionOf));
    await room.act('mikko', 'meeting.close');
    expect(told('revoke')).toEqual(all);
    expect(world.state.admissions.rooms()).toEqual([]);
  });

  test('ME-5 nobody outside has a place, and nobody gets the ticket of another', async () => {
    await room.greeting();
    expect(await room.tab('satu').said('media.enter')).toBe('seat.not-admitted SE-4');
    await enter('layla');
    const ticket = JSON.stringify(room.tab('layla').frames.at(-1));
    expect(ticket).toContain('media-ticket-of-');
    for (const who of ['mikko', 'ahmed', 'satu'] as const)
      expect(room.tab(who).raw.join('\n')).not.toContain('media-ticket-of-');
  });
});

describe('the interpreter’s hold', () => {
  test('ME-7 begins when the last official’s socket drops, and ends when one is back', async () => {
    await room.joint();
    await enter('ahmed');
    const ahmed = await admissionOf('ahmed');
    room.tab('mikko').terminate();
    await room.tab('layla').until((view) => JSON.stringify(view).includes('connection-lost'));
    expect(told('look')).toEqual([]);
    room.tab('satu').terminate();
    await room.tab('ahmed').until((view) => view.kind === 'interpreter' && view.onHold);
    expect(told('look')).toEqual([ahmed]);
    expect(ahmed && world.state.admissions.check(ahmed)).toMatchObject({ publish: false, subscribe: false });
    await room.official('mikko');
    await room.tab('ahmed').until((view) => view.kind === 'interpreter' && !view.onHold);
    expect(told('look')).toEqual([ahmed, ahmed]);
    expect(ahmed && world.state.admissions.check(ahmed)).toMatchObject({ publish: true, subscribe: true });
  });

  test('ME-7 an interpreter who comes in while no official is connected is held, and released later', async () => {
    await room.greeting();
    room.tab('mikko').terminate();
    await room.tab('ahmed').until((view) => view.kind === 'interpreter' && view.onHold);
    await enter('ahmed');
    const ahmed = await admissionOf('ahmed');
    expect(ahmed && world.state.admissions.onHold(ahmed)).toBe(true);
    await room.official('mikko');
    await room.tab('ahmed').until((view) => view.kind === 'interpreter' && !view.onHold);
    expect(ahmed && world.state.admissions.onHold(ahmed)).toBe(false);
  });

  test('ME-7 an official who leaves for good leaves no interpreter alone with the client', async () => {
    await room.greeting();
    await enter('ahmed');
    await room.act('mikko', 'seat.leave');
    const ahmed = await admissionOf('ahmed');
    expect(told('look')).toEqual([ahmed]);
    expect(ahmed && world.state.admissions.onHold(ahmed)).toBe(true);
  });
});

test('SE-9 after the end the link leads a recognised device on, and tells any other that it is over', async () => {
  await room.joint();
  await room.act('mikko', 'meeting.close');
  const { link, code } = room.invitation('layla');
  const { seatId } = room.at('layla');
  expect(await room.browsers.layla.must('/api/arrivals', { link })).toMatchObject({
    seatId,
    recognised: true,
    over: true,
  });
  const another = world.browser('layla');
  for (const answer of [
    await another.post('/api/arrivals', { link }),
    await another.post('/api/arrivals/code', { link, code }),
  ])
    expect(answer).toMatchObject({ code: 'meeting.over' });
});

test('SE-9 after the end a newer link leads her device on too, though she never came by it', async () => {
  await room.joint();
  await room.act('mikko', 'invitation.renew', { role: 'client' });
  await room.act('mikko', 'meeting.close');
  const { link } = room.invitation('layla');
  expect(await room.browsers.layla.must('/api/arrivals', { link })).toMatchObject({
    ...{ seatId: room.at('layla').seatId, recognised: true, over: true },
  });
  expect(await world.browser('layla').post('/api/arrivals', { link })).toMatchObject({
    code: 'meeting.over',
  });
});
