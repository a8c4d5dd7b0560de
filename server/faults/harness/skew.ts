import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sleep } from './wait.ts';

/** A wall clock that can be put forward and back under a running process. */
export interface Skew {
  /** What the process must be started with. */
  readonly env: Readonly<Record<string, string>>;
  readonly how: 'libfaketime' | 'a shifted Date';
  /** Puts the clock so many seconds beside the true one; resolves when the process has noticed. */
  shift(seconds: number): Promise<void>;
  remove(): void;
}

/** Debian's library of that name, by machine. */
const libraries = ['x86_64', 'aarch64'].map(
  (machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`,
);

/** By libfaketime where it is installed; else by a Date that is put in before the program. */
export function clockSkew(): Skew {
  const folder = mkdtempSync(join(tmpdir(), 'kerralla-clock-'));
  const file = join(folder, 'clock');
  const write = (seconds: number) => {
    writeFileSync(file, `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}\n`);
  };
  write(0);
  const library = libraries.find(existsSync);
  const shared = {
    async shift(seconds: number) {
      write(seconds);
      await sleep(400);
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
  if (library !== undefined)
    return {
      ...shared,
      how: 'libfaketime',
      env: {
        LD_PRELOAD: library,
        FAKETIME_TIMESTAMP_FILE: file,
        FAKETIME_NO_CACHE: '1',
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
        DONT_FAKE_MONOTONIC: '1',
      },
    };
  const preload = join(import.meta.dirname, 'shifted-date.process.ts');
  return {
    ...shared,
    how: 'a shifted Date',
    env: { NODE_OPTIONS: `--import ${preload}`, SHIFTED_DATE_FILE: file },
  };
}
