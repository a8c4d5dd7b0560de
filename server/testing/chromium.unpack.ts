import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Chromium } from './chromium.ts';

const cache = resolve(import.meta.dirname, '../../.cache');

/**
 * Unpacks the browser of the npm package `@sparticuz/chromium` (206 MB, once) with every system library that it needs.
 * Only Linux on x64 has one.
 */
export async function unpackChromium(): Promise<Chromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(cache, 'chromium');
  // Two runs at once must not see each other's half: unpacked aside, then moved in one step.
  if (!existsSync(folder)) await unpackTo(folder);
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

async function unpackTo(folder: string): Promise<void> {
  const aside = `${folder}.${process.pid}`;
  await mkdir(aside, { recursive: true, mode: 0o700 });
  try {
    await inChild(aside);
    await rename(aside, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/**
 * In a child process, since importing the package changes LD_LIBRARY_PATH of whoever imports it. It unpacks its system
 * libraries only where it believes itself in that cloud, and it runs whatever already lies in the temporary folder:
 * hence the variable and a private TMPDIR. Its `args` are not used: they join all contexts into one process.
 */
async function inChild(folder: string): Promise<void> {
  const script = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
}
