import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { keyBytes } from './aes-gcm.ts';
import { makeFolder } from './folder.ts';
import { type KeyEncryption, keyEncryption } from './keys.ts';
import { Unusable } from './unusable.ts';

/** Where files have no modes and a folder cannot be flushed. */
const onWindows = process.platform === 'win32';

const fileIn = (folder: string) => join(folder, 'key-encryption.key');

/**
 * The key-encryption key of an installation, from its file in `folder`. With `create` it is made when
 * absent: the demo's way; a production installation brings its own. Throws `Unusable`.
 */
export function keyFromFolder(folder: string, { create }: { readonly create: boolean }): KeyEncryption {
  if (create && !existsSync(fileIn(folder))) write(folder);
  const key = findKeyInFolder(folder);
  if (!key) throw new Unusable(`The key-encryption key ${fileIn(folder)} is missing.`);
  return key;
}

/** Null when there is no key. Throws `Unusable` when it is not 32 bytes, or others may read it. */
export function findKeyInFolder(folder: string): KeyEncryption | null {
  const file = fileIn(folder);
  if (!existsSync(file)) return null;
  if (!onWindows && (statSync(file).mode & 0o077) !== 0) {
    throw new Unusable(`The key ${file} can be read by others: set its mode to 0600.`);
  }
  const key = readFileSync(file);
  if (key.length !== keyBytes) throw new Unusable(`The key ${file} is not ${keyBytes} bytes long.`);
  return keyEncryption(key);
}

/** When an event is acknowledged it is on disk; the key to it must be there before, name and all. */
function write(folder: string): void {
  makeFolder(folder, 0o700);
  const handle = openSync(fileIn(folder), 'wx', 0o600);
  writeSync(handle, randomBytes(keyBytes));
  flush(handle);
  if (!onWindows) flush(openSync(folder, 'r'));
}

function flush(handle: number): void {
  fsyncSync(handle);
  closeSync(handle);
}
