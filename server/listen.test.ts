import { expect, test } from 'vitest';
import { CannotStart, listen } from './listen.ts';

const fetch = () => new Response('here');
/** Kept for documentation (RFC 5737): no machine has it. */
const nobodys = '192.0.2.1';

test('an address that the machine does not have is left out while another remains', async () => {
  const server = await listen({ fetch, port: 0, addresses: [nobodys, '127.0.0.1'] });
  expect(server.addresses).toEqual(['127.0.0.1']);
  await server.stop();
});

test('without any address the start ends with one sentence', async () => {
  const failure = listen({ fetch, port: 0, addresses: [nobodys] });
  await expect(failure).rejects.toThrow(CannotStart);
  await expect(failure).rejects.toThrow(/^This machine has none of the addresses .*\.$/);
});
