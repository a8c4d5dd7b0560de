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

describe('the ticket', () => {
  test('works once', async () => {
    await room.official('mikko');
    const ticket = await room.browsers.mikko.ticket(room.at('mikko'));
    const first = await room.browsers.mikko.open(room.at('mikko'), { ticket });
    expect(first.frames[0]).toMatchObject({ t: 'hello' });
    const again = await room.browsers.mikko.open(room.at('mikko'), { ticket });
    expect(await again.closed).toBe(401);
    expect(again.frames).toEqual([]);
  });

  test('is nothing after thirty seconds, to another browser, without a cookie, or made up', async () => {
    await room.official('mikko');
    await room.arrives('layla');
    const { mikko, layla } = room.browsers;
    const at = room.at('mikko');
    const fails = async (browser: typeof mikko, ticket: string, more = {}) =>
      (await browser.open(at, { ticket, ...more })).closed;
    const old = await mikko.ticket(at);
    world.world.advance(0.6);
    expect(await fails(mikko, old)).toBe(401);
    expect(await fails(layla, await mikko.ticket(at))).toBe(401);
    expect(await fails(world.official('mikko'), await mikko.ticket(at))).toBe(401);
    expect(await fails(mikko, await mikko.ticket(at), { cookie: '' })).toBe(401);
    expect(await fails(mikko, 'x'.repeat(43))).toBe(401);
    expect(await fails(mikko, '')).toBe(401);
  });

  test('needs our protocol and our own origin', async () => {
    await room.official('mikko');
    const { mikko } = room.browsers;
    const at = room.at('mikko');
    expect(await (await mikko.open(at, { protocols: ['kerralla.v2'] })).closed).toBe(401);
    for (const origin of ['http://evil.example', 'http://satu.localhost', 'null'])
      expect(await (await mikko.open(at, { origin })).closed).toBe(403);
    expect((await mikko.open(at)).socket.protocol).toBe('kerralla.v1');
  });

  test('the socket’s address answers no plain request', async () => {
    await room.official('mikko');
    expect(await room.browsers.mikko.get('/api/socket')).toMatchObject({ status: 404 });
  });
});

describe('frames', () => {
  /** Sends it, expects the sender to be closed with the code, and the others not to notice. */
  async function closes(frame: unknown, code: number): Promise<void> {
    const layla = room.tab('layla');
    layla.send(frame);
    expect(await layla.closed).toBe(code);
    await room.tab('mikko').settled();
    expect(room.tab('mikko').socket.readyState).toBe(1);
    expect(await room.tab('mikko').said('seat.wait')).toMatch(/^seat.ended/);
  }

  beforeEach(async () => {
    await room.greeting();
  });

  test.each([
    ['no JSON', 'not json'],
    ['half of JSON', '{"t":"cmd"'],
    ['null', 'null'],
    ['a list', '[]'],
    ['deep nesting', '['.repeat(30_000)],
    ['an unknown kind', { t: 'admin' }],
    ['a command without an id', { t: 'cmd', name: 'seat.leave', body: {} }],
    ['an empty id', { t: 'cmd', id: '', name: 'seat.leave', body: {} }],
    ['a field too many', { t: 'ping', id: 1, seatId: 'sea_1' }],
    ['a path that is no text', { t: 'writing', path: 7 }],
    ['a picture that is no picture', { t: 'picture', jpeg: '<svg>' }],
    ['a picture that is too big', { t: 'picture', jpeg: 'A'.repeat(56_000) }],
  ])('%s closes the sender and nobody else', async (_, frame) => {
    await closes(frame, 4400);
  });

  test('more than 64 kB closes the sender', async () => {
    await closes({ t: 'writing', path: 'x'.repeat(65_000) }, 4400);
  });

  test('a frame far beyond that never reaches us whole', async () => {
    await closes('x'.repeat((1 << 20) + 1), 1009);
  });

  test('bytes instead of text close the sender', async () => {
    const layla = room.tab('layla');
    layla.socket.send(Buffer.from('{"t":"ping","id":1}'), { binary: true });
    expect(await layla.closed).toBe(4400);
  });

  test('too many at once close the sender', async () => {
    const layla = room.tab('layla');
    for (let n = 0; n < 80; n++) layla.send({ t: 'ping', id: n });
    expect(await layla.closed).toBe(4408);
    await room.tab('mikko').settled();
  });

  test.each([
    ['an unknown command', 'seat.promote', {}, 'request.unknown-command'],
    ['a name from Object', 'constructor', {}, 'request.unknown-command'],
    ['a field too many', 'seat.leave', { seatId: 'sea_1' }, 'request.wrong-shape'],
    ['no body', 'presence.answer', null, 'request.wrong-shape'],
    ['an answer that is none', 'presence.answer', { answer: 'maybe' }, 'request.wrong-shape'],
    ['an id that is none', 'seat.admit', { seatId: 'sea_1', recognised: 'known' }, 'request.wrong-shape'],
    [
      'an author in the op',
      'plan.apply',
      { op: { kind: 'set', path: 'goal', value: 'x', baseRev: 0, by: {} } },
      'request.wrong-shape',
    ],
    [
      'a prototype in the op',
      'plan.apply',
      JSON.parse('{"op":{"kind":"insert","rows":"actions","after":null,"values":{"__proto__":{"x":"y"}}}}'),
      'plan.not-your-field',
    ],
  ])('%s is refused and changes nothing', async (_, name, body, code) => {
    const before = await world.ledger.head(`meeting/${room.meetingId}`);
    expect(await room.tab('layla').ask(name, body)).toMatchObject({ t: 'no', code });
    expect(await room.browsers.layla.command(room.at('layla'), name, body)).toMatchObject({ code });
    expect(await world.ledger.head(`meeting/${room.meetingId}`)).toEqual(before);
  });

  test('a surprise while a line opens costs that line, and the service nothing', async () => {
    const { lines } = world.area;
    const isBusy = lines.isBusy.bind(lines);
    lines.isBusy = () => Promise.reject(new Error('the disk is gone'));
    const tab = await room.browsers.mikko.open(room.at('mikko'), { tabId: 'a-tab-of-surprises' });
    expect(await tab.closed).toBe(1001);
    expect(world.logged).toContainEqual(expect.objectContaining({ event: 'socket.failed' }));
    lines.isBusy = isBusy;
    expect((await room.browsers.mikko.get('/api/health')).status).toBe(200);
  });

  test('a surprise in a command costs its sender an answer, and the service nothing', async () => {
    // Nobody has brought the use case of an own view into this world: the domain is surprised.
    const body = { choice: 'own-view', ownView: { lang: 'ar', text: 'نعم' } };
    expect(await room.tab('layla').ask('signing.choose', body)).toMatchObject({
      t: 'no',
      code: 'service.unavailable',
    });
    expect(world.logged).toContainEqual(expect.objectContaining({ event: 'socket.failed' }));
    await room.settled();
  });

  test('a command is done once, however often it is sent, also over another line', async () => {
    await room.act('mikko', 'presence.ask');
    await room.act('layla', 'presence.answer', { answer: 'no' });
    await room.act('layla', 'company.continue-alone');
    const op = {
      kind: 'insert',
      rows: 'actions',
      after: null,
      values: { domain: 'velat', title: 'Maksusuunnitelma' },
    };
    const mikko = room.tab('mikko');
    const both = await Promise.all([
      mikko.ask('plan.apply', { op }, 'same'),
      mikko.ask('plan.apply', { op }, 'same'),
    ]);
    expect(both.map((one) => one.t)).toEqual(['ok', 'ok']);
    mikko.terminate();
    const later = await room.official('mikko');
    expect(await later.ask('plan.apply', { op }, 'same')).toMatchObject({ t: 'ok' });
    expect((await world.meeting(room.meetingId)).plan.rows.actions).toHaveLength(1);
    expect(await room.tab('layla').ask('seat.wait', {}, 'same')).toMatchObject({ t: 'no' });
  });
});

describe('one seat, one tab', () => {
  const open = (tabId: string) => room.browsers.mikko.open(room.at('mikko'), { tabId });

  beforeEach(async () => {
    await room.official('mikko');
  });

  test('another tab learns that the seat is busy, and sees nothing of it', async () => {
    const second = await open('another-tab');
    await second.settled();
    expect(second.frames.map((frame) => frame.t)).toEqual(['busy', 'pong']);
    expect(await second.said('presence.ask')).toBe('seat.busy SE-1');
    second.send({ t: 'writing', path: 'goal' });
    await second.settled();
    expect(second.view).toBeNull();
  });

  test('taking over gives it the whole view, and the first tab is told', async () => {
    const first = room.tab('mikko');
    const second = await open('another-tab');
    second.send({ t: 'take-over' });
    await second.until((view) => view.kind === 'official');
    expect(await first.closed).toBe(4409);
    expect(first.frames.at(-1)).toEqual({ t: 'taken' });
    expect(second.gap).toBe(false);
  });

  test('the same tab takes its seat back without a word', async () => {
    const again = await open('tab-number-one');
    expect(again.frames[0]).toMatchObject({ t: 'hello' });
    await again.until((view) => view.kind === 'official');
  });

  test('a tab that no longer answers gives way', async () => {
    room.tab('mikko').terminate();
    const gone = await room.browsers.mikko.open(room.at('mikko'), { tabId: 'sleeping', autoPong: false });
    await gone.until((view) => view.kind === 'official');
    const second = await open('another-tab');
    await second.until((view) => view.kind === 'official');
    expect(second.frames[0]).toMatchObject({ t: 'hello' });
  });

  test('an old line that ends late does not take the seat with it', async () => {
    const first = room.tab('mikko');
    const second = await open('tab-number-one');
    await first.closed;
    await second.settled();
    expect(world.serverView(room.meetingId, room.at('mikko').seatId)).toMatchObject({
      people: [{ state: 'present' }],
    });
    expect(await second.said('seat.pause')).toBe('meeting.not-your-role PA-3');
  });
});

describe('connections', () => {
  test('ME-7 a line whose other end has gone without a word is ended, and the seat shows it', async () => {
    await world.stop();
    world = await meetingWorld({ heartbeatMs: 1000 });
    room = await MeetingRoom.opened(world);
    await room.greeting();
    room.tab('mikko').terminate();
    const sleeping = await room.browsers.mikko.open(room.at('mikko'), { autoPong: false });
    await sleeping.until(() => true);
    expect(await sleeping.closed).toBe(1006);
    const seen = await room
      .tab('layla')
      .until((view) => view.kind === 'client' && view.paused === 'official-away');
    expect(seen).toMatchObject({
      people: expect.arrayContaining([
        expect.objectContaining({ role: 'county', state: 'connection-lost' }),
      ]) as unknown,
    });
  });

  test('a browser that goes away while another tab is asked holds no seat', async () => {
    await room.official('mikko');
    room.tab('mikko').terminate();
    const at = room.at('mikko');
    const sleeping = await room.browsers.mikko.open(at, { tabId: 'sleeping', autoPong: false });
    await sleeping.until(() => true);
    const ticket = await room.browsers.mikko.ticket(at, 'short-lived');
    const opening = room.browsers.mikko.open(at, { ticket, tabId: 'short-lived' });
    const tab = room.browsers.mikko.tabs.at(-1) as MeetingTab;
    await new Promise((done) => tab.socket.once('open', done));
    tab.terminate();
    await opening;
    sleeping.terminate();
    const fresh = await room.browsers.mikko.open(at, { tabId: 'fresh-one' });
    await fresh.until((view) => view.kind === 'official');
    fresh.terminate();
    const layla = await room.arrives('layla');
    await layla.settled();
    expect([...world.state.live.of(room.meetingId).connected]).toEqual([room.at('layla').seatId]);
  });
});
