import { gunzipSync, gzipSync } from 'node:zlib';
import { JoinRequest, WrappedJoinRequest, WrappedJoinRequest_Compression } from '@livekit/protocol';
import { isJoinRequest } from './shapes.ts';

/** The two signalling paths that livekit-client uses; `/rtc` is its fallback with two connections. */
export type SignalPath = '/rtc' | '/rtc/v1';

const bit = /^[01]$/;
const number = /^\d{1,4}$/;
/** Printable ASCII about the browser. */
const about = /^[ -~]{0,200}$/;

/** What may pass on the older path, in this order. `publish` is not among them: it would change the identity. */
const olderParams: ReadonlyMap<string, RegExp> = new Map([
  ['reconnect', bit],
  ['sid', /^[\w-]{1,64}$/],
  ['auto_subscribe', bit],
  ['sdk', /^[a-z]{1,20}$/],
  ['version', about],
  ['protocol', number],
  ['client_protocol', number],
  ['device_model', about],
  ['os', about],
  ['os_version', about],
  ['browser', about],
  ['browser_version', about],
  ['adaptive_stream', bit],
  ['disable_ice_lite', bit],
  ['subscriber_allow_pause', bit],
  ['reconnect_reason', number],
  ['network', about],
]);

/** Characters. An offer with two tracks takes 2.6 thousand. */
const longestJoin = 12_000;
/** Bytes, unpacked. */
const biggestJoin = 256 * 1024;

/** The query for the media server, from an allow-list; null when the browser's own is not acceptable. The ticket never passes. */
export function upstreamQuery(path: SignalPath, query: URLSearchParams): URLSearchParams | null {
  return path === '/rtc/v1' ? joinQuery(query.get('join_request')) : olderQuery(query);
}

function joinQuery(join: string | null): URLSearchParams | null {
  const request = join === null || join.length > longestJoin ? null : readJoin(join);
  return request && isJoinRequest(request) ? new URLSearchParams({ join_request: written(request) }) : null;
}

function readJoin(join: string): JoinRequest | null {
  try {
    const wrapped = WrappedJoinRequest.fromBinary(Buffer.from(join, 'base64url'));
    const packed = wrapped.compression === WrappedJoinRequest_Compression.GZIP;
    const bytes = packed
      ? gunzipSync(wrapped.joinRequest, { maxOutputLength: biggestJoin })
      : wrapped.joinRequest;
    return JoinRequest.fromBinary(bytes);
  } catch {
    return null;
  }
}

/** Anew from what we have read, so that nothing unread can hide in it. */
function written(request: JoinRequest): string {
  const joinRequest = gzipSync(request.toBinary({ writeUnknownFields: false }));
  const compression = WrappedJoinRequest_Compression.GZIP;
  const wrapped = new WrappedJoinRequest({ joinRequest, compression }).toBinary();
  // The media server takes no base64 without its padding, which Node's own variant for addresses leaves out.
  return Buffer.from(wrapped).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}

function olderQuery(query: URLSearchParams): URLSearchParams | null {
  const passed = new URLSearchParams();
  for (const [name, pattern] of olderParams) {
    const value = query.get(name);
    if (value === null) continue;
    if (!pattern.test(value)) return null;
    passed.set(name, value);
  }
  return passed;
}
