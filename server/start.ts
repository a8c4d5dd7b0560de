import { pino } from 'pino';
import { holdDataFolder } from '../db/data-folder.ts';
import { Unusable } from '../db/unusable.ts';
import { ConfigError, readConfig } from './config.ts';
import { whereFrom } from './http/errors.ts';
import { CannotStart } from './listen.ts';
import { createLog } from './log.ts';
import type { Kerralla } from './main.ts';
import { thisMachine } from './media/server.machine.ts';
import { openMediaServer } from './media/server.process.ts';
import { realWorld } from './real-world.ts';
import { buildWeb, isStale, webRoot } from './web-build.ts';

// `npm start`. Its last line is the address to open; everything else that can happen is one sentence and exit code 1.

/** Everything must be gone two seconds after Ctrl-C. */
const patienceMs = 1800;

const tell = (sentence: string): void => {
  console.log(sentence);
};

const ending = new AbortController();
let endingSince = 0;
let running: Kerralla | undefined;

async function start(): Promise<void> {
  const config = readConfig(process.env);
  // Asked first and let go again: loading the program takes longer than a refusal may. `startKerralla` keeps it.
  holdDataFolder(config.dataDir)();
  // To the other stream: the last line of this one is the address.
  const log = createLog(config.logLevel, pino.destination(2));
  // Loading the program takes as long as building the client: one core does this, the other that. The build begins
  // first, since Node loads without a pause.
  const [, { startKerralla }] = await Promise.all([buildIfStale(), import('./main.ts')]);
  running = await startKerralla(config, {
    world: realWorld(),
    log,
    webRoot,
    openMedia: (mediaLog) => openMediaServer(thisMachine(process.env, ending.signal), tell, mediaLog),
  });
  tell(running.url);
}

async function buildIfStale(): Promise<void> {
  if (process.argv.includes('--no-build') || !isStale()) return;
  tell('Building the web client …');
  await buildWeb();
}

function sentencesOf(problem: unknown): readonly string[] {
  if (problem instanceof ConfigError) return problem.sentences;
  if (problem instanceof CannotStart || problem instanceof Unusable) return [problem.message];
  if (problem instanceof Error && 'code' in problem && 'path' in problem)
    return [`${String(problem.path)} cannot be used (${String(problem.code)}).`];
  const { kind, at } = whereFrom(problem);
  return [`Kerralla could not start, and this is a fault of ours: ${kind} at ${at}.`];
}

async function end(): Promise<void> {
  // A second Ctrl-C does not wait; but npm passes the first one on, so that it may arrive twice at once.
  if (ending.signal.aborted) {
    if (performance.now() - endingSince > 500) process.exit(1);
    return;
  }
  endingSince = performance.now();
  ending.abort();
  setTimeout(() => process.exit(1), patienceMs).unref();
  // A start that is under way ends first: what it has begun must be known to be stopped.
  await starting.catch(() => undefined);
  await running?.stop();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
const starting = start();

try {
  await starting;
} catch (problem) {
  if (!ending.signal.aborted) {
    for (const sentence of sentencesOf(problem)) console.error(sentence);
    process.exit(1);
  }
}
