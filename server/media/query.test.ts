import { gzipSync } from 'node:zlib';
import { JoinRequest, WrappedJoinRequest, WrappedJoinRequest_Compression } from '@livekit/protocol';
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

test('of a join only the join request passes', () => {
  for (const gzip of [true, false]) {
    const request = join({ reconnect: true, participantSid: 'PA_x' }, gzip);
    const query = passed('/rtc/v1', { access_token: 'tk_secret', join_request: request, publish: 'x' });
    expect([...(query ?? [])]).toEqual([['join_request', request]]);
  }
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
  expect(passed('/rtc', { sdk: 'x'.repeat(201) })).toBeNull();
});
