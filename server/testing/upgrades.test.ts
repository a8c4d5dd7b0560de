import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemoApp } from './demo-app.ts';

let app: Awaited<ReturnType<typeof startDemoApp>>;
beforeAll(async () => {
  app = await startDemoApp();
});
afterAll(async () => {
  await app.stop();
});

async function upgrade(host: string, path: string, protocol: string): Promise<number | undefined> {
  const { hostname, port, host: name } = new URL(app.at(host, path));
  expect(hostname).toMatch(/localhost$/);
  const asked = request({
    host: '127.0.0.1',
    port,
    path,
    headers: {
      host: name,
      connection: 'Upgrade',
      upgrade: protocol,
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    },
  });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}

test.each(['/auth', '/token', '/interaction/x', '/demo/files/demo.css', '/api/socket'])(
  'the demonstration’s login answers no upgrade of %s, and goes on',
  async (path) => {
    expect(await upgrade('kela-login', path, 'websocket')).toBe(404);
    expect(await upgrade('kela-login', path, 'h2c')).toBe(404);
    expect(await upgrade('mikko', '/api/health', 'websocket')).toBe(200);
  },
);

test('what asks for another protocol is answered as if it had not', async () => {
  expect(await upgrade('mikko', '/api/health', 'h2c')).toBe(200);
  expect(await upgrade('mikko', '/api/me', 'anything')).toBe(401);
});
