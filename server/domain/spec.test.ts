import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const top = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(top, path), 'utf8');

/** Ids of the rules, as SPEC.md lists them. */
const rules = [...read('server/domain/SPEC.md').matchAll(/^- \*\*([A-Z]{2}-\d+)\*\*/gm)].map(
  ([, id = '']) => id,
);
const groups = new Set(rules.map((id) => id.slice(0, 2)));

/** Tests lie beside what they test; those of a port lie in its conformance suite. */
const files = globSync('{server,db,seeds,web}/**/*.{test,conformance,contract}.ts', {
  cwd: top,
  exclude: (path) => path.includes('node_modules') || path.includes('dist'),
});

/** An id at the beginning of a text is a title's; refusals that a test expects have theirs at the end. */
const cited = new Set(
  files
    .flatMap((path) => [...read(path).matchAll(/['"`]([A-Z]{2}-\d+)(?=[ :,])/g)])
    .map(([, id = '']) => id)
    .filter((id) => groups.has(id.slice(0, 2))),
);

test('every rule of SPEC.md is cited by the title of a test', () => {
  expect(rules.length).toBeGreaterThan(80);
  expect(rules.filter((id) => !cited.has(id))).toEqual([]);
});

test('no test cites a rule that SPEC.md does not have', () => {
  expect([...cited].filter((id) => !rules.includes(id))).toEqual([]);
});

test('each rule has its number once', () => {
  expect(rules.filter((id, index) => rules.indexOf(id) !== index)).toEqual([]);
});
