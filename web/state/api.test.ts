import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { refusalStatus, type RefusalCode } from '../../server/domain/refusals.ts';
import { type Answer, call, type Fetch, isFinal } from './api.ts';
import { insist } from './insist.ts';

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

describe('PG-5', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each<[string, Fetch]>([
    ['an answer that never comes', () => new Promise(() => undefined)],
    [
      'an answer that never ends',
      () =>
        Promise.resolve(
          new Response(
            new ReadableStream({
              start: (stream) => {
                stream.enqueue(new Uint8Array([123]));
              },
            }),
          ),
        ),
    ],
  ])('PG-5: %s is none after eight seconds, and the browser gives it up', async (_, fetcher) => {
    let signal: AbortSignal | null | undefined;
    let said: unknown;
    void call('GET', '/x', undefined, (path, init) => {
      ({ signal } = init);
      return fetcher(path, init);
    }).then((answer) => (said = answer));
    await vi.advanceTimersByTimeAsync(7999);
    expect([said, signal?.aborted]).toEqual([undefined, false]);
    await vi.advanceTimersByTimeAsync(1);
    expect([said, signal?.aborted]).toEqual([{ ok: false, code: 'network.down' }, true]);
  });
});

test('only what somebody has decided is final', () => {
  const codes = Object.keys(refusalStatus) as RefusalCode[];
  expect(codes.filter((code) => !isFinal(code))).toEqual([
    'request.too-many',
    'launch.unavailable',
    'service.unavailable',
    'code.wait',
    'seat.busy',
    'seat.asked-too-often',
    'media.unavailable',
  ]);
  expect([isFinal('network.down'), isFinal('answer.broken')]).toEqual([false, false]);
});

test('PG-1: it is asked for again until somebody has decided', async () => {
  vi.useFakeTimers();
  const answers: Answer<number>[] = [
    { ok: false, code: 'network.down' },
    { ok: false, code: 'service.unavailable' },
    { ok: true, value: 3 },
  ];
  let asked = 0;
  const said = insist(() => Promise.resolve(answers[asked++] ?? expect.fail('asked too often')));
  await vi.advanceTimersByTimeAsync(500 + 1000);
  expect(await said).toEqual({ ok: true, value: 3 });
  vi.useRealTimers();
  const refusal = { ok: false, code: 'seat.unknown' } as const;
  expect(await insist(() => Promise.resolve(refusal))).toEqual(refusal);
});
test.each([
  ['5', 5000],
  ['0', 1000],
  ['86400', 900_000],
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
