import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { variables } from './config.variables.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

test('README tells every variable exactly as it is read', () => {
  const rows = variables.map(
    ({ name, means, demo, production }) => `| \`${name}\` | ${means} | ${demo} | ${production} |`,
  );
  expect(rows.filter((row) => !readme.includes(row))).toEqual([]);
});
