import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { launchChromium } from '../../server/testing/chromium.launch.ts';
import { Recorder } from './recorder.ts';

// A server with one of each, and a browser that goes there.

const picture = Buffer.from([0x89, 0x50, 0xff, 0x00, 0xfe]);
const answers: Record<
  string,
  { status?: number; type?: string; body?: string | Buffer; to?: string; save?: boolean }
> = {
  '/': { type: 'text/html', body: '<title>first</title><a id="save" href="/paper" download>paper</a>' },
  '/second': { type: 'text/html', body: '<title>second</title>' },
  '/moved': { status: 302, to: '/second' },
  '/none': { status: 204 },
  '/words': { type: 'application/json', body: '{"word":"ääni"}' },
  '/kept': { type: 'text/javascript', body: 'export default 1' },
  '/picture': { type: 'image/png', body: picture },
  '/paper': { type: 'application/pdf', body: Buffer.from('%PDF-1.7 paper'), save: true },
};

/** What every socket is sent: text and bytes by turns. */
const frames = Array.from({ length: 10 }, (_, n) => (n % 2 ? picture : `frame ${String(n)}`));

let server: Server;
let sockets: WebSocketServer;
let browser: Browser;
let origin = '';
let context: BrowserContext;
let recorder: Recorder;
let page: Page;

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (!answer) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page');
    const { status = 200, type, body = '', to, save } = answer;
    response.writeHead(status, {
      ...(type && { 'content-type': type }),
      ...(to && { location: to }),
      ...(save && { 'content-disposition': 'attachment; filename="paper.pdf"' }),
      'cache-control': request.url === '/kept' ? 'max-age=1000' : 'no-store',
    });
    return void response.end(body);
  });
  sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    for (const frame of frames) socket.send(frame);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  sockets.close();
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  context = await browser.newContext();
  recorder = new Recorder(context);
  page = await recorder.open();
  await page.goto(origin);
  return () => context.close();
});

const from = (path: string) =>
  recorder.received.filter((one) => one.from.endsWith(path)).map(({ body, base64 }) => body ?? base64);
const base64 = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64');

test('text is kept as text, anything else as base64, and what has no body as nothing', async () => {
  await page.evaluate(async () => {
    for (const path of ['/words', '/picture', '/none', '/moved', '/absent'])
      await fetch(path).then((got) => got.text());
  });
  expect(from('/words')).toEqual(['{"word":"ääni"}']);
  expect(from('/picture')).toEqual([base64(picture)]);
  expect(from('/none')).toEqual(['']);
  expect(from('/moved')).toEqual(['']);
  expect(from('/second')).toEqual(['<title>second</title>']);
  expect(from('/absent')).toEqual(['no such page']);
  expect(recorder.find('ääni').map((one) => one.from)).toEqual([`${origin}/words`]);
  expect(await recorder.gaps()).toEqual([]);
});

test('a page that goes away at once loses nothing', async () => {
  for (let round = 0; round < 10; round += 1) {
    await page.evaluate(() => {
      void fetch('/words').then(() => {
        location.href = '/second';
      });
    });
    await page.waitForURL('**/second');
    await page.goto(origin);
  }
  expect(from('/words')).toHaveLength(10);
  expect(from('/second')).toHaveLength(10);
  expect(await recorder.gaps()).toEqual([]);
});

test('what is downloaded is received', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()]);
  await download.path();
  expect(await recorder.gaps()).toEqual([]);
  expect(from('/paper')).toEqual([base64('%PDF-1.7 paper')]);
});

const throughSocket = () =>
  page.evaluate(
    (count) =>
      new Promise<void>((done) => {
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/line?ticket=once`);
        let left = count;
        socket.onmessage = () => {
          left -= 1;
          if (left === 0) done();
        };
      }),
    frames.length,
  );

test('every frame of a socket is kept, text and bytes', async () => {
  await throughSocket();
  await expect.poll(() => from('/line').length).toBe(frames.length);
  expect(from('/line')).toEqual(
    frames.map((frame) => (typeof frame === 'string' ? frame : frame.toString('base64'))),
  );
  expect(await recorder.gaps()).toEqual([]);
});

test('a frame that the page was given and the record lacks is a gap', async () => {
  await throughSocket();
  await page.evaluate(() => {
    const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/other`);
    // Not over the wire, and so past the record.
    socket.dispatchEvent(new MessageEvent('message', { data: 'unseen' }));
    socket.close();
  });
  await expect
    .poll(() => recorder.gaps())
    .toEqual([`0 of 1 frames of ${origin.replace('http', 'ws')}/other`]);
});

test('what comes out of the page’s own store is no gap, for it came over the wire before', async () => {
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(
      () =>
        new Promise((done) => {
          const script = Object.assign(document.createElement('script'), { src: '/kept', type: 'module' });
          script.onload = done;
          document.head.append(script);
        }),
    );
    await page.goto(origin);
  }
  expect(from('/kept').length).toBeGreaterThan(0);
  expect(await recorder.gaps()).toEqual([]);
});

test('a window that opens by itself is a gap', async () => {
  await page.evaluate(() => {
    window.open('/second');
  });
  await expect.poll(() => recorder.gaps()).toEqual([`a window of its own: ${origin}/second`]);
});
