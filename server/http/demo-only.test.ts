import { expect, test } from 'vitest';
import { demoOnly, demoParts, type DemoPart } from './demo-only.ts';

test.each(Object.keys(demoParts) as DemoPart[])('%s: refused in production with one sentence', (part) => {
  expect(() => {
    demoOnly('production', part);
  }).toThrow(demoParts[part]);
  expect(() => {
    demoOnly('demo', part);
  }).not.toThrow();
});
