import { expect, test } from 'vitest';
import { testWorld } from '../http/testing-world.ts';
import { type FlowCookie, LoginFlows } from './login-flows.ts';

const flowOf = (state: string) => ({
  organisation: 'county' as const,
  host: 'mikko.localhost',
  checks: { state, nonce: 'the-nonce', verifier: 'the-verifier' },
  handle: 'the-handle',
});
const jar = (...cookies: readonly FlowCookie[]) =>
  Object.fromEntries(cookies.map(({ name, value }) => [name, value]));

test('LA-5: a login comes back as it was, once, also when the browser keeps its cookie', () => {
  const flows = new LoginFlows(testWorld());
  const cookies = jar(flows.seal(flowOf('one')), flows.seal(flowOf('two')));
  expect(flows.take(cookies, 'one')).toEqual(flowOf('one'));
  expect(flows.take(cookies, 'one')).toBeNull();
  expect([flows.wasUsed('one'), flows.wasUsed('two')]).toEqual([true, false]);
  expect(flows.take(cookies, 'two')).toEqual(flowOf('two'));
});

test('LA-5: it ends after ten minutes, by a clock that nobody sets', () => {
  const world = testWorld();
  const flows = new LoginFlows({ ...world, now: () => '2026-11-24T08:00:00.000Z' });
  const cookies = jar(flows.seal(flowOf('one')), flows.seal(flowOf('two')));
  world.advance(9.9);
  expect(flows.take(cookies, 'one')).not.toBeNull();
  world.advance(0.2);
  expect(flows.take(cookies, 'two')).toBeNull();
});

test('LA-5: it opens to its own state alone, and not after a restart', () => {
  const flows = new LoginFlows(testWorld());
  const one = flows.seal(flowOf('one'));
  const two = flows.seal(flowOf('two'));
  expect(flows.take(jar({ name: two.name, value: one.value }), 'two')).toBeNull();
  expect(new LoginFlows(testWorld()).take(jar(one), 'one')).toBeNull();
  for (const value of ['', '.', 'x', `${one.value}xxxx`, one.value.replace('.', '')])
    expect(flows.take(jar({ name: one.name, value }), 'one')).toBeNull();
  // None of these has used it up.
  expect(flows.take(jar(one), 'one')).not.toBeNull();
});

test('LA-5: the cookie tells nothing of what it holds', () => {
  const { name, value } = new LoginFlows(testWorld()).seal(flowOf('the-state'));
  const text = name + value + Buffer.from(value, 'base64url').toString('latin1');
  for (const secret of ['the-state', 'the-nonce', 'the-verifier', 'the-handle'])
    expect(text).not.toContain(secret);
});
