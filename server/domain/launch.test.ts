import { expect, test } from 'vitest';
import { refusalOfLaunch, type LaunchFacts } from './launch.ts';

const facts = (more: Partial<LaunchFacts>): LaunchFacts => ({
  system: 'county',
  authority: 'county',
  issuedAt: '2026-11-24T08:00:00.000Z',
  now: '2026-11-24T08:01:00.000Z',
  ...more,
});

test('LA-2: a handle opens at its own organisation', () => {
  expect(refusalOfLaunch(facts({}))).toBeNull();
  expect(refusalOfLaunch(facts({ authority: 'kela' }))).toMatchObject({
    code: 'launch.other-organisation',
    rule: 'LA-2',
  });
});

test.each([
  ['2026-11-24T08:05:00.000Z', null],
  ['2026-11-24T08:05:00.001Z', 'launch.expired'],
  // The case system's clock may be a minute ahead of ours, not more.
  ['2026-11-24T07:59:00.000Z', null],
  ['2026-11-24T07:58:59.999Z', 'launch.expired'],
])('LA-3: at %s a handle made at 08:00 gives %s', (now, code) => {
  expect(refusalOfLaunch(facts({ now }))?.code ?? null).toBe(code);
});
