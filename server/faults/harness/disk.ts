import Sqlite from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFile } from '../../../db/open.ts';
import { mustEnd } from './begun.ts';

/** A disk of a few megabytes that can be filled to the last byte and freed again. */
export interface SmallDisk {
  readonly path: string;
  fill(dataDir: string): void;
  free(): void;
  remove(): void;
}

/** Mounts one (Linux, as root), or says why not. @param megabytes its size */
export function smallDisk(megabytes: number): SmallDisk | { readonly why: string } {
  const path = mkdtempSync(join(tmpdir(), 'kerralla-disk-'));
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'tmpfs', path], {
    encoding: 'utf8',
  });
  if (mount.error || mount.status !== 0) {
    rmdirSync(path);
    const said = mount.error?.message ?? mount.stderr.trim();
    return { why: `a small disk cannot be mounted (${said.slice(0, 120)})` };
  }
  const unmount = () => {
    spawnSync('umount', ['-l', path]);
    rmdirSync(path);
  };
  const forget = mustEnd(unmount);
  const ballast = join(path, 'ballast');
  return {
    path,
    fill(dataDir) {
      // What the log file of the database has grown to is room that it would use up first.
      const database = new Sqlite(databaseFile(dataDir), { timeout: 2000 });
      database.pragma('wal_checkpoint(TRUNCATE)');
      const file = openSync(ballast, 'w');
      try {
        for (const size of [1 << 20, 4096, 1]) while (wrote(file, size)) continue;
      } finally {
        closeSync(file);
        database.close();
      }
    },
    free: () => {
      rmSync(ballast, { force: true });
    },
    remove() {
      forget();
      unmount();
    },
  };
}

/** False when there is no room for so many bytes. */
function wrote(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size;
  } catch {
    return false;
  }
}
