import { gunzipSync } from 'node:zlib';
import { JoinRequest, WrappedJoinRequest, WrappedJoinRequest_Compression } from '@livekit/protocol';

/** The two signalling paths that livekit-client uses; `/rtc` is its fallback with two connections. */
export type SignalPath = '/rtc' | '/rtc/v1';

/** What may pass on the older path. `publish` is not among them: it would change the identity. */
const olderParams = [
  'reconnect',
  'sid',
  'auto_subscribe',
  'sdk',
  'version',
  'protocol',
  'client_protocol',
  'device_model',
  'os',
  'os_version',
  'browser',
  'browser_version',
  'adaptive_stream',
  'disable_ice_lite',
  'subscriber_allow_pause',
  'reconnect_reason',
  'network',
] as const;

/** Characters. An offer with two tracks takes 2.6 thousand. */
const longestJoin = 12_000;
const longestParam = 200;
/** Bytes, unpacked. */
const biggestJoin = 256 * 1024;

/** The query for the media server, from an allow-list; null when the browser's own is not acceptable. The ticket never passes. */
export function upstreamQuery(path: SignalPath, query: URLSearchParams): URLSearchParams | null {
  return path === '/rtc/v1' ? joinQuery(query.get('join_request')) : olderQuery(query);
}

function joinQuery(join: string | null): URLSearchParams | null {
  if (join === null || join.length > longestJoin || !isHarmless(join)) return null;
  return new URLSearchParams({ join_request: join });
}

/** A join request can also carry words about oneself for the others to see: never from a browser. */
function isHarmless(join: string): boolean {
  try {
    const wrapped = WrappedJoinRequest.fromBinary(Buffer.from(join, 'base64url'));
    const packed = wrapped.compression === WrappedJoinRequest_Compression.GZIP;
    const bytes = packed
      ? gunzipSync(wrapped.joinRequest, { maxOutputLength: biggestJoin })
      : wrapped.joinRequest;
    const request = JoinRequest.fromBinary(bytes);
    return request.metadata === '' && Object.keys(request.participantAttributes).length === 0;
  } catch {
    return false;
  }
}

function olderQuery(query: URLSearchParams): URLSearchParams | null {
  const passed = new URLSearchParams();
  for (const name of olderParams) {
    const value = query.get(name);
    if (value === null) continue;
    if (value.length > longestParam) return null;
    passed.set(name, value);
  }
  return passed;
}
