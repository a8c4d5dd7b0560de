import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeyEncryption, keyEncryption } from './keys.ts';

/** Always the same key: for tests, which need no secret. */
export const testKeys: KeyEncryption = keyEncryption(new Uint8Array(32).fill(7));

/** Any instant of a test. */
export const at = '2026-11-24T08:00:00.000Z';

/** A new folder and its removal. */
export function testFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'kerralla-'));
  const remove = () => {
    rmSync(path, { recursive: true, force: true });
  };
  return { path, remove };
}
