import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdDataFolder } from './data-folder.ts';
import { databaseFile, openDatabase, openForReading } from './open.ts';
import { testFolder } from './testing.ts';
import { Unusable } from './unusable.ts';

let folder: ReturnType<typeof testFolder>;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => {
  folder.remove();
});

/** Another process that has taken the folder. */
async function holder() {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'testing-holder.ts'), folder.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
}

test('AU-8 a second process is refused the folder with a sentence, and a killed one leaves it free', async () => {
  const kill = await holder();
  const take = () => holdDataFolder(folder.path);
  expect(take).toThrow(Unusable);
  expect(take).toThrow(`The data folder ${folder.path} is in use by another Kerralla`);
  await kill();
  take()();
});

test('AU-8 so is a second start in the same process', () => {
  const letGo = holdDataFolder(folder.path);
  expect(() => holdDataFolder(folder.path)).toThrow(Unusable);
  letGo();
  holdDataFolder(folder.path)();
});

test('AU-8 who only reads the ledger is not kept out', async () => {
  openDatabase(databaseFile(folder.path)).close();
  const kill = await holder();
  const { sqlite, close } = openForReading(databaseFile(folder.path));
  expect(sqlite.prepare('SELECT count(*) FROM events').pluck().get()).toBe(0);
  close();
  await kill();
});

test('the folder is made where it is missing, and the lock is for its owner only', () => {
  const path = join(folder.path, 'new', 'data');
  const letGo = holdDataFolder(path);
  expect(statSync(join(path, 'lock.sqlite')).mode & 0o077).toBe(0);
  letGo();
});
