import type { ReadableDatabase } from './open.ts';

/**
 * Writes the database as it now stands into one file, without its write-ahead log. The file must not exist.
 * Its events stay sealed: the key that opens them is not in it.
 */
export function snapshotTo({ sqlite }: ReadableDatabase, file: string): void {
  sqlite.prepare('VACUUM INTO ?').run(file);
}
