import { afterEach, beforeEach, expect, test } from 'vitest';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { openRelay, socketOf, type Relay } from './relay.ts';

let server: Server;
let heard: string[];
let relay: Relay;
const open: Socket[] = [];

beforeEach(async () => {
  heard = [];
  server = createServer((socket) => {
    open.push(socket);
    socket.on('data', (chunk: Buffer) => {
      heard.push(chunk.toString());
      socket.write(`echo ${chunk.toString()}`);
    });
    socket.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  relay = await openRelay((server.address() as { port: number }).port);
});
afterEach(async () => {
  for (const socket of open.splice(0)) socket.destroy();
  await relay.stop();
  server.close();
});

/** A connection through the relay; `said` resolves with what comes next. */
function dial() {
  const socket = connect(relay.port, '127.0.0.1');
  open.push(socket);
  socket.on('error', () => undefined);
  const said = async (): Promise<string> => String((await once(socket, 'data'))[0]);
  return { socket, said };
}

const handshake = 'GET /api/socket HTTP/1.1\r\nHost: layla.localhost:1\r\n\r\n';
const isHers = socketOf('layla');

test('everything passes in both directions', async () => {
  const { socket, said } = dial();
  socket.write('hello');
  expect(await said()).toBe('echo hello');
  expect(relay.held).toBe(0);
});

test('a silent line loses both directions and stays open; the others pass', async () => {
  const [hers, other] = [dial(), dial()];
  hers.socket.write(handshake);
  await hers.said();
  other.socket.write('GET /api/health HTTP/1.1\r\nHost: layla.localhost:1\r\n\r\n');
  await other.said();
  relay.judge((head) => (isHers(head) ? 'silent' : 'pass'));
  hers.socket.write('lost');
  other.socket.write('goes on');
  expect(await other.said()).toBe('echo goes on');
  expect(heard).not.toContain('lost');
  expect(hers.socket.closed).toBe(false);
  expect(relay.held).toBe(1);
  relay.judge(() => 'pass');
  expect(await hers.said()).toBe('echo lost');
});

test('an unread line still takes what is sent to the server', async () => {
  const hers = dial();
  hers.socket.write(handshake);
  await hers.said();
  relay.judge((head) => (isHers(head) ? 'unread' : 'pass'));
  let came = false;
  hers.socket.once('data', () => (came = true));
  hers.socket.write('taken');
  const other = dial();
  while (!heard.includes('taken')) {
    other.socket.write('x');
    await other.said();
  }
  expect(came).toBe(false);
});

test('a handshake is known by its path and its host', () => {
  expect(isHers(handshake)).toBe(true);
  expect(isHers(handshake.replace('layla', 'satu'))).toBe(false);
  expect(isHers(handshake.replace('/api/socket', '/media/rtc'))).toBe(false);
});
