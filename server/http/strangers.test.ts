import { Hono } from 'hono';
import { beforeEach, expect, test } from 'vitest';
import type { HttpEnv } from './context.ts';
import { refuse } from './errors.ts';
import { slowStrangers } from './strangers.ts';

const proxy = '10.0.0.1';
/** Milliseconds. */
let now = 0;
let app = makeApp();
let answered = 0;

function makeApp() {
  const limits = { free: ['GET /api/health'], whenRefused: ['POST /code'] };
  return new Hono<HttpEnv>()
    .use(async (c, next) => {
      const [official, device] = [c.req.header('x-official'), c.req.header('x-device')];
      if (official !== undefined) c.set('official', {} as NonNullable<HttpEnv['Variables']['official']>);
      if (device !== undefined) c.set('deviceHash', device);
      await next();
    })
    .use(
      slowStrangers(
        {
          world: { monotonic: () => now },
          helpPhone: '020 000 0000',
          trustedProxies: [proxy],
          isKnownDevice: (hash) => hash === 'known',
        },
        limits,
      ),
    )
    .get('/api/health', (c) => c.text('ok'))
    .get('/login', (c) => {
      answered += 1;
      return c.text('ok');
    })
    .get('/other', (c) => c.text('ok'))
    .post('/code', async (c) =>
      (await c.req.text()) === 'right'
        ? c.text('ok')
        : (c.header('set-cookie', 'a=b'), refuse(c, 'code.wrong')),
    );
}

beforeEach(() => {
  app = makeApp();
  answered = 0;
});

interface Ask {
  readonly from?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const ask = (path: string, { from = '203.0.113.9', headers = {}, body }: Ask = {}) =>
  app.request(
    path,
    { headers, ...(body === undefined ? {} : { method: 'POST', body }) },
    {
      incoming: { socket: { remoteAddress: from } },
    },
  );

const statuses = async (times: number, path: string, how?: Ask) => {
  const all = [];
  for (let n = 0; n < times; n++) all.push((await ask(path, how)).status);
  return new Set(all);
};

/** Asks until nothing is left. */
const exhaust = (path: string, how?: Ask) => statuses(301, path, how);

test('SE-12: too many requests without a session wait, in words, and none of them is answered', async () => {
  expect(await statuses(300, '/login')).toEqual(new Set([200]));
  const no = await ask('/login');
  expect([no.status, no.headers.get('retry-after')]).toEqual([429, '5']);
  expect(await no.json()).toMatchObject({ error: { code: 'request.too-many', rule: 'SE-12' } });
  expect(answered).toBe(300);
  now += 5000;
  expect(await statuses(50, '/login')).toEqual(new Set([200]));
  expect((await ask('/login')).status).toBe(429);
});

test('SE-12: another address and another route are not concerned', async () => {
  await exhaust('/login');
  expect((await ask('/login', { from: '203.0.113.10' })).status).toBe(200);
  expect((await ask('/other')).status).toBe(200);
  await exhaust('/login', { from: '2001:db8::1' });
  expect((await ask('/login', { from: '2001:db8::2' })).status).toBe(429);
  expect((await ask('/login', { from: '2001:db8:0:1::1' })).status).toBe(200);
});

test('SE-12: behind a proxy each client is one, whatever it writes itself', async () => {
  const via = (address: string, written = '') => ({
    from: proxy,
    headers: { 'x-forwarded-for': `${written}${address}` },
  });
  await exhaust('/login', via('203.0.113.9'));
  expect((await ask('/login', via('203.0.113.9', '198.51.100.1, '))).status).toBe(429);
  expect((await ask('/login', via('203.0.113.10'))).status).toBe(200);
  const unasked = { 'x-forwarded-for': '198.51.100.2', forwarded: 'for=1.1.1.1', 'x-real-ip': '1.1.1.1' };
  expect((await ask('/login', { headers: unasked })).status).toBe(429);
});

test('SE-12: an official’s session, a device with a seat and the health of the service are never held back', async () => {
  await exhaust('/login');
  const all = [
    statuses(400, '/login', { headers: { 'x-official': 'yes' } }),
    statuses(400, '/login', { headers: { 'x-device': 'known' } }),
    statuses(400, '/api/health'),
  ];
  expect(await Promise.all(all)).toEqual([new Set([200]), new Set([200]), new Set([200])]);
  expect((await ask('/login', { headers: { 'x-device': 'made-up' } })).status).toBe(429);
});

test('SE-12: wrong codes beyond the budget are told to wait, and a right one passes all the while', async () => {
  expect(await statuses(30, '/code', { body: 'wrong' })).toEqual(new Set([403]));
  const no = await ask('/code', { body: 'wrong' });
  expect([no.status, no.headers.get('retry-after')]).toEqual([429, '60']);
  expect(await no.json()).toMatchObject({ error: { code: 'request.too-many' } });
  expect(no.headers.get('set-cookie')).toBe('a=b');
  expect(await statuses(400, '/code', { body: 'right' })).toEqual(new Set([200]));
  expect((await ask('/code', { body: 'wrong', from: '203.0.113.10' })).status).toBe(403);
  // Who has a session guesses no faster.
  expect((await ask('/code', { body: 'wrong', headers: { 'x-device': 'known' } })).status).toBe(429);
  now += 60_000;
  expect((await ask('/code', { body: 'wrong' })).status).toBe(403);
});

test('SE-12: who navigates gets a page in words that asks again by itself', async () => {
  await exhaust('/login');
  const headers = { accept: 'text/html,*/*;q=0.8', 'accept-language': 'fi' };
  const page = await ask('/login', { headers });
  expect([page.status, page.headers.get('retry-after'), page.headers.get('content-type')]).toEqual([
    429,
    '5',
    'text/html; charset=utf-8',
  ]);
  const text = await page.text();
  expect(text).toContain('<html lang="fi">');
  expect(text).toContain('http-equiv="refresh" content="5"');
  expect(text).toContain('Sivu yrittää itse uudelleen 5 sekunnin kuluttua.');
  expect(text).toContain('soita 020 000 0000');
  expect(await (await ask('/login?lang=en', { headers })).text()).toContain('tries again by itself');
});
