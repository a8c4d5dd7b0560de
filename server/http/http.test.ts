import { Hono } from 'hono';
import { array, number, object, string } from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { closedByDefault } from './access.ts';
import { LedgerUnavailable } from '../domain/ledger.ts';
import type { HttpEnv } from './context.ts';
import { errorDoor, refuse } from './errors.ts';
import { onKnownHost } from './hosts.ts';
import { isDeeperThan, jsonBody } from './json-body.ts';
import type { Log } from './log-events.ts';
import { requestLog } from './request-log.ts';
import { sameOriginJson } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { endSession, ensureDevice, startSession, whoAsks } from './session.ts';
import { memorySessions, testHosts, testWorld } from './testing-world.ts';

const here = 'http://mikko.localhost';
let logged: unknown[] = [];
let changes = 0;
let world = testWorld();
let sessions = memorySessions();

function makeApp() {
  const log: Log = (event, fields) => void logged.push({ event, ...fields });
  return new Hono<HttpEnv>()
    .use(requestLog(log, world))
    .use(securityHeaders)
    .use(onKnownHost(testHosts))
    .use(sameOriginJson())
    .use(whoAsks(sessions, world))
    .use(
      closedByDefault({
        'POST /login': 'public',
        'POST /things': 'public',
        'GET /t/:link': 'public',
        'GET /boom': 'public',
        'GET /busy': 'public',
        'POST /device': 'public',
        'GET /mine': 'device',
      }),
    )
    .post('/login', async (c) => {
      await startSession(c, sessions, world, { authority: 'county', personId: 'per_1', acr: 'low' });
      return c.json({});
    })
    .post('/logout', async (c) => {
      await endSession(c, sessions);
      return c.json({});
    })
    .post(
      '/things',
      jsonBody(object({ name: string(), counts: array(number()) }), { maxBytes: 200 }),
      (c) => {
        changes += 1;
        return c.json(c.req.valid('json'));
      },
    )
    .get('/t/:link', (c) => refuse(c, 'link.unknown', 'LINK-1'))
    .get('/boom', () => {
      throw new TypeError('Layla Haddad, 020202A902');
    })
    .get('/busy', (c) => {
      throw c.req.query('reading') === undefined
        ? new LedgerUnavailable('held')
        : Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
    })
    .post('/device', (c) => c.text(ensureDevice(c, world.random)))
    .get('/mine', (c) => c.text(c.get('deviceHash') ?? ''))
    .get('/whoami', (c) => c.json(c.get('official')))
    .onError(errorDoor(log));
}

let app = makeApp();
beforeEach(() => {
  logged = [];
  changes = 0;
  world = testWorld();
  sessions = memorySessions();
  app = makeApp();
});

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  app.request(`${here}${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
  });

const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code;
const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');

test('a refusal has code, rule and request number, and nothing keeps it', async () => {
  const answer = await app.request(`${here}/t/secret`);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const requestId = answer.headers.get('x-request-id');
  expect(await answer.json()).toEqual({ error: { code: 'link.unknown', rule: 'LINK-1', requestId } });
});

test('a surprise answers 500 without detail, and the log says where but not what', async () => {
  const answer = await app.request(`${here}/boom`);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toMatch(/Layla|TypeError/);
  expect(logged).toContainEqual(
    expect.objectContaining({
      event: 'request.failed',
      kind: 'TypeError',
      at: expect.stringContaining('http.test.ts') as string,
    }),
  );
  expect(JSON.stringify(logged)).not.toContain('Layla');
});

test.each(['/busy', '/busy?reading'])('a locked database answers 503: %s', async (path) => {
  const answer = await app.request(here + path);
  expect([answer.status, await codeOf(answer)]).toEqual([503, 'service.unavailable']);
});

test('the log holds the pattern of a route, never the address', async () => {
  await app.request(`${here}/t/very-secret-link?code=123456`);
  expect(logged).toContainEqual(
    expect.objectContaining({ event: 'request.done', route: '/t/:link', status: 404 }),
  );
  expect(JSON.stringify(logged)).not.toMatch(/very-secret|123456/);
});

test('a host that is not on the list gets nothing', async () => {
  const answer = await app.request('http://evil.example/t/x');
  expect([answer.status, await codeOf(answer)]).toEqual([404, 'page.not-found']);
});

const good = JSON.stringify({ name: 'a', counts: [1] });

test.each([
  ['request.too-big', JSON.stringify({ name: 'a'.repeat(300), counts: [] }), {}],
  ['request.too-deep', `{"name":"a","counts":${'['.repeat(40)}${']'.repeat(40)}}`, {}],
  ['request.not-json', '{"name":', {}],
  ['request.not-json', good, { 'content-type': 'text/plain' }],
  ['request.wrong-shape', '{"name":1,"counts":[]}', {}],
  ['request.wrong-shape', 'null', {}],
])('a bad body is refused with %s and changes nothing', async (code, body, headers) => {
  expect(await codeOf(await post('/things', body, headers))).toBe(code);
  expect(changes).toBe(0);
});

test('a body without a length is still cut off', async () => {
  const stream = new ReadableStream({
    pull: (controller) => {
      controller.enqueue(new TextEncoder().encode(' '.repeat(64)));
    },
  });
  const answer = await app.request(`${here}/things`, {
    method: 'POST',
    body: stream,
    duplex: 'half',
    headers: { 'content-type': 'application/json', origin: here },
  });
  expect(await codeOf(answer)).toBe('request.too-big');
});

test('a good body arrives as the schema made it', async () => {
  expect(await (await post('/things', good)).json()).toEqual({ name: 'a', counts: [1] });
});

test('depth is counted level by level', () => {
  expect(isDeeperThan({ a: { b: 1 } }, 2)).toBe(false);
  expect(isDeeperThan({ a: { b: { c: 1 } } }, 2)).toBe(true);
});

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a sibling', { 'sec-fetch-site': 'same-site' }],
  ['another origin', { 'sec-fetch-site': 'same-origin', origin: 'http://satu.localhost' }],
  ['an opaque origin', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
])('an unsafe request from %s is refused', async (_from, headers) => {
  expect(await codeOf(await post('/things', good, headers))).toBe('request.cross-site');
  expect(changes).toBe(0);
});

test('an unsafe request that does not say where it comes from is refused', async () => {
  const headers = { 'content-type': 'application/json' };
  const answer = await app.request(`${here}/things`, { method: 'POST', body: good, headers });
  expect(await codeOf(answer)).toBe('request.cross-site');
});

test('without a session only listed routes answer', async () => {
  expect((await app.request(`${here}/whoami`)).status).toBe(401);
  expect((await app.request(`${here}/nowhere`)).status).toBe(401);
  expect((await app.request(`${here}/mine`)).status).toBe(401);
});

test('a session belongs to the host that made it, ends at logout and after twelve hours', async () => {
  const cookie = cookieOf(await post('/login', '{}'));
  const whoami = (at: string) => app.request(`${at}/whoami`, { headers: { cookie } });
  expect(await (await whoami(here)).json()).toMatchObject({ authority: 'county', host: 'mikko.localhost' });
  expect((await whoami('http://satu.localhost')).status).toBe(401);
  world.advance(12 * 60);
  expect((await whoami(here)).status).toBe(401);
  const second = cookieOf(await post('/login', '{}'));
  expect((await post('/logout', '{}', { cookie: second })).status).toBe(200);
  expect((await app.request(`${here}/whoami`, { headers: { cookie: second } })).status).toBe(401);
});

test('logging in makes a new id and ends the old one', async () => {
  const first = cookieOf(await post('/login', '{}'));
  const second = cookieOf(await post('/login', '{}', { cookie: first }));
  expect(second).not.toBe(first);
  expect((await app.request(`${here}/whoami`, { headers: { cookie: first } })).status).toBe(401);
});

test('cookies are __Host-, Lax, HttpOnly and Secure, and lie hashed on our side', async () => {
  const answer = await post('/login', '{}');
  const line = answer.headers.getSetCookie()[0] ?? '';
  expect(line).toMatch(/^__Host-kerralla=[\w-]{43};/);
  for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(line).toContain(part);
  expect(sessions.find(line.split(/[=;]/)[1] ?? '')).toBeUndefined();
});

test('a device cookie is made once and lets its browser in where devices may', async () => {
  const made = await post('/device', '{}');
  const cookie = cookieOf(made);
  const hash = await made.text();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  const participants = 'http://layla.localhost';
  expect(await (await app.request(`${participants}/mine`, { headers: { cookie } })).text()).toBe(hash);
  const again = await app.request(`${participants}/device`, {
    method: 'POST',
    body: '{}',
    headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
  });
  expect(again.headers.getSetCookie()).toEqual([]);
  expect((await app.request(`${here}/mine`, { headers: { cookie } })).status).toBe(401);
});

test('a body that breaks off is no JSON, and no fault of ours', async () => {
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('{"name":'));
      stream.error(new Error('aborted'));
    },
  });
  const answer = await app.request(`${here}/things`, {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
  });
  expect(await codeOf(answer)).toBe('request.not-json');
  expect(logged).not.toContainEqual(expect.objectContaining({ event: 'request.failed' }));
});
