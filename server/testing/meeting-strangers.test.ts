import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MeetingRoom } from './meeting-room.ts';
import type { MeetingTab } from './meeting-tab.ts';
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

/** Somebody who holds only the link. */
async function stranger(): Promise<MeetingTab> {
  const browser = world.browser('layla');
  const at = await room.asks('layla', browser);
  return browser.open(at);
}
const strangers = (count: number) => Promise.all(Array.from({ length: count }, stranger));
const jpeg = Buffer.alloc(40_000, 7).toString('base64');
const pictures = (tab: MeetingTab) => tab.frames.filter((frame) => frame.t === 'picture');

describe('who holds only the link', () => {
  test('SE-10 fifteen of them send thirty pictures each to a chair that reads nothing: it keeps its line and its pace', async () => {
    const chair = await room.official('mikko');
    const all = await strangers(15);
    await chair.settled();
    chair.socket.pause();
    for (let n = 0; n < 30; n++) for (const one of all) one.send({ t: 'picture', jpeg });
    for (const one of all) await one.settled();
    const answer = chair.ask('presence.ask');
    chair.socket.resume();
    expect(await answer).toMatchObject({ t: 'no' });
    // One that was under way, and no other before the answer.
    expect(pictures(chair)).toHaveLength(1);
    await expect.poll(() => pictures(chair).length, { timeout: 20_000 }).toBe(7);
    expect(new Set(pictures(chair).map((frame) => 'seatId' in frame && frame.seatId)).size).toBe(7);
    expect(chair.socket.readyState).toBe(1);
  });

  test('SE-10 one picture of a seat in five seconds, also over another line', async () => {
    const chair = await room.official('mikko');
    const browser = world.browser('layla');
    const at = await room.asks('layla', browser);
    const sends = async () => {
      const tab = await browser.open(at);
      tab.send({ t: 'picture', jpeg });
      tab.send({ t: 'picture', jpeg });
      await tab.settled();
      await chair.settled();
      return pictures(chair).length;
    };
    expect(await sends()).toBe(1);
    expect(await sends()).toBe(1);
    world.world.advance(5.1 / 60);
    expect(await sends()).toBe(2);
  });

  test('SE-10 a picture from a tab that does not hold its seat goes nowhere', async () => {
    const chair = await room.official('mikko');
    const browser = world.browser('layla');
    const at = await room.asks('layla', browser);
    await browser.open(at);
    const second = await browser.open(at, { tabId: 'another-tab' });
    second.send({ t: 'picture', jpeg });
    await second.settled();
    await chair.settled();
    expect(pictures(chair)).toEqual([]);
  });

  test('SE-10 what they ask and is refused takes nobody’s turn', async () => {
    const chair = await room.official('mikko');
    const all = await strangers(10);
    for (const one of all) await one.must('seat.wait');
    const held = Promise.withResolvers<undefined>();
    const turn = world.done.deps.turns.run(room.meetingId, () => held.promise);
    for (const one of all)
      for (const name of ['presence.ask', 'plan.apply', 'media.enter', 'consent.withdraw', 'signing.turn'])
        expect(await one.said(name, name === 'plan.apply' ? { op: goal } : {})).toMatch(
          /^seat\.|PA-3$|^meeting\./,
        );
    // What is so already is said at once too.
    for (const one of all) expect(await one.said('seat.wait')).toBe('allowed');
    const answer = chair.ask('presence.ask');
    held.resolve(undefined);
    await turn;
    expect(await answer).toMatchObject({ t: 'no' });
  });

  test('SE-10 while nothing can be written, none of them waits for the meeting, or takes a place among the cuts', async () => {
    await room.joint();
    const browser = world.browser('layla');
    const at = await room.asks('layla', browser);
    const tab = await browser.open(at);
    world.fallIll();
    const no = room.tab('layla').ask('consent.withdraw');
    await room.tab('satu').until((view) => view.kind === 'ended');
    // The turn is held until the withdrawal is durable.
    expect(await room.asks('layla', browser)).toEqual(at);
    const left = tab.ask('seat.leave');
    await tab.settled();
    expect([...world.cutsFile.pending()]).toMatchObject([{ kind: 'consent.withdraw' }]);
    world.fallIll(false);
    expect(await Promise.all([no, left])).toMatchObject([{ t: 'ok' }, { t: 'ok' }]);
  });

  test('SE-4 what needs more than a decision is a plain no', async () => {
    const tab = await stranger();
    const ownView = { choice: 'own-view', ownView: { lang: 'fi', text: 'x' } };
    expect(await tab.said('signing.choose', ownView)).toBe('seat.not-admitted SE-4');
  });

  test('SE-10 frames that nobody may send cost their sender the line, and the chair nothing', async () => {
    const chair = await room.official('mikko');
    await chair.settled();
    const before = chair.frames.length;
    const all = await strangers(4);
    const [bytes, big, many, writes] = all;
    bytes?.socket.send(Buffer.alloc(60_000), { binary: true });
    big?.send('x'.repeat(70_000));
    for (let n = 0; n < 200; n++) many?.send({ t: 'cmd', id: String(n), name: 'seat.promote', body: {} });
    writes?.send({ t: 'writing', path: 'goal' });
    expect(await Promise.all([bytes?.closed, big?.closed, many?.closed])).toEqual([4400, 4400, 4408]);
    await writes?.settled();
    await chair.settled();
    expect(chair.frames.slice(before).filter(({ t }) => t !== 'pong' && t !== 'diff')).toEqual([]);
    expect(chair.socket.readyState).toBe(1);
  });
});

const goal = { kind: 'set', path: 'goal', value: 'x', baseRev: 0 };

describe('how much a seat may ask', () => {
  beforeEach(async () => {
    await room.official('mikko');
  });
  const at = () => room.at('mikko');

  test('SE-11 is counted over its lines: another line brings nothing new', async () => {
    const first = room.tab('mikko');
    for (let n = 0; n < 40; n++) first.send({ t: 'ping', id: n });
    await first.settled();
    const second = await room.browsers.mikko.open(at());
    for (let n = 0; n < 25; n++) second.send({ t: 'ping', id: n });
    expect(await second.closed).toBe(4408);
    expect(
      await room.browsers.mikko.post(`/api/meetings/${at().meetingId}/seats/${at().seatId}/ticket`, {
        tabId: 'tab-number-one',
      }),
    ).toMatchObject({ code: 'request.too-many' });
    expect(await room.browsers.mikko.command(at(), 'presence.ask')).toMatchObject({
      code: 'request.too-many',
    });
    // What takes away is heard all the same.
    expect(await room.browsers.mikko.command(at(), 'seat.pause')).toMatchObject({
      code: 'meeting.not-your-role',
    });
    // With time it may again.
    world.world.advance(1);
    expect((await room.browsers.mikko.open(at())).frames[0]).toMatchObject({ t: 'hello' });
  });

  test('SE-11 nobody else pays for it', async () => {
    await room.official('satu');
    for (let n = 0; n < 80; n++) room.tab('mikko').send({ t: 'ping', id: n });
    expect(await room.tab('mikko').closed).toBe(4408);
    await room.tab('satu').settled();
    expect(room.tab('satu').socket.readyState).toBe(1);
  });

  test('SE-11 four lines, and the one that holds the seat is never the one that goes', async () => {
    const lines: MeetingTab[] = [];
    for (let n = 0; n < 6; n++)
      lines.push(await room.browsers.mikko.open(at(), { tabId: `another-tab-${n}` }));
    expect(await Promise.all(lines.slice(0, 3).map((line) => line.closed))).toEqual([4408, 4408, 4408]);
    for (const line of [room.tab('mikko'), ...lines.slice(3)]) {
      await line.settled();
      expect(line.socket.readyState).toBe(1);
    }
    expect(room.view('mikko').kind).toBe('official');
  });
});
