import { afterAll, describe, expect, test } from 'vitest';
import { createAttemptStore } from '../db/attempts.ts';
import { createIndexes } from '../db/indexes.ts';
import { createLedger } from '../db/ledger.ts';
import { openDatabase } from '../db/open.ts';
import { createOutboxStore } from '../db/outbox.ts';
import { createReference } from '../db/reference.ts';
import { testKeys } from '../db/testing.ts';
import { access, strangerLimits } from './access.ts';
import { createApp } from './app.ts';
import { composeMeetings } from './compose-meetings.ts';
import { routeKeys } from './http/access.ts';
import { silentLog } from './http/log-events.ts';
import { memorySessions, testWorld } from './http/testing-world.ts';
import { demoOutside } from './outside.demo.ts';
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const webRoot = mkdtempSync(join(tmpdir(), 'kerralla-web-'));
mkdirSync(join(webRoot, 'assets'));
writeFileSync(
  join(webRoot, 'index.html'),
  '<!doctype html><title>Kerralla</title><p>Soita <!--help-phone-->.',
);
writeFileSync(join(webRoot, 'assets/main-1.js'), 'export {};');

const world = testWorld();
const outside = await demoOutside({
  frontPort: 80,
  world,
  log: silentLog,
  personas: [],
  cases: [],
  names: { county: '', kela: '', client: '', interpreter: '' },
  unitName: () => '',
  topic: () => '',
  helpPhone: '020 000 0000',
});
const database = openDatabase(':memory:');
const meetings = await composeMeetings({
  mode: 'demo',
  ledger: createLedger(database, testKeys),
  indexes: createIndexes(database),
  attempts: createAttemptStore(database),
  outbox: createOutboxStore(database),
  reference: createReference(database),
  world,
  log: silentLog,
  hosts: outside.hosts,
  keyDir: mkdtempSync(join(tmpdir(), 'keys-')),
  cutsFile: { pending: () => [], add: () => Promise.resolve(true), remove: () => Promise.resolve() },
  helpPhone: '020 000 0000',
  linkOrigin: outside.linkOrigin,
  media: { url: 'http://127.0.0.1:1', apiKey: 'key', apiSecret: 'a secret of more than thirty-two letters' },
});
const app = createApp({
  isReadOnly: () => false,
  webRoot,
  helpPhone: '020 000 0000',
  world,
  trustedProxies: [],
  log: silentLog,
  hosts: outside.hosts,
  sessions: memorySessions(),
  isKnownDevice: () => false,
  identity: {
    ...outside,
    sessionEnded: () => undefined,
    findOfficial: () => undefined,
    describe: ({ authority }) => ({ role: authority, name: '', unit: '' }),
  },
  launch: { ...outside, spendHandle: () => Promise.resolve(false), openCase: () => Promise.resolve('cas_1') },
  meetings: meetings.routes,
  demo: outside.demo,
});
afterAll(meetings.stop);

const at = 'http://mikko.localhost';
const keys = routeKeys(app);

// Written out a second time on purpose: who loosens a header must say so here as well.
const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; " +
    "media-src 'self' blob: mediastream:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; " +
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
    'trusted-types lit-html',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), display-capture=()',
};

test.each([
  ['/', 200],
  ['/cases/cas_1', 200],
  ['/api/health', 200],
  ['/api/nothing', 401],
  ['/assets/gone.js', 404],
])('every answer carries the security headers: %s, %i', async (path, status) => {
  const answer = await app.request(at + path);
  expect(answer.status).toBe(status);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    ...securityHeaders,
    'cache-control': 'no-store',
  });
});

test('a file that browsers keep carries the same security headers', async () => {
  const answer = await app.request(`${at}/assets/main-1.js`);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject(securityHeaders);
});

describe('routes are closed by default', () => {
  const closed = keys.filter((key) => access[key] !== 'public');

  test.each([...closed, 'GET /api/made-up', 'POST /api/made-up'])(
    '%s answers 401 without a session',
    async (key) => {
      const [method = '', path = ''] = key.split(' ');
      const answer = await app.request(at + path.replaceAll(/:\w+(\{[^}]*\})?/g, 'x'), {
        method,
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ error: { code: 'session.missing' } });
    },
  );

  // Written out a second time on purpose: who opens a route must say so here as well.
  test('these routes answer anybody, and no other does', () => {
    expect(keys.filter((key) => access[key] === 'public').toSorted()).toEqual([
      'GET /api/demo/outbox',
      'GET /api/demo/personas',
      'GET /api/health',
      'GET /api/notices/:noticeId',
      'GET /api/root.pem',
      'GET /auth/callback/:organisation{kela|county}',
      'GET /auth/login/:organisation{kela|county}',
      'GET /demo/api/:system{kela|county}/handles/:handle',
      'GET /demo/case-system',
      'GET /demo/files/:file',
      'GET /launch',
      'POST /api/arrivals',
      'POST /api/arrivals/ask',
      'POST /api/arrivals/code',
      'POST /demo/case-system/open',
    ]);
  });

  test('these routes answer a recognised device too, and no other does', () => {
    expect(keys.filter((key) => access[key] === 'device').toSorted()).toEqual([
      'GET /api/meetings/:meetingId/appendix.pdf',
      'GET /api/meetings/:meetingId/seats/:seatId/document',
      'GET /api/meetings/:meetingId/summary.pdf',
      'GET /api/socket',
      'GET /media',
      'GET /media/rtc',
      'GET /media/rtc/v1',
      'GET /media/rtc/v1/validate',
      'GET /media/rtc/validate',
      'POST /api/meetings/:meetingId/seats/:seatId/commands',
      'POST /api/meetings/:meetingId/seats/:seatId/ticket',
    ]);
  });

  test('the list of open routes names no route that is gone', () => {
    expect(Object.keys(access).filter((key) => !keys.includes(key))).toEqual([]);
  });
});

describe('a limit by address', () => {
  test('names no route that is gone', () => {
    const named = [...strangerLimits.free, ...strangerLimits.whenRefused];
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('SE-12: holds back neither files nor the health of the service, and carries the headers of every answer', async () => {
    let answer = await app.request(`${at}/launch`);
    for (let n = 0; n < 5000 && answer.status !== 429; n++) answer = await app.request(`${at}/launch`);
    expect(answer.status).toBe(429);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      ...securityHeaders,
      'cache-control': 'no-store',
      'retry-after': '5',
    });
    for (const path of ['/', '/meetings', '/assets/main-1.js', '/api/health'])
      for (let n = 0; n < 400; n++) expect((await app.request(at + path)).status).toBe(200);
  });
});

test("a path of the client's own gets its page, a missing file does not", async () => {
  expect(await (await app.request(`${at}/cases/cas_1`)).text()).toContain('Kerralla');
  expect(await (await app.request(`${at}/problem/launch.used`)).text()).toContain('Kerralla');
  for (const file of ['/assets/gone.js', '/assets/gone', '/robots.txt'])
    expect((await app.request(at + file)).status).toBe(404);
  expect((await app.request(`${at}/..%2f..%2fpackage.json`)).status).toBe(404);
});

test('the page holds the number of last resort before any program runs', async () => {
  for (const path of ['/', '/cases/cas_1'])
    expect(await (await app.request(at + path)).text()).toContain('Soita 020 000 0000.');
});

test('only files whose names change with their content are kept by browsers', async () => {
  const kept = await app.request(`${at}/assets/main-1.js`);
  expect(kept.headers.get('cache-control')).toContain('immutable');
  expect((await app.request(`${at}/`)).headers.get('cache-control')).toBe('no-store');
});
