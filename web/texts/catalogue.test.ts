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

const untold = (xlf: string): readonly string[] =>
  units(xlf)
    .filter(({ target }) => !target?.textContent && gaps(target).length === 0)
    .map(({ id }) => id);

/** Sayings of the officials' room, which works in Finnish and English; Arabic is for whom the client's link brings. */
const officialsOnly =
  /^(room|plan|door|closing|scopes|presence|domain-short|acknowledge|cards|consent|cancel|changes|twin)\./;

/** What the client and the interpreter see, as it is written. */
const theirs = Object.values(
  import.meta.glob<string>(
    [
      '../pages/{arrive,inbox,meeting,problem,start,outbox}/**/*.ts',
      '../components/{client,interpreter,stop,question,reading,device,shell,waiting,recognise,code}*/**/*.ts',
    ],
    { query: '?raw', import: 'default', eager: true },
  ),
).join('\n');

test('every saying has its words in English', () => {
  expect(untold(en)).toEqual([]);
});

test('every saying that a client or an interpreter can see has its words in Arabic', () => {
  expect(untold(ar).filter((id) => !officialsOnly.test(id))).toEqual([]);
  expect(theirs).toContain('msg(');
  expect(untold(ar).filter((id) => theirs.includes(`'${id}'`))).toEqual([]);
});

test.each([
  ['en', en],
  ['ar', ar],
])('every translation in %s has the same gaps to fill', (_, xlf) => {
  const missing = new Set(untold(xlf));
  const all = units(xlf).filter(({ id }) => !missing.has(id));
  expect(all.length).toBeGreaterThan(300);
  for (const { id, source, target } of all) expect([id, gaps(target)]).toEqual([id, gaps(source)]);
});
