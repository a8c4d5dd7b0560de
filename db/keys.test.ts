import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findKeyInFolder, keyFromFolder } from './key-file.ts';
import { keyEncryption } from './keys.ts';
import { openDatabase } from './open.ts';
import { createLedger } from './ledger.ts';
import { at, testFolder, testKeys } from './testing.ts';
import { Unusable } from './unusable.ts';

let folder: ReturnType<typeof testFolder>;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => {
  folder.remove();
});

const keyFile = () => join(folder.path, 'key-encryption.key');

test('the key is made once, for its owner only, and found again', () => {
  const made = keyFromFolder(folder.path, { create: true });
  expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
  expect(keyFromFolder(folder.path, { create: false }).id).toBe(made.id);
  expect(keyFromFolder(folder.path, { create: true }).id).toBe(made.id);
});

test('its id tells nothing of the key', () => {
  const { id } = keyFromFolder(folder.path, { create: true });
  expect(id).toMatch(/^kek-[0-9a-f]{16}$/);
  expect(readFileSync(keyFile()).toString('hex')).not.toContain(id.slice(4));
});

test('without leave to make it, an absent key is refused', () => {
  expect(() => keyFromFolder(folder.path, { create: false })).toThrow(Unusable);
  expect(findKeyInFolder(folder.path)).toBeNull();
});

test('a key that others can read is refused', () => {
  keyFromFolder(folder.path, { create: true });
  chmodSync(keyFile(), 0o640);
  expect(() => keyFromFolder(folder.path, { create: true })).toThrow('can be read by others');
});

test('a key of another length is refused', () => {
  writeFileSync(keyFile(), 'secret', { mode: 0o600 });
  expect(() => keyFromFolder(folder.path, { create: true })).toThrow('not 32 bytes');
});

test('a wrapped key opens for its stream and its key only', () => {
  const streamKey = new Uint8Array(32).fill(1);
  const wrapped = testKeys.wrap(streamKey, 'meeting/a');
  expect(testKeys.unwrap(wrapped, 'meeting/a')).toEqual(Buffer.from(streamKey));
  expect(() => testKeys.unwrap(wrapped, 'meeting/b')).toThrow();
  const other = keyEncryption(new Uint8Array(32).fill(8));
  expect(() => other.unwrap(wrapped, 'meeting/a')).toThrow();
});

test('a database of another key is refused before anything is written', async () => {
  const database = openDatabase(':memory:');
  const events = [{ type: 'a/1', actor: 'x', body: 1 }];
  await createLedger(database, testKeys).append([{ stream: 'meeting/a', expectedHead: 0, events }], at);
  const other = keyEncryption(new Uint8Array(32).fill(8));
  expect(() => createLedger(database, other)).toThrow(Unusable);
});
