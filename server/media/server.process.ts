import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { MediaLog } from './log.ts';
import { startChild, type MediaChild } from './server.child.ts';
import { freePorts, serverConfig } from './server.config.ts';
import { findServer, type Progress } from './server.find.ts';
import type { Machine } from './server.machine.ts';
import { fallsSilent } from './server.pulse.ts';
import { waitBeforeRestart } from './server.restart.ts';

/** A media server that answers; where it is our own, it is started again whenever it falls over or hangs. */
export interface MediaServer {
  /** Where it listens: `http://127.0.0.1:PORT`, or the address of an external one. */
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  /** The process that runs now; null between a crash and the restart, and for an external server. */
  pid(): number | null;
  /** Ends it in less than two seconds and leaves nothing behind. */
  stop(): Promise<void>;
}

export type MediaServerStart =
  | { readonly ok: true; readonly server: MediaServer }
  /** `why` is one message for the person who starts the product. */
  | { readonly ok: false; readonly why: string };

/** Finds or builds a media server and starts it, unless it is an external one. */
export async function openMediaServer(
  machine: Machine,
  progress: Progress,
  log: MediaLog,
): Promise<MediaServerStart> {
  const finding = await findServer(machine, progress);
  if (!finding.ok) return finding;
  const { server } = finding;
  if (server.kind === 'external')
    return { ok: true, server: { ...server, pid: () => null, stop: () => Promise.resolve() } };
  try {
    return { ok: true, server: await startOwn(server.path, log) };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

/** Somebody may have taken a port between our look and the start. */
async function startOwn(path: string, log: MediaLog, triesLeft = 3): Promise<MediaServer> {
  const prepared = await prepare();
  try {
    const child = await startChild(path, prepared);
    return supervise(path, prepared, child, log);
  } catch (error) {
    await prepared.discard();
    if (triesLeft === 1) throw error;
    return startOwn(path, log, triesLeft - 1);
  }
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Writes the configuration and fresh keys to a private folder. */
async function prepare() {
  const ports = await freePorts();
  const folder = await mkdtemp(join(tmpdir(), 'kerralla-media-'));
  const apiKey = 'kerralla';
  const apiSecret = randomBytes(32).toString('base64url');
  const [config, keys] = [join(folder, 'config.yaml'), join(folder, 'keys.yaml')];
  // JSON is YAML.
  await writeFile(config, JSON.stringify(serverConfig(ports)), { mode: 0o600 });
  await writeFile(keys, `${apiKey}: ${apiSecret}\n`, { mode: 0o600 });
  return {
    url: `http://127.0.0.1:${ports.http}`,
    folder,
    apiKey,
    apiSecret,
    args: ['--config', config, '--key-file', keys],
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

function supervise(path: string, prepared: Prepared, first: MediaChild, log: MediaLog): MediaServer {
  const { url, apiKey, apiSecret } = prepared;
  let child: MediaChild | null = first;
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;

  const watch = async (): Promise<void> => {
    let pause: number | null = null;
    for (let current: MediaChild | null = first; current !== null; current = child) {
      const startedAt = performance.now();
      const last = await endOf(current);
      child = null;
      if (isStopping()) return;
      log.warn({ last }, 'the media server ended; starting it again');
      pause = waitBeforeRestart(pause, performance.now() - startedAt);
      [child, pause] = await comeBack(pause);
    }
  };

  /** Its last words; a server that hangs would say none, and is killed. */
  const endOf = async (current: MediaChild): Promise<string> => {
    const ended = new AbortController();
    void fallsSilent(url, ended.signal).then((silent) => {
      if (!silent || isStopping()) return;
      log.warn({}, 'the media server hangs: it has not answered for more than three seconds; killing it');
      current.kill();
    });
    const last = await current.gone;
    ended.abort();
    return last;
  };

  const comeBack = async (first: number): Promise<[MediaChild | null, number]> => {
    for (let pause = first; ; pause = waitBeforeRestart(pause, 0)) {
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (isStopping()) return [null, pause];
      try {
        const next = await startChild(path, prepared);
        if (!isStopping()) return [next, pause];
        await next.stop();
      } catch (error) {
        log.warn({ error: String(error) }, 'the media server did not come back; trying again');
      }
    }
  };

  const watching = watch();
  return {
    url,
    apiKey,
    apiSecret,
    pid: () => child?.pid ?? null,
    async stop() {
      stopping.abort();
      await child?.stop();
      await watching;
      await prepared.discard();
    },
  };
}
