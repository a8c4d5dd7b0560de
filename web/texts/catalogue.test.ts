import { expect, test } from 'vitest';
import ar from '../locales/ar.xlf?raw';
import en from '../locales/en.xlf?raw';

const units = (xlf: string) =>
  [...new DOMParser().parseFromString(xlf, 'application/xml').querySelectorAll('trans-unit')].map((unit) => ({
    id: unit.id,
    source: unit.querySelector('source'),
    target: unit.querySelector('target'),
  }));

const gaps = (element: Element | null) =>
  [...(element?.querySelectorAll('x') ?? [])].map(({ id }) => id).sort();

test.each([
  ['en', en],
  ['ar', ar],
])('every saying has its words in %s, with the same gaps to fill', (_, xlf) => {
  const all = units(xlf);
  expect(all.length).toBeGreaterThan(300);
  expect(
    all.filter(({ target }) => !target?.textContent && gaps(target).length === 0).map(({ id }) => id),
  ).toEqual([]);
  for (const { id, source, target } of all) expect([id, gaps(target)]).toEqual([id, gaps(source)]);
});
