import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBody, sealBody } from './event-body.ts';

const key = new Uint8Array(32).fill(1);
const place = { stream: 'meeting/a', seq: 3, type: 'plan.set/1' };

test('a body opens where it was sealed, and says what was said', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(openBody(key, place, sealBody(key, place, json))).toEqual(JSON.parse(json));
    }),
  );
});

test.each([
  ['stream', { ...place, stream: 'meeting/b' }],
  ['row', { ...place, seq: 4 }],
  ['type', { ...place, type: 'plan.set/2' }],
  ['cut between the names', { stream: 'meeting/a3', seq: 3, type: 'plan.set/1' }],
])('a body moved to another %s does not open', (_, other) => {
  const sealed = sealBody(key, place, '{"words":"secret"}');
  expect(() => openBody(key, other, sealed)).toThrow();
});

test('a body with one byte changed, cut short or under another key does not open', () => {
  const sealed = sealBody(key, place, '{"words":"secret"}');
  sealed.forEach((byte, index) => {
    const changed = Buffer.from(sealed);
    changed[index] = byte ^ 1;
    expect(() => openBody(key, place, changed)).toThrow();
    expect(() => openBody(key, place, sealed.subarray(0, index))).toThrow();
  });
  expect(() => openBody(new Uint8Array(32).fill(2), place, sealed)).toThrow();
});

test('the same words sealed twice look different, and are not to be read', () => {
  const one = sealBody(key, place, '"secret"');
  expect(one.equals(sealBody(key, place, '"secret"'))).toBe(false);
  expect(one.includes('secret')).toBe(false);
});
