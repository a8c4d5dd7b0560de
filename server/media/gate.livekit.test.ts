import { ClientInfo, ClientInfo_SDK, JoinRequest, WrappedJoinRequest } from '@livekit/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { harness, type Browser, type Harness } from './gate.harness.ts';
import { livekitRooms } from './rooms.livekit.ts';
import type { Rooms } from './rooms.ts';
import { thisMachine } from './server.machine.ts';
import { openMediaServer, type MediaServer } from './server.process.ts';

// The same gate before a real livekit-server. Signalling only: sound and picture are the journeys' matter.

let server: MediaServer;
let rooms: Rooms;
let h: Harness;
/** What the gate has said about removals without a confirmation. */
const told: [room: string, unconfirmed: boolean][] = [];

beforeAll(async () => {
  const log = { info: () => undefined, warn: () => undefined };
  const start = await openMediaServer(thisMachine(process.env), () => undefined, log);
  if (!start.ok) throw new Error(start.why);
  server = start.server;
  rooms = livekitRooms(server);
});
afterAll(() => server.stop());

beforeEach(async () => {
  const { url: upstream, apiKey, apiSecret } = server;
  told.length = 0;
  const onUnconfirmed = (room: string, unconfirmed: boolean) => told.push([room, unconfirmed]);
  h = await harness({ rooms, upstream, apiKey, apiSecret, onUnconfirmed });
});
afterEach(() => {
  h.stop();
});

const query = 'sdk=js&protocol=16&version=2.23.0&auto_subscribe=1';

async function enter(admission: `adm_${string}`, room: string): Promise<Browser> {
  h.admissions.admit(admission, { room });
  return inside(await h.open(h.gate.issueTicket(admission, 'cookie'), { query }));
}

async function inside(opened: Browser | number): Promise<Browser> {
  if (typeof opened === 'number') expect.fail(`refused with ${opened}`);
  await expect.poll(() => opened.ticket()).toBeDefined();
  return opened;
}

const inRoom = async (room: string) => (await rooms.listParticipants(room)).map(({ identity }) => identity);

test('the real server’s greeting passes without tokens and without foreign hosts', async () => {
  const browser = await enter('adm_1', 'greeting');
  expect(browser.messages[0]).toMatchObject({ case: 'join', value: { iceServers: [] } });
  await expect.poll(() => browser.messages.length).toBeGreaterThan(2);
  const received = Buffer.concat(browser.bytes).toString('latin1');
  expect(received).not.toMatch(/eyJ[\w-]+\.eyJ/);
  expect(received).not.toContain('stun:');
});

test('the real server takes the way in as we write it anew', async () => {
  h.admissions.admit('adm_1', { room: 'anew' });
  // Lengths that end in every way that base64 can.
  for (const version of ['1', '12', '123', '1234']) {
    const clientInfo = new ClientInfo({ sdk: ClientInfo_SDK.JS, protocol: 17, version });
    const request = new JoinRequest({ clientInfo });
    const wrapped = Buffer.from(new WrappedJoinRequest({ joinRequest: request.toBinary() }).toBinary());
    const joining = { path: '/rtc/v1', query: `join_request=${wrapped.toString('base64url')}` } as const;
    const browser = await inside(await h.open(h.gate.issueTicket('adm_1', 'cookie'), joining));
    expect(browser.messages[0]).toMatchObject({ case: 'join' });
  }
});

test('a resume that the media server refuses leaves the ticket good for a whole new join', async () => {
  const browser = await enter('adm_1', 'resume');
  const join = browser.messages[0];
  const sid = join?.case === 'join' ? (join.value.participant?.sid ?? '') : '';
  browser.say({ pingReq: {} });
  await expect.poll(() => browser.messages.map((message) => message.case)).toContain('pongResp');
  browser.socket.terminate();
  const ticket = browser.ticket() ?? '';
  // Without media it had never become active, which the real server does not resume.
  const resumed = await h.open(ticket, { query: `${query}&reconnect=1&sid=${sid}` });
  if (typeof resumed === 'number') expect.fail(`refused with ${resumed}`);
  await expect.poll(() => resumed.messages.map((message) => message.case)).toEqual(['leave']);
  await expect.poll(() => resumed.socket.readyState, { timeout: 10_000 }).toBe(resumed.socket.CLOSED);
  expect((await inside(await h.open(ticket, { query }))).messages[0]).toMatchObject({ case: 'join' });
  expect(await inRoom('resume')).toEqual(['id-adm_1']);
});

test('a revoked person is out of the real room and stays out', async () => {
  const [revoked] = [await enter('adm_1', 'revoked'), await enter('adm_2', 'revoked')];
  h.admissions.end('adm_1');
  await h.gate.revoke(['adm_1']);
  await expect.poll(() => inRoom('revoked')).toEqual(['id-adm_2']);
  expect(revoked.messages.at(-1)).toMatchObject({ case: 'leave' });
  expect(await h.open(revoked.ticket() ?? '', { query })).toBe(401);
  const direct = `${server.url}/rtc/validate?access_token=${revoked.ticket() ?? ''}`;
  expect((await fetch(direct)).status).toBe(401);
});

/** The media server was `before`; another process answers now. */
async function startedAnew(before: number): Promise<void> {
  await expect
    .poll(() => ![null, before].includes(server.pid()) && rooms.listRooms().then(Boolean, () => false), {
      timeout: 20_000,
    })
    .toBe(true);
}

test('a room that the media server has forgotten is made again', async () => {
  await enter('adm_1', 'forgotten');
  const pid = server.pid() ?? expect.fail('no process');
  process.kill(pid, 'SIGKILL');
  await startedAnew(pid);
  await inside(await h.open(h.gate.issueTicket('adm_1', 'cookie'), { query }));
  expect(await inRoom('forgotten')).toEqual(['id-adm_1']);
});

test.each(['SIGKILL', 'SIGSTOP'] as const)(
  'ME-10 revoked while the media server is away: out when it is back, and stays out (%s)',
  async (signal) => {
    const room = `away-${signal}`;
    const [revoked] = [await enter('adm_1', room), await enter('adm_2', room)];
    const pid = server.pid() ?? expect.fail('no process');
    process.kill(pid, signal);
    h.admissions.end('adm_1');
    await h.gate.revoke(['adm_1']);
    // A server that hangs confirms nothing; one that is gone is back before it is late, or it is said too.
    if (signal === 'SIGSTOP') expect(told).toEqual([[room, true]]);
    await startedAnew(pid);
    await expect.poll(() => told.at(-1)?.[1] ?? false, { timeout: 20_000 }).toBe(false);
    await inside(await h.open(h.gate.issueTicket('adm_2', 'cookie'), { query }));
    for (const ticket of [revoked.ticket() ?? '', h.gate.issueTicket('adm_1', 'cookie')])
      expect([401, 403]).toContain(await h.open(ticket, { query }));
    expect(await inRoom(room)).toEqual(['id-adm_2']);
  },
);

test('rights that change while the media server hangs are told when it answers again', async () => {
  await enter('adm_1', 'late-rights');
  const rights = async () => (await rooms.listParticipants('late-rights'))[0]?.rights;
  const pid = server.pid() ?? expect.fail('no process');
  process.kill(pid, 'SIGSTOP');
  h.admissions.admit('adm_1', { room: 'late-rights', publish: false, subscribe: false });
  const looked = h.gate.look(['adm_1']);
  process.kill(pid, 'SIGCONT');
  await looked;
  await expect.poll(rights).toEqual({ publish: false, subscribe: false });
});
