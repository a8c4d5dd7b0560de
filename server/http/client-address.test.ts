import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientAddress, isAddressOrRange, neighbourhood, trustedProxies } from './client-address.ts';

const proxies = trustedProxies(['10.0.0.0/8', '2001:db8:aa::/48', '192.0.2.7']);
const from = (socket: string | undefined, header?: string) => clientAddress(socket, header, proxies);

test.each([
  ['nobody stands before us', '203.0.113.9', undefined, '203.0.113.9'],
  ['a client writes the header itself', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['a proxy says who asks', '10.1.2.3', '203.0.113.9', '203.0.113.9'],
  ['what the client wrote stands to the left', '10.1.2.3', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
  ['one proxy stands before another', '10.1.2.3', '1.1.1.1,203.0.113.9 , 192.0.2.7', '203.0.113.9'],
  ['what was written to the left is no address', '10.1.2.3', 'x, 203.0.113.9', '203.0.113.9'],
  ['the proxy writes the port too', '10.1.2.3', '203.0.113.9:4711', '203.0.113.9'],
  ['the same of IPv6', '10.1.2.3', '[2001:DB8:1:0::9]:4711', '2001:db8:1::9'],
  ['IPv6 says IPv4', '::ffff:10.1.2.3', '::ffff:203.0.113.9', '203.0.113.9'],
  ['the proxy has IPv6', '2001:db8:aa::1', '203.0.113.9', '203.0.113.9'],
  ['the header is empty', '10.1.2.3', '', '10.1.2.3'],
  ['the proxy says no address', '10.1.2.3', '203.0.113.9, unknown', '10.1.2.3'],
  ['the proxy asks for itself', '10.1.2.3', '192.0.2.7', '10.1.2.3'],
  ['the connection is gone already', undefined, '203.0.113.9', 'unknown'],
])('SE-12: %s', (_case, socket, header, address) => {
  expect(from(socket, header)).toBe(address);
});

const address = fc.oneof(fc.ipV4(), fc.ipV6());
const written = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.oneof(address, fc.string()), { maxLength: 8 }).map((all) => all.join(',')),
  },
  fc.string(),
);
const outsider = address.filter((one) => !isProxy(one));

function isProxy(one: string): boolean {
  // As a socket that is a proxy, it would believe the header.
  return from(one, '198.51.100.77') === '198.51.100.77';
}

test('SE-12: a header that a client wrote itself never chooses its place, with a proxy before us or without', () => {
  fc.assert(
    fc.property(outsider, written, written, (client, one, other) => {
      expect(from(client, one)).toBe(from(client, undefined));
      expect(from('10.0.0.1', `${one},${client}`)).toBe(from('10.0.0.1', `${other},${client}`));
      expect(from('10.0.0.1', `${one},${client}`)).toBe(from(client));
      expect(from('10.0.0.1', `${one},${client},192.0.2.7`)).toBe(from(client));
    }),
  );
});

test('SE-12: a client with a whole /64 is one, and with another prefix another', () => {
  fc.assert(
    fc.property(fc.ipV6(), fc.ipV6(), (one, other) => {
      const bytes = (text: string) => from(text);
      const same = groupsOf(one).slice(0, 4).join() === groupsOf(other).slice(0, 4).join();
      expect(neighbourhood(bytes(one)) === neighbourhood(bytes(other))).toBe(same);
      const moved = [...groupsOf(one).slice(0, 4), ...groupsOf(other).slice(4)].join(':');
      expect(neighbourhood(from(moved))).toBe(neighbourhood(from(one)));
    }),
  );
});

/** Eight groups without leading zeros, by another way than the code's. */
function groupsOf(ip: string): string[] {
  const host = new URL(`http://[${ip}]`).hostname.slice(1, -1);
  const [left = '', right] = host.split('::');
  const head = left.split(':').filter(Boolean);
  const tail = (right ?? '').split(':').filter(Boolean);
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
}

test('SE-12: IPv4 counts by the address, however it is written', () => {
  expect(neighbourhood(from('203.0.113.9'))).toBe('203.0.113.9');
  expect(neighbourhood(from('::FFFF:cb00:7109'))).toBe('203.0.113.9');
  expect(neighbourhood(from(undefined))).toBe('unknown');
});

test('whatever stands in the list of proxies is trusted as it is written', () => {
  fc.assert(
    fc.property(address, fc.integer({ min: 1, max: 128 }), (ip, bits) => {
      fc.pre(isAddressOrRange(`${ip}/${bits}`));
      expect(trustedProxies([`${ip}/${bits}`])(from(ip))).toBe(true);
    }),
  );
});
