import { gunzipSync, gzipSync } from 'node:zlib';
import {
  AddTrackRequest,
  ClientInfo,
  ClientInfo_SDK,
  ConnectionSettings,
  JoinRequest,
  SessionDescription,
  SyncState,
  TrackSource,
  TrackType,
  WrappedJoinRequest,
  WrappedJoinRequest_Compression,
} from '@livekit/protocol';
import { expect, test } from 'vitest';
import { upstreamQuery } from './query.ts';

const join = (request: Partial<JoinRequest>, gzip = true) => {
  const bytes = new JoinRequest(request).toBinary();
  const wrapped = new WrappedJoinRequest({
    joinRequest: gzip ? gzipSync(bytes) : bytes,
    compression: gzip ? WrappedJoinRequest_Compression.GZIP : WrappedJoinRequest_Compression.NONE,
  });
  return Buffer.from(wrapped.toBinary()).toString('base64url');
};
const passed = (path: '/rtc' | '/rtc/v1', query: Record<string, string>) =>
  upstreamQuery(path, new URLSearchParams(query));

const read = (query: URLSearchParams | null) => {
  const wrapped = WrappedJoinRequest.fromBinary(Buffer.from(query?.get('join_request') ?? '', 'base64url'));
  expect(wrapped.compression).toBe(WrappedJoinRequest_Compression.GZIP);
  return JoinRequest.fromBinary(gunzipSync(wrapped.joinRequest));
};

/** As livekit-client asks for our pages. */
const usual = {
  clientInfo: new ClientInfo({
    sdk: ClientInfo_SDK.JS,
    version: '2.23.0',
    protocol: 17,
    clientProtocol: 1,
    capabilities: [1],
  }),
  connectionSettings: new ConnectionSettings({ autoSubscribe: true, adaptiveStream: true }),
  publisherOffer: new SessionDescription({ type: 'offer', sdp: 'v=0\r\n', id: 1 }),
  reconnect: true,
  participantSid: 'PA_x',
};

test('of a join only the join request passes', () => {
  for (const gzip of [true, false]) {
    const join_request = join(usual, gzip);
    const query = passed('/rtc/v1', { access_token: 'tk_secret', join_request, publish: 'x' });
    expect([...(query?.keys() ?? [])]).toEqual(['join_request']);
    expect(read(query)).toEqual(new JoinRequest(usual));
  }
});

test('what a join request holds beside what we know does not pass', () => {
  const unknown = Buffer.from([0xfa, 0x7f, 3, 97, 98, 99]);
  const bytes = Buffer.concat([new JoinRequest(usual).toBinary(), unknown]);
  const wrapped = new WrappedJoinRequest({ joinRequest: bytes });
  const join_request = Buffer.from(wrapped.toBinary()).toString('base64url');
  expect(JoinRequest.fromBinary(bytes)).not.toEqual(new JoinRequest(usual));
  expect(read(passed('/rtc/v1', { join_request }))).toEqual(new JoinRequest(usual));
});

test('ME-11 tracks in the way in, a state of another line, and names without bounds are refused', () => {
  const refused: Partial<JoinRequest>[] = [
    {
      addTrackRequests: [
        new AddTrackRequest({ cid: 'a', source: TrackSource.CAMERA, type: TrackType.VIDEO }),
      ],
    },
    { syncState: new SyncState() },
    { participantSid: 'P'.repeat(65) },
    { clientInfo: new ClientInfo({ browser: 'x'.repeat(201) }) },
    { clientInfo: new ClientInfo({ address: '10.0.0.1' }) },
    { publisherOffer: new SessionDescription({ type: 'rollback' }) },
  ];
  for (const request of refused)
    expect(passed('/rtc/v1', { join_request: join({ ...usual, ...request }) })).toBeNull();
});

test('words about oneself are refused', () => {
  expect(passed('/rtc/v1', { join_request: join({ metadata: '{"role":"kela"}' }) })).toBeNull();
  expect(passed('/rtc/v1', { join_request: join({ participantAttributes: { role: 'kela' } }) })).toBeNull();
});

test('a missing, unreadable, too long or bursting join request is refused', () => {
  expect(passed('/rtc/v1', {})).toBeNull();
  expect(passed('/rtc/v1', { join_request: '%%%not-a-request' })).toBeNull();
  expect(passed('/rtc/v1', { join_request: 'A'.repeat(12_001) })).toBeNull();
  expect(passed('/rtc/v1', { join_request: join({ participantSid: 'x'.repeat(1_000_000) }) })).toBeNull();
});

test('on the older path nothing passes that would change who one is', () => {
  const query = passed('/rtc', {
    access_token: 'tk_secret',
    publish: 'x',
    attributes: 'x',
    reconnect: '1',
    sid: 'PA_x',
    protocol: '16',
  });
  expect(query?.toString()).toBe('reconnect=1&sid=PA_x&protocol=16');
  for (const wrong of [
    { sdk: 'x'.repeat(201) },
    { os: 'x'.repeat(201) },
    { browser: 'Kela\n' },
    { reconnect: 'yes' },
    { protocol: '-1' },
    { sid: 'PA x' },
  ])
    expect(passed('/rtc', wrong as unknown as Record<string, string>)).toBeNull();
});
