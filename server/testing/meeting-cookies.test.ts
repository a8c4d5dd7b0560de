import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashSecret } from '../http/secrets.ts';
import type { SeatAt } from './meeting-browser.ts';
import { MeetingRoom } from './meeting-room.ts';
import { meetingWorld, type MeetingWorld } from './meeting-world.ts';

let world: MeetingWorld;
let room: MeetingRoom;
beforeEach(async () => {
  world = await meetingWorld();
  room = await MeetingRoom.opened(world);
});
afterEach(async () => {
  await world.stop();
});

const device = '__Host-kerralla-device';
const chosen = 'a-cookie-that-somebody-else-has-written-down';

describe('a cookie that somebody else knows, on a machine that many use', () => {
  test('SE-3 with the code the browser gets a new one, and the old one is nobody', async () => {
    const layla = world.browser('layla');
    layla.cookies.set(device, chosen);
    const thief = world.browser('layla');
    thief.cookies.set(device, chosen);
    const { link, code } = room.invitation('layla');
    const at = await room.asks('layla', layla);
    // Before the code both are the same nobody: the thief is connected, in a second tab, and keeps a ticket.
    const first = await thief.open(at, { tabId: 'tab-of-a-thief' });
    expect(first.view).toMatchObject({ kind: 'unrecognised' });
    const waiting = await thief.open(at, { tabId: 'another-of-them' });
    expect(waiting.frames.at(-1)).toEqual({ t: 'busy' });
    const kept = await thief.ticket(at);

    await layla.must('/api/arrivals/code', { link, code });
    expect(layla.cookies.get(device)).not.toBe(chosen);
    expect(await first.closed).toBe(1001);
    expect(await waiting.closed).toBe(1001);
    expect(await (await thief.open(at, { ticket: kept })).closed).toBe(401);
    expect(
      await thief.post(`/api/meetings/${at.meetingId}/seats/${at.seatId}/ticket`, {
        tabId: 'tab-number-one',
      }),
    ).toMatchObject({ code: 'seat.unknown' });
    expect(await thief.command(at, 'seat.wait')).toMatchObject({ code: 'seat.unknown' });
    expect(JSON.parse((await thief.post('/api/arrivals', { link })).text)).toMatchObject({
      recognised: false,
    });
    expect([...first.raw, ...waiting.raw].join('\n')).not.toMatch(/Layla|waiting/);

    const own = await layla.open(at);
    expect(own.view).toMatchObject({ kind: 'waiting', me: { name: 'Layla Haddad' } });
    expect(JSON.parse((await layla.post('/api/arrivals', { link })).text)).toMatchObject({
      seatId: at.seatId,
      recognised: true,
    });
  });

  test('SE-3 what was taken over after we have closed is not taken', async () => {
    const layla = world.browser('layla');
    const { link, code } = room.invitation('layla');
    const at = await room.asks('layla', layla);
    const first = await layla.open(at, { tabId: 'tab-number-one' });
    const other = await layla.open(at, { tabId: 'tab-number-two' });
    const entered = layla.must('/api/arrivals/code', { link, code });
    // Sent before it can have heard that it is closed.
    for (let n = 0; n < 20; n++) other.send({ t: 'take-over' });
    await entered;
    expect(await other.closed).toBe(1001);
    expect(await first.closed).toBeGreaterThan(1000);
    expect(other.raw.join('\n')).not.toContain('"kind":"waiting"');
  });

  test('SE-3 an interpreter goes from one meeting to the next in the same browser', async () => {
    const ahmed = world.browser('ahmed');
    const first = await ahmed.must<SeatAt>('/api/arrivals/code', room.invitation('ahmed'));
    const cookie = ahmed.cookies.get(device);
    await MeetingRoom.opened(world);
    await ahmed.must<SeatAt>('/api/arrivals/code', room.invitation('ahmed'));
    expect(ahmed.cookies.get(device)).toBe(cookie);
    expect((await ahmed.open(first)).view).toMatchObject({ kind: 'waiting' });
  });

  test('counts only where participants arrive', async () => {
    await room.arrives('layla');
    const elsewhere = world.browser('satu');
    elsewhere.cookies.set(device, room.browsers.layla.cookies.get(device) ?? '');
    expect(await elsewhere.command(room.at('layla'), 'seat.wait')).toMatchObject({ status: 401 });
  });
});

describe('a link in strange hands', () => {
  test('SE-3 asks twenty times in an hour; who has a seat keeps it, and the code works beside it', async () => {
    const layla = await room.arrives('layla');
    const { link, code } = room.invitation('layla');
    const asks = (browser = world.browser('layla')) => browser.post('/api/arrivals/ask', { link });
    const said = [];
    for (let n = 0; n < 25; n++) said.push(await asks());
    expect(said.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(said.at(-1)).toMatchObject({ status: 429, code: 'seat.asked-too-often' });
    // What takes away is not put off because of it.
    expect((await room.browsers.layla.command(room.at('layla'), 'seat.pause')).status).toBe(403);
    expect(await layla.said('seat.wait')).toBe('allowed');
    // Who has a seat, or is known, is no stranger; and nobody is kept from arriving or from showing the code.
    expect((await asks(room.browsers.layla)).status).toBe(200);
    const tablet = world.browser('layla');
    expect((await tablet.post('/api/arrivals', { link })).status).toBe(200);
    expect((await tablet.post('/api/arrivals/code', { link, code })).status).toBe(200);
    world.world.advance(61);
    expect((await asks()).status).toBe(200);
  });

  test('the plain way is no faster than the socket', async () => {
    await room.arrives('layla');
    const status: number[] = [];
    for (let n = 0; n < 70; n++)
      status.push((await room.browsers.layla.command(room.at('layla'), 'seat.return')).status);
    expect(status[0]).toBe(403);
    expect(status.at(-1)).toBe(429);
    world.world.advance(1);
    expect((await room.browsers.layla.command(room.at('layla'), 'seat.wait')).status).toBe(200);
  });
});

describe('a session that ends', () => {
  const leaves = () => room.browsers.mikko.post('/api/log-out', {});

  test('closes what it had opened, in every tab, and its place in the media', async () => {
    await room.greeting();
    await room.tab('mikko').must('media.enter');
    const place = world.gate.told.at(-1)?.[1];
    const waiting = await room.browsers.mikko.open(room.at('mikko'), { tabId: 'another-tab-of-his' });
    expect(waiting.frames.at(-1)).toEqual({ t: 'busy' });
    const kept = await room.browsers.mikko.ticket(room.at('mikko'));
    const cookie = room.browsers.mikko.cookie;
    expect((await leaves()).status).toBe(200);
    expect(await room.tab('mikko').closed).toBe(1001);
    expect(await waiting.closed).toBe(1001);
    expect(world.gate.told).toContainEqual(['revoke', place]);
    expect(await (await room.browsers.mikko.open(room.at('mikko'), { ticket: kept, cookie })).closed).toBe(
      401,
    );
  });

  test('ME-7 and leaves no interpreter alone with the client', async () => {
    await room.greeting();
    await room.tab('ahmed').must('media.enter');
    await leaves();
    await room.tab('ahmed').until((view) => view.kind === 'interpreter' && view.onHold);
    const [ahmed] = world.state.admissions.which(({ seatId }) => seatId === room.at('ahmed').seatId);
    expect(world.gate.told).toContainEqual(['look', ahmed]);
    expect(ahmed && world.state.admissions.onHold(ahmed)).toBe(true);
  });
});

test('no address stands in the database', async () => {
  const { link, code } = room.invitation('layla');
  await world
    .browser('layla')
    .post('/api/arrivals/code', { link, code: code === '000000' ? '000001' : '000000' });
  const keys = world.attemptKeys();
  expect(keys.length).toBeGreaterThan(1);
  expect(keys.join('\n')).not.toContain('127.0.0.1');
  expect(keys.join('\n')).not.toContain(hashSecret('127.0.0.1'));
});
