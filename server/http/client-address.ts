import { BlockList, isIP, SocketAddress } from 'node:net';

/** Whether this address is one of the servers that stand before us. */
export type IsTrustedProxy = (address: string) => boolean;

/** From addresses and CIDR ranges in the form that `isAddressOrRange` holds; an empty list trusts nobody. */
export function trustedProxies(list: readonly string[]): IsTrustedProxy {
  const trusted = new BlockList();
  for (const one of list) {
    const [address = '', bits] = one.split('/');
    const family = familyOf(address);
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  return (address) => trusted.check(address, familyOf(address));
}

/** `10.0.0.7`, `10.0.0.0/8`, `2001:db8::/48`. Nobody can trust everybody (`/0`), and IPv4 is written as IPv4. */
export function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0 || address.includes('%') || isIP(parsed(address) ?? '') !== version)
    return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/**
 * The address from which a request really came: the socket's, unless that is a trusted proxy; then what the proxies
 * saw, which is the right-most address of `X-Forwarded-For` that is not trusted. What stands to its left the client
 * may have written itself. A header whose decisive entry is no address, or in which nobody but proxies stands, counts
 * as none.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  isTrusted: IsTrustedProxy,
): string {
  const socket = parsed(socketAddress ?? '') ?? 'unknown';
  if (socket === 'unknown' || !isTrusted(socket)) return socket;
  for (const entry of (forwardedFor ?? '').split(',').reverse()) {
    const address = parsed(withoutPort(entry.trim()));
    if (address === null) return socket;
    if (!isTrusted(address)) return address;
  }
  return socket;
}

/** Whom a limit by address counts as one: an IPv4 address, or the /64 that every IPv6 household has to itself. */
export function neighbourhood(address: string): string {
  if (isIP(address) !== 6) return address;
  const [left = '', right = ''] = address.split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === '' ? [] : right.split(':');
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  const groups = address.includes('::') ? [...head, ...zeros, ...tail] : head;
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** The one way to write an address; IPv4 inside IPv6 (RFC 4291, 2.5.5.2) as IPv4. Null when it is none. */
function parsed(text: string): string | null {
  const [bare = ''] = text.split('%');
  const version = isIP(bare);
  if (version === 0) return null;
  const address = new SocketAddress({ address: bare, family: familyOf(bare) }).address.toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  return mapped ?? address;
}

/** Some proxies write the port as well: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
const withoutPort = (entry: string): string =>
  /^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/.exec(entry)?.[1] ?? /^\[(.*)\](?::\d{1,5})?$/.exec(entry)?.[1] ?? entry;

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
