import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { keyFromFolder } from '../../db/key-file.ts';
import { createLedger } from '../../db/ledger.ts';
import { databaseFile, openDatabase } from '../../db/open.ts';
import { testFolder } from '../../db/testing.ts';
import { pinnedFetch } from '../demo/pinned-fetch.ts';
import { freePort } from './free-port.ts';

const top = join(import.meta.dirname, '../..');
const folder = testFolder();
afterEach(folder.remove);

/** The program as `npm start` runs it, without the build. */
function begin(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['server/start.ts', '--no-build'], {
    cwd: top,
    env: { ...process.env, DATA_DIR: folder.path, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: string[] = [];
  const err: string[] = [];
  const lines = createInterface(child.stdout).on('line', (line) => out.push(line));
  createInterface(child.stderr).on('line', (line) => err.push(line));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, out, err, lines, ended };
}

/** An external media server, so that none is started; nothing speaks to it before a meeting does. */
const noMedia = {
  LIVEKIT_URL: 'ws://127.0.0.1:9',
  LIVEKIT_API_KEY: 'key',
  LIVEKIT_API_SECRET: 'secret-secret-secret-secret-secret',
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('starts with its media server, says one address last, and leaves no process behind', async () => {
  const port = await freePort();
  const { child, out, lines, ended } = begin({ PORT: String(port) });
  const address = `http://localhost:${port}/`;
  while (out.at(-1) !== address) await once(lines, 'line');

  for (const [host, path] of [
    ['localhost', '/api/demo/personas'],
    ['mikko.localhost', '/demo/case-system'],
    ['satu.localhost', '/api/health'],
    ['kela-login.localhost', '/.well-known/openid-configuration'],
    ['alue-login.localhost', '/.well-known/openid-configuration'],
  ])
    expect((await pinnedFetch(`http://${host}:${port}${path}`)).status, host).toBe(200);

  const children = spawnSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' });
  const pids = children.stdout.split('\n').filter(Boolean).map(Number);
  expect(pids.length).toBeGreaterThan(0);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(pids.filter(isAlive)).toEqual([]);
  expect(out.at(-1)).toBe(address);
}, 60_000);

test('Ctrl-C, which hits everything that npm has begun, leaves nothing', async () => {
  const port = await freePort();
  const npm = spawn('npm', ['start', '--', '--no-build'], {
    cwd: top,
    env: { ...process.env, DATA_DIR: folder.path, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'ignore'],
    // A group of its own, as a terminal makes one: the signal goes to npm, its shell, the server and the media server.
    detached: true,
  });
  const group = npm.pid ?? 0;
  expect(group).toBeGreaterThan(1);
  const members = () => spawnSync('pgrep', ['-g', String(group)], { encoding: 'utf8' }).stdout.split('\n');
  const ended = once(npm, 'close');
  const lines = createInterface(npm.stdout);
  for await (const line of lines) if (line === `http://localhost:${port}/`) break;
  expect(members().filter(Boolean).length).toBeGreaterThan(2);
  process.kill(-group, 'SIGINT');
  await ended;
  expect(members().filter(Boolean)).toEqual([]);
}, 60_000);

test('AU-5 a ledger with an event of another version stops the start with one sentence', async () => {
  const database = openDatabase(databaseFile(folder.path));
  const keys = keyFromFolder(join(folder.path, 'keys'), { create: true });
  const strange = { type: 'meeting.opened/9', actor: 'tomorrow', body: {} };
  await createLedger(database, keys).append(
    [{ stream: 'meeting/mtg_1', expectedHead: 0, events: [strange] }],
    '2026-11-28T08:00:00.000Z',
  );
  database.close();
  const { out, err, ended } = begin({ PORT: String(await freePort()), ...noMedia });
  expect(await ended).toBe(1);
  expect(err.join('\n')).toContain('cannot read (meeting.opened/9)');
  expect(out.filter((line) => line.startsWith('http'))).toEqual([]);
});

test('AU-8 a second start on a data folder is refused with a sentence; a killed one leaves it free', async () => {
  const started = async () => {
    const server = begin({ PORT: String(await freePort()), ...noMedia });
    while (!server.out.at(-1)?.startsWith('http')) await once(server.lines, 'line');
    return server;
  };
  const first = await started();
  const second = begin({ PORT: String(await freePort()), ...noMedia });
  expect(await second.ended).toBe(1);
  expect(second.err.join('\n')).toContain(`The data folder ${folder.path} is in use by another Kerralla`);
  first.child.kill('SIGKILL');
  await first.ended;
  const third = await started();
  third.child.kill('SIGINT');
  expect(await third.ended).toBe(0);
}, 60_000);

test('an open connection does not hold up the end', async () => {
  const port = await freePort();
  const { child, out, lines, ended } = begin({ PORT: String(port), ...noMedia });
  while (!out.at(-1)?.startsWith('http')) await once(lines, 'line');
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  socket.destroy();
}, 30_000);

test('a start that is under way can be ended', async () => {
  const port = await freePort();
  const { child, out, lines, ended } = begin({ PORT: String(port), ...noMedia, LOG_LEVEL: 'info' });
  createInterface(child.stderr).on('line', (line) => {
    if (line.includes('server.starting')) child.kill('SIGINT');
  });
  expect(await ended).toBe(0);
  lines.close();
  expect(out.filter((line) => line.includes('fault'))).toEqual([]);
}, 30_000);

test('a second start goes on with the same people and cases', async () => {
  const cases: string[] = [];
  for (let round = 0; round < 2; round++) {
    const port = await freePort();
    const { child, out, lines, ended } = begin({ PORT: String(port), ...noMedia });
    while (!out.at(-1)?.startsWith('http')) await once(lines, 'line');
    cases.push(await (await pinnedFetch(`http://mikko.localhost:${port}/demo/case-system`)).text());
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  }
  expect(cases[0]).toContain('Layla Haddad');
  expect(cases[1]).toBe(cases[0]);
}, 30_000);

test.each([
  ['a wrong variable', { PORT: '99999' }, /^PORT must be a port number from 1 to 65535\.$/],
  ['a wrong mode', { KERRALLA_MODE: 'live' }, /^KERRALLA_MODE must be demo or production\.$/],
  [
    'a folder that cannot be used',
    { DATA_DIR: '/dev/null/data' },
    /^\/dev\/null\/data.* cannot be used \(ENOTDIR\)\.$/,
  ],
  [
    'a folder in which none can be made',
    { DATA_DIR: '/proc/kerralla' },
    /^\/proc\/kerralla.* cannot be used \(ENOENT\)\.$/,
  ],
  [
    'a media server that is no program',
    { LIVEKIT_SERVER: '/nowhere', LIVEKIT_URL: '' },
    /^LIVEKIT_SERVER .*\.$/,
  ],
])(
  '%s ends the start with one sentence and code 1',
  async (_what, env, sentence) => {
    const { out, err, ended } = begin({ PORT: String(await freePort()), ...noMedia, ...env });
    expect(await ended).toBe(1);
    expect(err).toEqual([expect.stringMatching(sentence)]);
    expect(out).toEqual([]);
  },
  30_000,
);

test('a port in use ends the start with one sentence and code 1', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const { err, ended } = begin({ PORT: String(port), ...noMedia });
  expect(await ended).toBe(1);
  expect(err).toEqual([expect.stringMatching(new RegExp(`^Port ${port} is already in use: .*\\.$`))]);
  other.close();
}, 30_000);

test('production without its neighbours says each that is missing', async () => {
  const { err, ended } = begin({ KERRALLA_MODE: 'production', DATA_DIR: '', ...noMedia });
  expect(await ended).toBe(1);
  expect(err.length).toBeGreaterThan(10);
  for (const sentence of err) expect(sentence).toMatch(/^[A-Z_]+ .*\.$/);
}, 30_000);
