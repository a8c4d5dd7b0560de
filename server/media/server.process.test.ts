import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { thisMachine } from './server.machine.ts';
import { openMediaServer, type MediaServer } from './server.process.ts';

const warned: string[] = [];
const log = {
  info: () => undefined,
  warn(_fields: object, message: string) {
    warned.push(message);
  },
};
let running: MediaServer | null = null;
afterEach(async () => {
  await running?.stop();
  warned.length = 0;
});

async function open(): Promise<MediaServer> {
  const start = await openMediaServer(thisMachine(process.env), () => undefined, log);
  if (!start.ok) throw new Error(start.why);
  running = start.server;
  return start.server;
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** The sockets of this kind that the process holds, as the kernel lists them. Linux only. */
function socketsOf(pid: number, kind: 'tcp' | 'tcp6' | 'udp' | 'udp6') {
  const own = new Set(
    readdirSync(`/proc/${pid}/fd`).map((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1];
      } catch {
        return undefined; // closed since
      }
    }),
  );
  const [, ...lines] = readFileSync(`/proc/${pid}/net/${kind}`, 'utf8').trim().split('\n');
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => own.has(columns[9]))
    .map(([, local = '', , state]) => ({ kind, host: local.split(':')[0] ?? '', state }));
}

/** 127.0.0.1 and ::1 as the kernel writes them, on a machine of either byte order. */
const loopback = new Set([
  '0100007F',
  '7F000001',
  '00000000000000000000000001000000',
  '00000000000000000000000000000001',
]);
const listening = '0A';

const isUp = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

test('it answers on loopback and is gone after the stop', async () => {
  const server = await open();
  const pid = server.pid() ?? expect.fail('no process');
  expect(new URL(server.url).hostname).toBe('127.0.0.1');
  expect(await isUp(server.url)).toBe(true);
  await server.stop();
  expect(isAlive(pid)).toBe(false);
  expect(await isUp(server.url)).toBe(false);
});

test('it listens on loopback and nowhere else', async (context) => {
  if (!existsSync('/proc/self/net/tcp')) {
    const note = 'not checked: this system does not list its sockets in /proc';
    if (process.env['CI']) throw new Error(note);
    context.skip(note);
  }
  const server = await open();
  const pid = server.pid() ?? expect.fail('no process');
  const sockets = (['tcp', 'tcp6', 'udp', 'udp6'] as const).flatMap((kind) => socketsOf(pid, kind));
  const reachable = sockets.filter(({ kind, state }) => kind.startsWith('udp') || state === listening);
  expect(new Set(reachable.map(({ kind }) => kind.slice(0, 3)))).toEqual(new Set(['tcp', 'udp']));
  expect(reachable.filter(({ host }) => !loopback.has(host))).toEqual([]);
});

test('ME-12 after a crash it comes back on the same address', async () => {
  const server = await open();
  const pid = server.pid() ?? expect.fail('no process');
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => server.pid() !== pid && isUp(server.url), { timeout: 20_000 }).toBe(true);
});

test('ME-12 a media server that hangs is killed and comes back on the same address, said in words', async () => {
  const server = await open();
  const pid = server.pid() ?? expect.fail('no process');
  process.kill(pid, 'SIGSTOP');
  await expect
    .poll(() => ![null, pid].includes(server.pid()) && isUp(server.url), { timeout: 20_000 })
    .toBe(true);
  expect(isAlive(pid)).toBe(false);
  expect(warned).toEqual([
    'the media server hangs: it has not answered for more than three seconds; killing it',
    'the media server ended; starting it again',
  ]);
});

test('a media server that hangs while it is stopped leaves nothing behind', async () => {
  const server = await open();
  const pid = server.pid() ?? expect.fail('no process');
  process.kill(pid, 'SIGSTOP');
  await server.stop();
  expect(isAlive(pid)).toBe(false);
});

test('it does not outlive a parent that was killed', async () => {
  const script = `
    import { thisMachine } from './server.machine.ts';
    import { openMediaServer } from './server.process.ts';
    const log = { info() {}, warn() {} };
    const start = await openMediaServer(thisMachine(process.env), () => {}, log);
    console.log(start.server.pid());`;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
  });
  const pid = await new Promise<number>((done) => {
    parent.stdout.once('data', (chunk: Buffer) => {
      done(Number(chunk.toString()));
    });
  });
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
});

test('a program that is no media server: one sentence, nothing left', async () => {
  const machine = thisMachine({ ...process.env, LIVEKIT_SERVER: '/bin/false' });
  const start = await openMediaServer(machine, () => undefined, log);
  expect(start.ok ? '' : start.why).toContain('livekit-server did not start');
});
