import { serve } from '@hono/node-server';
import { SignalRequest, SignalResponse } from '@livekit/protocol';
import { Hono } from 'hono';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import type { AdmissionId } from '../domain/ids.ts';
import type { Admissions, Standing } from './admissions.ts';
import { createGate, type Gate, type GateDeps } from './gate.ts';
import type { SignalPath } from './query.ts';
import { fakeRooms, type FakeRooms } from './rooms.fake.ts';

/** What tests of the gate share: a ledger in memory, a media server's signalling end, a browser's. */

export interface FakeAdmissions extends Admissions {
  admit(admissionId: AdmissionId, standing: Partial<Extract<Standing, { ok: true }>>): void;
  end(admissionId: AdmissionId): void;
  /** From now on every question throws, as with a database that is locked. */
  fail(failing: boolean): void;
}

/** Admissions that a test gives and takes by hand. */
export function fakeAdmissions(): FakeAdmissions {
  const live = new Map<AdmissionId, Extract<Standing, { ok: true }>>();
  let failing = false;
  const asked = (): void => {
    if (failing) throw new Error('the ledger is locked');
  };
  return {
    admit(admissionId, standing) {
      const identity = `id-${admissionId}`;
      const seatId = `sea_${admissionId}` as const;
      live.set(admissionId, {
        ok: true,
        room: 'room',
        identity,
        seatId,
        publish: true,
        subscribe: true,
        ...standing,
      });
    },
    end: (admissionId) => void live.delete(admissionId),
    fail(value) {
      failing = value;
    },
    check(admissionId) {
      asked();
      return live.get(admissionId) ?? { ok: false, code: 'media.no-ground' };
    },
    liveIdentities(room) {
      asked();
      return new Set([...live.values()].filter((one) => one.room === room).map((one) => one.identity));
    },
    rooms() {
      asked();
      return [...new Set([...live.values()].map((one) => one.room))];
    },
  };
}

/** The signalling end of a media server: it greets, hands out tokens and foreign hosts, as the real one does. */
interface FakeUpstream {
  readonly url: string;
  readonly dials: { identity: string; token: string; address: string; socket: WebSocket }[];
  /** Messages that browsers got through. */
  readonly heard: string[];
  /** Awaited before a dial is answered. */
  hold: Promise<unknown>;
  /** Its answer to a join. */
  greeting: object;
  /** Says this first and closes, as after a restart. */
  farewell: object | null;
  stop(): void;
}

const foreign = [{ urls: ['stun:stun.example.com'] }];
export const upstreamToken = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzZWNyZXQifQ.c2lnbmF0dXJl';

const frame = (message: object): Uint8Array =>
  SignalResponse.fromJsonString(JSON.stringify(message)).toBinary();

async function fakeUpstream(rooms: FakeRooms): Promise<FakeUpstream> {
  const http = createServer();
  const sockets = new WebSocketServer({ noServer: true });
  const upstream: FakeUpstream = {
    url: await listen(http),
    dials: [],
    heard: [],
    hold: Promise.resolve(),
    greeting: { join: { iceServers: foreign } },
    farewell: null,
    stop() {
      for (const socket of sockets.clients) socket.terminate();
      http.close();
    },
  };
  http.on('upgrade', (request, bare, head) => {
    void upstream.hold.then(() => {
      const { room, identity, token } = callerOf(request);
      let leave: () => void = () => undefined;
      if (
        !rooms.join(room, identity, () => {
          leave();
        })
      ) {
        bare.end('HTTP/1.1 404 Not Found\r\n\r\n');
        return;
      }
      sockets.handleUpgrade(request, bare, head, (socket) => {
        leave = () => {
          socket.close();
        };
        upstream.dials.push({ identity, token, address: request.url ?? '', socket });
        socket.on('message', (data: Buffer) => {
          upstream.heard.push(SignalRequest.fromBinary(data).message.case ?? '');
        });
        if (upstream.farewell) {
          socket.send(frame(upstream.farewell));
          socket.close();
          return;
        }
        socket.send(frame(upstream.greeting));
        socket.send(frame({ refreshToken: upstreamToken }));
        socket.send(frame({ roomUpdate: { room: { name: room } } }));
      });
    });
  });
  return upstream;
}

function callerOf(request: IncomingMessage): { room: string; identity: string; token: string } {
  const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  const { sub, video } = JSON.parse(payload) as { sub: string; video: { room: string } };
  return { room: video.room, identity: sub, token };
}

export interface Browser {
  readonly socket: WebSocket;
  /** All that it received, parsed, and the same as bytes. */
  readonly messages: SignalResponse['message'][];
  readonly bytes: Buffer[];
  /** The ticket that it was told last. */
  ticket(): string | undefined;
  say(message: object): void;
}

export interface Harness {
  readonly gate: Gate;
  readonly admissions: FakeAdmissions;
  readonly rooms: FakeRooms;
  readonly upstream: FakeUpstream;
  readonly origin: string;
  /** Every line that was logged, as JSON. */
  readonly logged: string[];
  /** Opens the signalling socket as livekit-client would; resolves when it is open, or with the status of the refusal. */
  open(ticket: string, more?: OpenOptions): Promise<Browser | number>;
  /** What livekit-client asks after a refusal. */
  validate(ticket: string, owner?: string): Promise<{ status: number; text: string }>;
  stop(): void;
}

interface OpenOptions {
  readonly owner?: string;
  readonly origin?: string;
  readonly query?: string;
  /** Of the two paths that livekit-client uses. */
  readonly path?: SignalPath;
}

/** A gate on a port of its own, with a fake media server behind it; `stop` closes all of it. */
export async function harness(more: Partial<GateDeps> = {}): Promise<Harness> {
  const rooms = fakeRooms();
  const upstream = await fakeUpstream(rooms);
  const admissions = fakeAdmissions();
  const logged: string[] = [];
  const log = (fields: object, message: string): void => {
    logged.push(JSON.stringify({ ...fields, message }));
  };
  const origins = new Set<string>();
  const gate = createGate({
    admissions,
    rooms,
    upstream: upstream.url,
    apiKey: 'key',
    apiSecret: 'secret-of-thirty-two-characters-',
    clock: () => performance.now(),
    log: { info: log, warn: log },
    origins,
    ownerOf: (c) => c.req.header('cookie') ?? null,
    reconcileEvery: 0,
    ...more,
  });
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1024 * 1024 });
  const { fetch: handle } = new Hono().route('/media', gate.routes);
  const server = serve({
    fetch: handle,
    port: 0,
    hostname: '127.0.0.1',
    websocket: { server: sockets as never },
  });
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  origins.add(origin);
  return {
    gate,
    admissions,
    rooms,
    upstream,
    origin,
    logged,
    open: (ticket, options = {}) => openBrowser(origin, ticket, options),
    async validate(ticket, owner = 'cookie') {
      const address = `${origin}/media/rtc/v1/validate?access_token=${ticket}`;
      const answer = await fetch(address, { headers: { cookie: owner } });
      return { status: answer.status, text: await answer.text() };
    },
    stop() {
      gate.stop();
      for (const socket of sockets.clients) socket.terminate();
      server.close();
      upstream.stop();
    },
  };
}

async function openBrowser(own: string, ticket: string, options: OpenOptions): Promise<Browser | number> {
  const { owner = 'cookie', origin = own, query = 'sdk=js&protocol=16', path = '/rtc' } = options;
  const address = `${own.replace('http', 'ws')}/media${path}?access_token=${ticket}&${query}`;
  const socket = new WebSocket(address, { headers: { cookie: owner, origin } });
  const bytes: Buffer[] = [];
  const messages: SignalResponse['message'][] = [];
  socket.on('message', (data: Buffer) => {
    bytes.push(data);
    messages.push(SignalResponse.fromBinary(data).message);
  });
  socket.on('error', () => undefined);
  const refused = once(socket, 'unexpected-response') as Promise<[unknown, IncomingMessage]>;
  const status = await Promise.race([
    once(socket, 'open').then(() => null),
    refused.then(([, { statusCode }]) => statusCode),
  ]);
  if (status !== null) {
    socket.terminate();
    return status ?? 0;
  }
  return {
    socket,
    bytes,
    messages,
    ticket: () => messages.findLast((message) => message.case === 'refreshToken')?.value,
    say(message) {
      socket.send(SignalRequest.fromJsonString(JSON.stringify(message)).toBinary());
    },
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
