import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fallsSilent } from './server.pulse.ts';

/** A server with these answers; its address, and a signal that ends the asking. */
async function serverThat(answers: RequestListener) {
  const server = createServer(answers);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const ending = new AbortController();
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ending };
}

test('ME-12 three questions in a row without an answer are a hang, single ones are none', async () => {
  // The first question after each pair of silences is answered, once.
  const silent = [true, true, false, true, true, true];
  let asked = 0;
  const { url, ending } = await serverThat((_request, response) => {
    if (silent[asked++] !== true) response.end('OK');
  });
  expect(await fallsSilent(url, ending.signal)).toBe(true);
  expect(asked).toBe(silent.length);
});

test('ME-12 "not ready" is an answer, and the asking ends when it is told to', async () => {
  let asked = 0;
  const { url, ending } = await serverThat((_request, response) => {
    response.writeHead(406).end('Not Ready');
    if (++asked === 3) ending.abort();
  });
  expect(await fallsSilent(url, ending.signal)).toBe(false);
});
