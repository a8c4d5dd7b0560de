import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { testFolder } from './testing.ts';

/** A file system of its own with little room, in memory. */
export interface SmallDisk {
  readonly path: string;
  /** Takes all the room that is left. */
  fill(): void;
  /** Gives back what `fill` took. */
  free(): void;
  remove(): void;
}

/** Null where this machine does not let us mount one. */
export function smallDisk(kibibytes: number): SmallDisk | null {
  const folder = testFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder.path], {
      stdio: 'ignore',
    });
  } catch {
    folder.remove();
    return null;
  }
  const filler = join(folder.path, 'filler');
  return {
    path: folder.path,
    fill() {
      try {
        for (;;) writeFileSync(filler, Buffer.alloc(4096), { flag: 'a' });
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      }
    },
    free() {
      rmSync(filler);
    },
    remove() {
      execFileSync('umount', [folder.path]);
      folder.remove();
    },
  };
}

/** What a test needs that not every machine gives: where nobody would see it skipped, it fails. */
export function needs<T>(context: TestContext, thing: T | null): T {
  if (thing !== null) return thing;
  const note = 'not checked: a file system of limited size cannot be mounted here';
  if (process.env['CI']) throw new Error(note);
  return context.skip(note);
}
