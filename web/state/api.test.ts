import { expect, test } from 'vitest';
import { call, type Fetch } from './api.ts';

const answering =
  (status: number, body: string): Fetch =>
  () =>
    Promise.resolve(new Response(body, { status }));

test('a yes is its value', async () => {
  expect(await call('GET', '/x', undefined, answering(200, '{"a":1}'))).toEqual({
    ok: true,
    value: { a: 1 },
  });
});

test('a refusal is a value with its code', async () => {
  const body = '{"error":{"code":"launch.used","requestId":"r1"}}';
  expect(await call('GET', '/x', undefined, answering(409, body))).toEqual({
    ok: false,
    code: 'launch.used',
    requestId: 'r1',
  });
});

test.each([
  ['a page of a proxy', answering(502, '<html>')],
  ['a code that nobody knows', answering(400, '{"error":{"code":"new.code"}}')],
  ['a yes that is no JSON', answering(200, '<html>')],
])('%s is a broken answer', async (_, fetcher) => {
  expect(await call('GET', '/x', undefined, fetcher)).toEqual({ ok: false, code: 'answer.broken' });
});

test('no network is a value too', async () => {
  const fetcher: Fetch = () => Promise.reject(new TypeError('failed'));
  expect(await call('POST', '/x', {}, fetcher)).toEqual({ ok: false, code: 'network.down' });
});

test.each([
  ['5', 5000],
  ['0', 1000],
  ['86400', 300_000],
  ['Sat, 28 Nov 2026 10:00:00 GMT', undefined],
  [null, undefined],
])('SE-12: Retry-After %s says how long to wait, within reason', async (header, againInMs) => {
  const body = '{"error":{"code":"request.too-many","requestId":"r1"}}';
  const headers = header === null ? {} : { 'retry-after': header };
  const answer = await call('POST', '/x', {}, () =>
    Promise.resolve(new Response(body, { status: 429, headers })),
  );
  expect(answer).toEqual({
    ok: false,
    code: 'request.too-many',
    requestId: 'r1',
    ...(againInMs !== undefined && { againInMs }),
  });
});
