import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { testFolder } from '../../../db/testing.ts';

const folder = testFolder();
afterEach(folder.remove);

test('a process that is started with it sees another wall clock, in every way of asking, and the same steady one', () => {
  const file = join(folder.path, 'clock');
  writeFileSync(file, '-3600\n');
  const program = `console.log(JSON.stringify([Date.now(), new Date().getTime(), Date.parse(Date()),
    new Date(5).getTime(), new Date() instanceof Date, performance.now() < 60000]))`;
  const { stdout } = spawnSync(
    process.execPath,
    ['--import', join(import.meta.dirname, 'shifted-date.process.ts'), '--eval', program],
    { encoding: 'utf8', env: { ...process.env, SHIFTED_DATE_FILE: file } },
  );
  const [now, made, told, given, isDate, steady] = JSON.parse(stdout) as [
    number,
    number,
    number,
    number,
    boolean,
    boolean,
  ];
  const hours = [now, made, told].map((one) => Math.round((one - Date.now()) / 3_600_000));
  expect(hours).toEqual([-1, -1, -1]);
  expect([given, isDate, steady]).toEqual([5, true, true]);
});
