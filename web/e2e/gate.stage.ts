import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { SignalResponse } from '@livekit/protocol';
import { Hono } from 'hono';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { WebSocketServer } from 'ws';
import { securityHeaders } from '../../server/http/security-headers.ts';
import { fakeAdmissions } from '../../server/media/gate.harness.ts';
import { createGate } from '../../server/media/gate.ts';
import { livekitRooms } from '../../server/media/rooms.livekit.ts';
import { launchChromium } from '../../server/testing/chromium.launch.ts';
import { startLiveKit } from '../../server/testing/livekit.ts';

/** A gate before a real media server, a page under the product's own policy, a real browser. */
export type Stage = Awaited<ReturnType<typeof openStage>>;

/** A real media server, a gate before it and a browser: all that two people need to see each other. */
export async function openStage() {
  const [media, browser, webRoot] = await Promise.all([startLiveKit(), launchChromium(), buildPage()]);
  const admissions = fakeAdmissions();
  const rooms = livekitRooms(media);
  const origins = new Set<string>();
  const log = { info: () => undefined, warn: () => undefined };
  const { url: upstream, apiKey, apiSecret } = media;
  const clock = () => performance.now();
  const ownerOf = (c: { req: { header(name: string): string | undefined } }) =>
    c.req.header('cookie') ?? null;
  const gate = createGate({ admissions, rooms, upstream, apiKey, apiSecret, clock, log, origins, ownerOf });
  const app = new Hono()
    .use(securityHeaders)
    .route('/media', gate.routes)
    .use(serveStatic({ root: webRoot }));
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const server = serve({
    fetch: app.fetch,
    port: 0,
    hostname: '127.0.0.1',
    websocket: { server: sockets as never },
  });
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  origins.add(origin);
  return {
    media,
    rooms,
    gate,
    admissions,
    origin,
    person: (name: string) => openPerson(browser, origin, name),
    /** Cuts every signalling connection, as a network that drops does. */
    cut() {
      for (const socket of sockets.clients) socket.terminate();
    },
    async close() {
      await browser.close();
      gate.stop();
      for (const socket of sockets.clients) socket.terminate();
      server.close();
      await media.stop();
      await rm(webRoot, { recursive: true });
    },
  };
}

async function buildPage(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'kerralla-gate-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(import.meta.dirname, 'gate.html') },
    },
  });
  return outDir;
}

/** One browser with everything that it received and asked for. */
export type Person = Awaited<ReturnType<typeof openPerson>>;

async function openPerson(browser: Browser, origin: string, name: string) {
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
  await context.addCookies([{ name: 'who', value: name, url: origin }]);
  const page = await context.newPage();
  const wire = record(page);
  await page.addInitScript(() => {
    const connections: RTCPeerConnection[] = [];
    const servers: unknown[] = [];
    const Native = RTCPeerConnection;
    class Watched extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        connections.push(this);
        servers.push(...(configuration?.iceServers ?? []));
      }
      override setConfiguration(configuration: RTCConfiguration) {
        servers.push(...(configuration.iceServers ?? []));
        super.setConfiguration(configuration);
      }
    }
    Object.assign(window, { RTCPeerConnection: Watched, connections, servers });
  });
  await page.goto(`${origin}/gate.html`);
  return {
    page,
    wire,
    owner: `who=${name}`,
    /** Frames decoded and sound heard from all others since the page was opened, and packets sent to them. */
    received: () => page.evaluate(received),
    iceServers: () => page.evaluate(() => (window as unknown as { servers: unknown[] }).servers),
    now: () =>
      page.evaluate(() => {
        const { connection, reason, people, maySend, firstRemoteFrameAt, enteredAt } = window.session.now;
        return { connection, reason, people: [...people.values()], maySend, firstRemoteFrameAt, enteredAt };
      }),
    enter: (ticket: string) => page.evaluate((value) => window.start(value), ticket),
  };
}

/** Runs in the page. */
async function received(): Promise<{ frames: number; energy: number; sent: number }> {
  const { connections } = window as unknown as { connections: RTCPeerConnection[] };
  const sum = { frames: 0, energy: 0, sent: 0 };
  for (const connection of connections) {
    const stats = (await connection.getStats()) as Map<string, Record<string, unknown>>;
    for (const { type, framesDecoded, totalAudioEnergy, packetsSent } of stats.values()) {
      if (type === 'outbound-rtp' && typeof packetsSent === 'number') sum.sent += packetsSent;
      if (type !== 'inbound-rtp') continue;
      if (typeof framesDecoded === 'number') sum.frames += framesDecoded;
      if (typeof totalAudioEnergy === 'number') sum.energy += totalAudioEnergy;
    }
  }
  return sum;
}

function record(page: Page) {
  const frames: Buffer[] = [];
  const requests: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('websocket', (socket) => {
    requests.push(socket.url());
    socket.on('framereceived', ({ payload }) => frames.push(Buffer.from(payload)));
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) problems.push(message.text());
  });
  return {
    /** Signalling frames as they came. */
    frames,
    /** Every address that was asked for. */
    requests,
    /** Errors of the page and breaches of the policy. */
    problems,
    /** Every ticket that the page was ever told. */
    tickets: () =>
      frames.flatMap((frame) => {
        const { message } = SignalResponse.fromBinary(frame);
        return message.case === 'refreshToken' ? [message.value] : [];
      }),
  };
}
