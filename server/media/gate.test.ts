import { connect } from 'node:net';
import { decodeJwt } from 'jose';
import { WebSocket } from 'ws';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { harness, upstreamToken, type Browser, type Harness } from './gate.harness.ts';

let h: Harness;
beforeEach(async () => {
  h = await harness();
});
afterEach(() => {
  h.stop();
});

/** Admits and opens; the browser has been told its next ticket. */
async function enter(admission: `adm_${string}` = 'adm_1'): Promise<Browser> {
  h.admissions.admit(admission, {});
  return inside(await h.open(h.gate.issueTicket(admission, 'cookie')));
}

async function inside(opened: Browser | number): Promise<Browser> {
  if (typeof opened === 'number') expect.fail(`refused with ${opened}`);
  await expect.poll(() => opened.ticket()).toBeDefined();
  return opened;
}

const inRoom = async () => (await h.rooms.listParticipants('room')).map(({ identity }) => identity);
const isClosed = (browser: Browser) => browser.socket.readyState === browser.socket.CLOSED;
const cases = (browser: Browser) => browser.messages.map((message) => message.case);

test('a browser that is let in gets the call, its own next ticket, and nothing of the media server’s', async () => {
  const browser = await enter();
  await expect.poll(() => cases(browser)).toEqual(['join', 'refreshToken', 'roomUpdate']);
  expect(browser.messages[0]).toMatchObject({ value: { iceServers: [] } });
  expect(browser.ticket()).toMatch(/^tk_/);
  expect(Buffer.concat(browser.bytes).toString('latin1')).not.toContain(upstreamToken);
});

test('the token goes to the media server in a header, lives a minute and allows no more than a call needs', async () => {
  h.admissions.admit('adm_1', { subscribe: false });
  await inside(await h.open(h.gate.issueTicket('adm_1', 'cookie')));
  const { address, token } = h.upstream.dials[0] ?? expect.fail('no dial');
  expect(address).toBe('/rtc?sdk=js&protocol=16');
  const { sub, exp = 0, nbf = 0, video } = decodeJwt(token);
  expect(sub).toBe('id-adm_1');
  expect(exp - nbf).toBeLessThanOrEqual(60);
  expect(video).toEqual({
    roomJoin: true,
    room: 'room',
    canPublish: true,
    canPublishSources: ['camera', 'microphone'],
    canSubscribe: false,
    canPublishData: false,
    canUpdateOwnMetadata: false,
  });
});

test('a ticket is spent when the browser has spoken, and the next one works', async () => {
  h.admissions.admit('adm_1', {});
  const ticket = h.gate.issueTicket('adm_1', 'cookie');
  const first = await inside(await h.open(ticket));
  expect(await h.open(ticket)).toBe(401);
  first.say({ pingReq: {} });
  await expect.poll(() => h.upstream.heard).toEqual(['pingReq']);
  first.socket.terminate();
  await expect.poll(() => h.upstream.dials[0]?.socket.readyState).toBe(first.socket.CLOSED);
  expect(await h.open(ticket)).toBe(401);
  await inside(await h.open(first.ticket() ?? ''));
});

test('a session that died before the browser could read its next ticket gives the old one back', async () => {
  h.admissions.admit('adm_1', {});
  const ticket = h.gate.issueTicket('adm_1', 'cookie');
  h.upstream.farewell = { leave: { action: 'RECONNECT' } };
  const first = await h.open(ticket);
  if (typeof first === 'number') expect.fail('refused');
  await expect.poll(() => isClosed(first)).toBe(true);
  expect(cases(first)).toEqual(['leave']);
  h.upstream.farewell = null;
  await inside(await h.open(ticket));
});

test('who has no ground, no ticket, no cookie, another’s ticket or another’s page stays out', async () => {
  h.admissions.admit('adm_1', {});
  const ticket = h.gate.issueTicket('adm_1', 'cookie');
  expect(await h.open('tk_unknown')).toBe(401);
  expect(await h.open(ticket, { owner: 'somebody else' })).toBe(401);
  expect(await h.open(ticket, { origin: 'http://evil.example' })).toBe(403);
  expect(await h.open(ticket, { query: 'sdk='.padEnd(300, 'x') })).toBe(403);
  h.admissions.end('adm_1');
  expect(await h.open(ticket)).toBe(403);
  expect(await h.validate(ticket)).toEqual({ status: 403, text: 'media.no-ground' });
  expect(h.upstream.dials).toEqual([]);
});

test('a page of another host of ours stays out: a client’s page opens no official’s line', async () => {
  h.stop();
  // Every origin is one of ours, so that nothing but the host tells them apart.
  h = await harness({ origins: { has: () => true } });
  h.admissions.admit('adm_1', {});
  const ticket = h.gate.issueTicket('adm_1', 'cookie');
  const { port } = new URL(h.origin);
  for (const origin of [`http://layla.localhost:${port}`, 'http://127.0.0.1', 'null', 'not an origin'])
    expect(await h.open(ticket, { origin })).toBe(403);
  expect(h.upstream.dials).toEqual([]);
  await inside(await h.open(ticket));
});

test('a page of a host that is none of ours stays out, though it asks the very host that it is from', async () => {
  h.stop();
  h = await harness({ origins: new Set<string>() });
  h.admissions.admit('adm_1', {});
  expect(await h.open(h.gate.issueTicket('adm_1', 'cookie'))).toBe(403);
  expect(h.upstream.dials).toEqual([]);
});

test('validate tells livekit-client whether trying again makes sense, and changes nothing', async () => {
  h.admissions.admit('adm_1', {});
  const ticket = h.gate.issueTicket('adm_1', 'cookie');
  expect(await h.validate(ticket)).toEqual({ status: 503, text: 'media.unavailable' });
  expect(await h.validate('tk_unknown')).toEqual({ status: 401, text: 'ticket.unknown' });
  expect(await h.validate(ticket, 'somebody else')).toEqual({ status: 401, text: 'ticket.unknown' });
  await inside(await h.open(ticket));
});

test('a media server that is down: try again later, the ticket stays good', async () => {
  h.admissions.admit('adm_1', {});
  const ticket = h.gate.issueTicket('adm_1', 'cookie');
  h.rooms.breakDown(true);
  expect(await h.open(ticket)).toBe(503);
  expect((await h.validate(ticket)).status).toBe(503);
  h.rooms.breakDown(false);
  await inside(await h.open(ticket));
});

test('a ledger that cannot answer lets nobody in', async () => {
  h.stop();
  h = await harness({
    admissions: {
      check: () => {
        throw new Error('the disk is full');
      },
      liveIdentities: () => new Set(),
      rooms: () => [],
    },
  });
  const ticket = h.gate.issueTicket('adm_1', 'cookie');
  expect(await h.open(ticket)).toBe(503);
});

test('revoked: told, closed, rights to none, removed; no ticket works; the others stay', async () => {
  const [revoked, other] = [await enter('adm_1'), await enter('adm_2')];
  const tickets = [h.gate.issueTicket('adm_1', 'cookie'), revoked.ticket() ?? ''];
  h.admissions.end('adm_1');
  await h.gate.revoke(['adm_1']);
  expect(h.rooms.calls.slice(-2)).toEqual(['permit room id-adm_1 --', 'remove room id-adm_1']);
  expect(await inRoom()).toEqual(['id-adm_2']);
  await expect.poll(() => isClosed(revoked)).toBe(true);
  expect(revoked.messages.at(-1)).toMatchObject({ case: 'leave', value: { action: 0, reason: 4 } });
  for (const ticket of tickets) expect(await h.open(ticket)).toBe(401);
  expect(await h.open(h.gate.issueTicket('adm_1', 'cookie'))).toBe(403);
  expect(other.socket.readyState).toBe(other.socket.OPEN);
});

test('revoked while being dialed: never let in, and removed after the dial', async () => {
  h.admissions.admit('adm_1', {});
  const { promise, resolve } = Promise.withResolvers();
  h.upstream.hold = promise;
  const opening = h.open(h.gate.issueTicket('adm_1', 'cookie'));
  await expect.poll(() => h.rooms.calls).toContain('ensure room');
  h.admissions.end('adm_1');
  await h.gate.revoke(['adm_1']);
  resolve(undefined);
  expect(await opening).toBe(403);
  expect(h.rooms.calls.filter((call) => call === 'remove room id-adm_1')).toHaveLength(2);
  await expect.poll(async () => (await h.gate.reconcile(), inRoom())).toEqual([]);
});

test('ME-10 a removal that the media server does not confirm is said, and tried until it is confirmed', async () => {
  const told: [string, boolean][] = [];
  h.stop();
  h = await harness({ onUnconfirmed: (room, unconfirmed) => told.push([room, unconfirmed]) });
  await enter('adm_1');
  await enter('adm_2');
  await h.rooms.ensureRoom('other');
  h.admissions.end('adm_1');
  h.admissions.end('adm_2');
  h.rooms.breakDown(true);
  await Promise.all([h.gate.revoke(['adm_1']), h.gate.revoke(['adm_2'])]);
  expect(told).toEqual([['room', true]]);
  h.rooms.breakDown(false);
  await expect
    .poll(() => told)
    .toEqual([
      ['room', true],
      ['room', false],
    ]);
  expect(await inRoom()).toEqual([]);
});

test('ME-10 a removal that is confirmed at once is not talked about', async () => {
  const told: unknown[] = [];
  h.stop();
  h = await harness({ onUnconfirmed: (...word) => told.push(word) });
  await enter();
  h.admissions.end('adm_1');
  await h.gate.revoke(['adm_1']);
  expect(await inRoom()).toEqual([]);
  expect(told).toEqual([]);
});

test('ME-10 rights that the media server does not take make a removal unconfirmed, though the person is out', async () => {
  const told: boolean[] = [];
  h.stop();
  h = await harness({ onUnconfirmed: (_room, unconfirmed) => told.push(unconfirmed) });
  await enter();
  const { promise, resolve } = Promise.withResolvers();
  h.rooms.hold = promise;
  h.admissions.end('adm_1');
  await h.gate.revoke(['adm_1']);
  expect(told).toEqual([true]);
  resolve(undefined);
  await expect.poll(() => told).toEqual([true, false]);
});

test('ME-10 whoever is not listed any more is out, whatever else the media server answers', async () => {
  const told: unknown[] = [];
  h.stop();
  h = await harness({ onUnconfirmed: (...word) => told.push(word) });
  await enter();
  h.rooms.hold = Promise.reject(new Error('no such thing'));
  h.rooms.hold.catch(() => undefined);
  h.admissions.end('adm_1');
  await h.gate.revoke(['adm_1']);
  expect(h.rooms.calls.slice(-2)).toEqual(['remove room id-adm_1', 'list room']);
  expect(told).toEqual([]);
});

test('a ledger that cannot answer throws nobody out', async () => {
  const browser = await enter();
  h.rooms.join('room', 'stranger');
  h.admissions.fail(true);
  await h.gate.reconcile();
  expect(await inRoom()).toEqual(['id-adm_1', 'stranger']);
  expect(browser.socket.readyState).toBe(browser.socket.OPEN);
  expect(await h.open(browser.ticket() ?? '')).toBe(503);
  h.admissions.fail(false);
  await h.gate.reconcile();
  expect(await inRoom()).toEqual(['id-adm_1']);
  expect(browser.socket.readyState).toBe(browser.socket.OPEN);
});

test('a ledger that falls silent during a dial lets nobody in, and throws nobody out of the room', async () => {
  const browser = await enter();
  browser.say({ pingReq: {} });
  await expect.poll(() => h.upstream.heard).toEqual(['pingReq']);
  const { promise, resolve } = Promise.withResolvers();
  h.upstream.hold = promise;
  const opening = h.open(browser.ticket() ?? '');
  await expect.poll(() => h.rooms.calls.filter((call) => call === 'ensure room')).toHaveLength(2);
  h.admissions.fail(true);
  resolve(undefined);
  expect(await opening).toBe(503);
  expect(await inRoom()).toEqual(['id-adm_1']);
  h.admissions.fail(false);
  await inside(await h.open(browser.ticket() ?? ''));
});

test('a cookie that cannot be looked up lets nobody in, and the browser may try again', async () => {
  h.stop();
  h = await harness({
    ownerOf: () => {
      throw new Error('the disk is full');
    },
  });
  expect(await h.open('tk_any')).toBe(503);
  expect(await h.validate('tk_any')).toEqual({ status: 503, text: 'media.unavailable' });
});

test('whoever is in a room without a live admission is removed on sight', async () => {
  await enter('adm_1');
  h.rooms.join('room', 'stranger');
  await h.rooms.ensureRoom('forgotten');
  h.rooms.join('forgotten', 'somebody');
  await h.gate.reconcile();
  expect(await inRoom()).toEqual(['id-adm_1']);
  expect(await h.rooms.listParticipants('forgotten')).toEqual([]);
});

test('an admission that ended without a word to the gate loses its line', async () => {
  const browser = await enter();
  h.admissions.end('adm_1');
  await h.gate.reconcile();
  await expect.poll(() => isClosed(browser)).toBe(true);
});

const none = { publish: false, subscribe: false };
const all = { publish: true, subscribe: true };
const rights = async () => (await h.rooms.listParticipants('room'))[0]?.rights;

test('on hold nobody sends or receives, also after a reconnect, until the hold ends', async () => {
  const browser = await enter();
  h.admissions.admit('adm_1', none);
  await h.gate.look(['adm_1']);
  expect(await rights()).toEqual(none);
  browser.say({ pingReq: {} });
  browser.socket.terminate();
  await inside(await h.open(browser.ticket() ?? ''));
  expect(decodeJwt(h.upstream.dials.at(-1)?.token ?? '')['video']).toMatchObject({
    canPublish: false,
    canSubscribe: false,
  });
  await h.gate.reconcile();
  expect(await rights()).toEqual(none);
  h.admissions.admit('adm_1', all);
  await h.gate.look(['adm_1']);
  expect(await rights()).toEqual(all);
});

test('rights that change during the dial are not lost', async () => {
  h.admissions.admit('adm_1', {});
  const { promise, resolve } = Promise.withResolvers();
  h.upstream.hold = promise;
  const opening = h.open(h.gate.issueTicket('adm_1', 'cookie'));
  await expect.poll(() => h.rooms.calls).toContain('ensure room');
  h.admissions.admit('adm_1', none);
  await h.gate.look(['adm_1']);
  resolve(undefined);
  await inside(await opening);
  expect(h.rooms.calls.at(-1)).toBe('permit room id-adm_1 --');
  expect(await rights()).toEqual(none);
});

test('of two looks the later one wins, also when the earlier one is still under way', async () => {
  await enter();
  const { promise, resolve } = Promise.withResolvers();
  h.rooms.hold = promise;
  h.admissions.admit('adm_1', none);
  const first = h.gate.look(['adm_1']);
  h.admissions.admit('adm_1', all);
  const second = h.gate.look(['adm_1', 'adm_1']);
  resolve(undefined);
  await Promise.all([first, second]);
  expect(h.rooms.calls.slice(-2)).toEqual(['permit room id-adm_1 --', 'permit room id-adm_1 ps']);
  expect(await rights()).toEqual(all);
});

test.each(['the media server', 'the ledger'])(
  'a look goes on until it is taken: %s is down',
  async (part) => {
    const breaks = (broken: boolean): void => {
      if (part === 'the ledger') h.admissions.fail(broken);
      else h.rooms.breakDown(broken);
    };
    await enter();
    h.admissions.admit('adm_1', none);
    breaks(true);
    const looked = h.gate.look(['adm_1']);
    await expect.poll(() => h.logged.join('\n')).toContain('what somebody may do');
    breaks(false);
    await looked;
    expect(await rights()).toEqual(none);
  },
);

test('a look at an admission that is over ends, and takes nothing', async () => {
  await enter();
  const calls = h.rooms.calls.length;
  h.admissions.end('adm_1');
  await h.gate.look(['adm_1', 'adm_9']);
  expect(h.rooms.calls).toHaveLength(calls);
});

test('whoever was looked at is found when they are revoked, though this gate has let them in never', async () => {
  h.admissions.admit('adm_1', {});
  await h.rooms.ensureRoom('room');
  h.rooms.join('room', 'id-adm_1');
  await h.gate.look(['adm_1']);
  h.admissions.end('adm_1');
  await h.gate.revoke(['adm_1']);
  expect(h.rooms.calls.slice(-2)).toEqual(['permit room id-adm_1 --', 'remove room id-adm_1']);
});

test('a seat has one face: with a new identity the older one goes', async () => {
  await enter('adm_1');
  h.admissions.admit('adm_2', { seatId: 'sea_adm_1' });
  await inside(await h.open(h.gate.issueTicket('adm_2', 'cookie')));
  expect(await inRoom()).toEqual(['id-adm_2']);
});

test.each(['destroy', 'resetAndDestroy'] as const)(
  'a browser gone before it was let in leaves nothing behind, and its ticket stays good (%s)',
  async (vanish) => {
    h.admissions.admit('adm_1', {});
    const ticket = h.gate.issueTicket('adm_1', 'cookie');
    const { promise, resolve } = Promise.withResolvers();
    h.upstream.hold = promise;
    const bare = connect(Number(new URL(h.origin).port), '127.0.0.1');
    bare.write(upgradeRequest(ticket));
    await expect.poll(() => h.rooms.calls).toContain('ensure room');
    bare[vanish]();
    resolve(undefined);
    await expect
      .poll(() => h.upstream.dials.map(({ socket }) => socket.readyState))
      .toEqual([WebSocket.CLOSED]);
    await inside(await h.open(ticket));
  },
);

const upgradeRequest = (ticket: string): string =>
  [
    `GET /media/rtc?access_token=${ticket}&sdk=js HTTP/1.1`,
    `Host: ${new URL(h.origin).host}`,
    `Origin: ${h.origin}`,
    'Cookie: cookie',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    '\r\n',
  ].join('\r\n');

test('a hostile browser loses its line, and only its own', async () => {
  const other = await enter('adm_2');
  const hostile = [
    (socket: Browser['socket']) => {
      socket.send('{"ping":1}');
    },
    (socket: Browser['socket']) => {
      socket.send(Buffer.from([255, 255, 255]));
    },
    (socket: Browser['socket']) => {
      socket.send(Buffer.alloc(300_000));
    },
    (socket: Browser['socket']) => {
      socket.send(Buffer.alloc(2_000_000));
    },
  ];
  for (const attack of hostile) {
    const browser = await enter('adm_1');
    attack(browser.socket);
    await expect.poll(() => isClosed(browser)).toBe(true);
  }
  const flooder = await enter('adm_1');
  for (let sent = 0; sent < 2000; sent++) flooder.say({ pingReq: {} });
  await expect.poll(() => isClosed(flooder)).toBe(true);
  expect(other.socket.readyState).toBe(other.socket.OPEN);
});

test('what a browser may not say does not get through', async () => {
  const browser = await enter();
  browser.say({ updateMetadata: { name: 'Kela' } });
  browser.say({ simulate: { nodeFailure: true } });
  browser.say({ pingReq: {} });
  await expect.poll(() => h.upstream.heard).toEqual(['pingReq']);
});

const camera = (cid: string) => ({ addTrack: { cid, type: 'VIDEO', source: 'CAMERA' } });
const microphone = { addTrack: { cid: 'm', type: 'AUDIO', source: 'MICROPHONE' } };

test('ME-11 a person sends one camera and one microphone, over however many lines', async () => {
  const browser = await enter();
  for (const message of [camera('a'), camera('b'), microphone, camera('a'), { pingReq: {} }])
    browser.say(message);
  await expect.poll(() => h.upstream.heard).toEqual(['addTrack', 'addTrack', 'pingReq']);
  h.upstream.greeting = { reconnect: {} };
  browser.socket.terminate();
  const resumed = await inside(await h.open(browser.ticket() ?? '', { query: 'sdk=js&reconnect=1' }));
  for (const message of [camera('b'), { ping: '1' }]) resumed.say(message);
  await expect.poll(() => h.upstream.heard.slice(3)).toEqual(['ping']);
  h.upstream.greeting = { join: {} };
  resumed.socket.terminate();
  const anew = await inside(await h.open(resumed.ticket() ?? ''));
  for (const message of [camera('b'), camera('c'), { ping: '1' }]) anew.say(message);
  await expect.poll(() => h.upstream.heard.slice(4)).toEqual(['addTrack', 'ping']);
});

test('joining and leaving is told', async () => {
  const told: string[] = [];
  h.stop();
  h = await harness({
    onJoined: ({ admissionId }) => told.push(`in ${admissionId}`),
    onLeft: ({ admissionId }) => told.push(`out ${admissionId}`),
  });
  const browser = await enter();
  browser.socket.close();
  await expect.poll(() => told).toEqual(['in adm_1', 'out adm_1']);
});

test('no ticket and no token is logged', async () => {
  const browser = await enter();
  browser.say({ pingReq: {} });
  browser.socket.close();
  await expect.poll(() => h.logged.length).toBeGreaterThan(0);
  await h.open('tk_unknown');
  expect(h.logged.join('\n')).not.toMatch(/tk_|eyJ/);
});

test('the rest of the path: warming up, no socket, nothing else', async () => {
  const status = async (path: string, method = 'GET') =>
    (await fetch(`${h.origin}/media${path}`, { method })).status;
  expect(await status('', 'HEAD')).toBe(204);
  expect(await status('/rtc/v1')).toBe(426);
  expect(await status('/rtc/validate')).toBe(401);
  expect(await status('/twirp/livekit.RoomService/ListRooms', 'POST')).toBe(404);
});
