import { JoinRequest, SignalRequest, SignalResponse, WrappedJoinRequest } from '@livekit/protocol';
import fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { passDown, passUp } from './frames.ts';
import { upstreamQuery } from './query.ts';
import { requestShapes } from './shapes.ts';

// Frames as they are said, then bent: what passes must always be within bounds, and nothing may throw.

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzZWNyZXQifQ.c2lnbmF0dXJl';
const layers = [{ quality: 'LOW', width: 320, height: 180, bitrate: 160_000, rid: 'q' }];
const addTrack = { cid: 'a-b', type: 'VIDEO', source: 'CAMERA', name: 'camera', layers };

const requests = [
  { addTrack },
  { addTrack: { ...addTrack, simulcastCodecs: [{ codec: 'vp8', cid: 'a-b', layers }] } },
  { mute: { sid: 'TR_x', muted: true } },
  { offer: { type: 'offer', sdp: 'v=0\r\n' } },
  { subscription: { trackSids: ['TR_a', 'TR_b'], subscribe: true } },
  { trackSetting: { trackSids: ['TR_a'], width: 640, height: 360, fps: 20 } },
  { syncState: { publishTracks: [{ cid: 'a-b', track: { sid: 'TR_a', name: 'camera' } }] } },
  { updateMetadata: { name: 'Kela', metadata: '{}' } },
  { simulate: { nodeFailure: true } },
  { subscriptionPermission: { allParticipants: true } },
  { publishDataTrackRequest: { name: 'words' } },
].map((message) => SignalRequest.fromJsonString(JSON.stringify(message)).toBinary());

const responses = [
  { join: { iceServers: [{ urls: ['stun:stun.example.com'] }], alternativeUrl: 'wss://elsewhere' } },
  { refreshToken: jwt },
  { roomMoved: { token: jwt } },
  { roomUpdate: { room: { name: 'room' } } },
].map((message) => SignalResponse.fromJsonString(JSON.stringify(message)).toBinary());

const edit = fc.record({
  what: fc.constantFrom('set', 'insert', 'cut', 'copy'),
  at: fc.nat({ max: 200 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
});

/** Some of these frames, one behind the other (protobuf merges them), with bytes changed. */
const bent = (frames: readonly Uint8Array[]) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...frames), { minLength: 1, maxLength: 2 }),
      fc.array(edit, { maxLength: 4 }),
    )
    .map(([parts, edits]) =>
      edits.reduce(
        (bytes: readonly number[], { what, at, bytes: given }) => {
          const from = at % (bytes.length + 1);
          if (what === 'set') return [...bytes.slice(0, from), ...given, ...bytes.slice(from + given.length)];
          if (what === 'insert') return [...bytes.slice(0, from), ...given, ...bytes.slice(from)];
          if (what === 'cut') return [...bytes.slice(0, from), ...bytes.slice(from + given.length)];
          return [...bytes, ...bytes.slice(from)];
        },
        parts.flatMap((part) => [...part]),
      ),
    )
    .map((bytes) => Uint8Array.from(bytes));

/** Every text, number and list of a message, wherever it stands; not the two that are text of the browser's own. */
function* leaves(value: unknown): Generator<string | number | bigint | readonly unknown[]> {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') yield value;
  if (Array.isArray(value)) yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value))
    if (name !== 'sdp' && name !== 'candidateInit') yield* leaves(inner);
}

const isBounded = (leaf: string | number | bigint | readonly unknown[]): boolean => {
  if (typeof leaf === 'string') return leaf.length <= 200;
  if (typeof leaf === 'object') return leaf.length <= 64;
  return leaf >= 0 && leaf <= Number.MAX_SAFE_INTEGER;
};

test('ME-11 whatever a browser says: nothing throws, and what passes is of a kind that may and within bounds', () => {
  fc.assert(
    fc.property(fc.oneof(bent(requests), fc.uint8Array({ maxLength: 300 })), (bytes) => {
      const verdict = passUp(Uint8Array.from(bytes).buffer, () => true);
      if (!('pass' in verdict)) return;
      const { message } = SignalRequest.fromBinary(verdict.pass);
      expect(requestShapes.has(message.case ?? '')).toBe(true);
      expect([...leaves(message)].filter((leaf) => !isBounded(leaf))).toEqual([]);
      // Read and written again it is the same: nothing unread is left in it.
      expect(passUp(Uint8Array.from(verdict.pass).buffer, () => true)).toEqual(verdict);
      if (message.case !== 'addTrack') return;
      expect(['1 1', '0 2']).toContain(`${message.value.type} ${message.value.source}`);
      expect(message.value.sid).toBe('');
    }),
    { numRuns: 3000 },
  );
});

test('whatever the media server says: nothing throws, and no token passes', () => {
  fc.assert(
    fc.property(fc.oneof(bent(responses), fc.uint8Array({ maxLength: 300 })), (bytes) => {
      const verdict = passDown(bytes, true);
      if (!('pass' in verdict)) return;
      expect(Buffer.from(verdict.pass).toString('latin1')).not.toContain(jwt);
      const { message } = SignalResponse.fromBinary(verdict.pass);
      expect(['refreshToken', 'roomMoved']).not.toContain(message.case);
      if (message.case === 'join') expect(message.value.iceServers).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

const joins = [
  new JoinRequest({ participantSid: 'PA_x', publisherOffer: { type: 'offer', sdp: 'v=0' } }),
  new JoinRequest({ metadata: 'Kela', participantAttributes: { role: 'kela' } }),
  JoinRequest.fromJson({ addTrackRequests: [addTrack] }),
].map((request) => request.toBinary());

test('ME-11 whatever a browser asks with: a join without words about oneself and without tracks, or a refusal', () => {
  fc.assert(
    fc.property(bent(joins), (joinRequest) => {
      const join = Buffer.from(new WrappedJoinRequest({ joinRequest }).toBinary()).toString('base64url');
      const query = upstreamQuery('/rtc/v1', new URLSearchParams({ join_request: join }));
      if (query === null) return;
      const wrapped = WrappedJoinRequest.fromBinary(
        Buffer.from(query.get('join_request') ?? '', 'base64url'),
      );
      const request = JoinRequest.fromBinary(gunzipSync(wrapped.joinRequest));
      expect(request).toMatchObject({ metadata: '', participantAttributes: {}, addTrackRequests: [] });
      expect([...leaves(request)].filter((leaf) => !isBounded(leaf))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
