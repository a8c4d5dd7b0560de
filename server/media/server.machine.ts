import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface RunResult {
  /** Null when the program could not be started or was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end; `env` is added to the process's own. */
export type Run = (
  command: string,
  args: readonly string[],
  options: { readonly env: Readonly<Record<string, string>>; readonly cwd: string },
) => Promise<RunResult>;

/** What looking for the media server needs from the machine; the tests hand in their own. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's cache folder: other checkouts and later versions share what lies there. */
  readonly cacheHome: string;
  readonly run: Run;
  isExecutable(path: string): boolean;
  /** Removes a folder with everything in it, read-only or not. */
  removeTree(path: string): Promise<void>;
}

/** @param signal ends a build that runs */
export const thisMachine = (env: NodeJS.ProcessEnv, signal?: AbortSignal): Machine => ({
  env,
  cacheHome: env['XDG_CACHE_HOME'] || join(homedir(), '.cache'),
  run: runHere(env, signal),
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  async removeTree(path) {
    // Go's module cache is read-only, folders too.
    spawnSync('chmod', ['-R', 'u+w', path]);
    await rm(path, { recursive: true, force: true });
  },
});

const runHere =
  (base: NodeJS.ProcessEnv, signal: AbortSignal | undefined): Run =>
  (command, args, { env, cwd }) =>
    new Promise((done) => {
      const child = spawn(command, args, { env: { ...base, ...env }, cwd, ...(signal && { signal }) });
      const text = { stdout: '', stderr: '' };
      child.stdout.on('data', (chunk: Buffer) => (text.stdout += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (text.stderr += chunk.toString()));
      child.once('error', (error) => {
        done({ code: null, stdout: text.stdout, stderr: error.message });
      });
      child.once('close', (code) => {
        done({ code, ...text });
      });
    });

/** The first program of that name on `PATH`; null when there is none. */
export const onPath = (machine: Machine, name: string): string | null =>
  (machine.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((path) => machine.isExecutable(path)) ?? null;

/** What a program says about itself; null when it does not run. From a folder without a go.mod that could speak for it. */
export async function says(
  machine: Machine,
  command: string | null,
  ...args: readonly string[]
): Promise<string | null> {
  if (command === null) return null;
  const result = await machine.run(command, args, { env: { GOTOOLCHAIN: 'local' }, cwd: tmpdir() });
  return result.code === 0 ? result.stdout : null;
}
