import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { guard } from './server.guard.ts';

/** One run of livekit-server. */
export interface MediaChild {
  readonly pid: number;
  /** Resolves when the process is gone, with what it last said. */
  readonly gone: Promise<string>;
  /** At once and without a word: for a process that hangs. */
  kill(): void;
  stop(): Promise<void>;
}

export interface ChildFiles {
  /** Where it will answer. */
  readonly url: string;
  /** Holds its configuration and keys, and nothing else. */
  readonly folder: string;
  readonly args: readonly string[];
}

/** It swallows a TERM in the first 100 ms after its first answer (measured): HTTP serves before it counts as running. */
const settleMs = 150;

/**
 * Starts the server and waits until it answers.
 * @throws Error with its last line when it ends before that or says nothing for 15 s
 */
export async function startChild(path: string, { url, folder, args }: ChildFiles): Promise<MediaChild> {
  // A session of its own: Ctrl-C is for us, and we stop it in order. The guard ends it if we cannot.
  const process = spawn(path, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = goneOf(process);
  const { pid } = process;
  if (pid === undefined) throw new Error(`livekit-server did not start: ${await gone}`);
  const release = guard(pid, folder);
  void gone.then(release);
  const kill = () => void process.kill('SIGKILL');
  const child: MediaChild = { pid, gone, kill, stop: () => stop(process, gone) };
  const listening = new AbortController();
  const answer = await Promise.race([answers(url, listening.signal), gone]);
  listening.abort();
  if (answer !== true) {
    await child.stop();
    throw new Error(`livekit-server did not start: ${answer || 'no answer in 15 s'}`);
  }
  await wait(settleMs);
  return child;
}

function goneOf(process: ChildProcess): Promise<string> {
  let last = '';
  const hear = (chunk: Buffer) => {
    last = chunk.toString().trim().split('\n').at(-1) ?? last;
  };
  process.stdout?.on('data', hear);
  process.stderr?.on('data', hear);
  return new Promise((done) => {
    process.once('error', (error) => {
      done(error.message);
    });
    process.once('exit', () => {
      done(last.slice(0, 500));
    });
  });
}

/** True at the first 200 on `/`; an empty text after 15 s without one. */
async function answers(url: string, signal: AbortSignal): Promise<true | ''> {
  const end = performance.now() + 15_000;
  while (performance.now() < end && !signal.aborted) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return true;
    await wait(20);
  }
  return '';
}

/** The first TERM drains for as long as people are inside, the second forces (12 ms measured), KILL is for the rest. */
async function stop(process: ChildProcess, gone: Promise<string>): Promise<void> {
  for (const [signal, patience] of [
    ['SIGTERM', 250],
    ['SIGTERM', 500],
    ['SIGKILL', 1000],
  ] as const) {
    process.kill(signal);
    if (await Promise.race([gone.then(() => true), wait(patience, false)])) return;
  }
}
