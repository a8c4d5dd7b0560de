import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CannotStart } from './listen.ts';

const top = join(import.meta.dirname, '..');
export const webRoot = join(top, 'web/dist');

/** What the client is built from, from the top of the repository. */
const sources = [
  'web',
  'server/domain',
  'server/http/security-headers.ts',
  'vite.config.ts',
  'package-lock.json',
];
const notSources = new Set(['dist', 'node_modules']);

/** Newest change (ms since 1970) of a file or of anything in a folder; 0 when it is not there. */
function newestChange(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).filter((name) => !notSources.has(name));
  return Math.max(0, ...inside.map((name) => newestChange(join(path, name))));
}

/** Is a source of the client newer than what was built from it? */
export const isStale = (): boolean =>
  newestChange(join(webRoot, 'index.html')) <
  Math.max(...sources.map((path) => newestChange(join(top, path))));

/** Builds the web client. In a process of its own, whose memory goes with it. @throws CannotStart */
export async function buildWeb(): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: top,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new CannotStart('The web client could not be built; the lines above say why.');
}
