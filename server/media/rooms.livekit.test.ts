import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { roomsContract } from './rooms.contract.ts';
import { livekitRooms } from './rooms.livekit.ts';
import type { Rooms } from './rooms.ts';
import { thisMachine } from './server.machine.ts';
import { openMediaServer, type MediaServer } from './server.process.ts';
import { mintToken } from './token.ts';

let server: MediaServer;
let rooms: Rooms;
const sockets: WebSocket[] = [];

beforeAll(async () => {
  const log = { info: () => undefined, warn: () => undefined };
  const start = await openMediaServer(thisMachine(process.env), () => undefined, log);
  if (!start.ok) throw new Error(start.why);
  server = start.server;
  rooms = livekitRooms(server);
});

afterAll(async () => {
  for (const socket of sockets) socket.terminate();
  await server.stop();
});

/** Signalling alone makes a participant; no media is needed. */
async function dial(room: string, identity: string): Promise<WebSocket> {
  const rights = { publish: true, subscribe: true };
  const token = await mintToken(server.apiKey, server.apiSecret, { room, identity, rights });
  const url = `${server.url.replace('http', 'ws')}/rtc?sdk=js&protocol=16&version=2.23.0&auto_subscribe=1`;
  const socket = new WebSocket(url, { headers: { authorization: `Bearer ${token}` } });
  sockets.push(socket);
  return socket;
}

roomsContract({
  rooms: () => rooms,
  async join(room, identity) {
    const socket = await dial(room, identity);
    await once(socket, 'message');
    return { gone: once(socket, 'close') };
  },
});

test('a room that we have not made does not come into being by dialing', async () => {
  const socket = await dial('never-made', 'a');
  const [, answer] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
  socket.once('error', () => undefined);
  expect(answer.statusCode).toBe(404);
  expect(await rooms.listRooms()).not.toContain('never-made');
});

test('a media server that is gone rejects', async () => {
  const nowhere = livekitRooms({ ...server, url: 'http://127.0.0.1:1' });
  await expect(nowhere.listRooms()).rejects.toThrow();
  await expect(nowhere.removeParticipant('a', 'b')).rejects.toThrow();
});
