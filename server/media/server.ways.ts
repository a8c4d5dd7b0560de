/**
 * Which ways to a media server this machine offers, best first. Pure: `server.find.ts` gathers the facts and walks them.
 * Versions and order: livekit-server 1.13.5 is the newest that `go install` can build (later tags carry replace
 * directives); its module says `go 1.26`.
 */
export const serverVersion = '1.13.5';

/** Taken when Go is too old to build the server itself but can fetch a newer one (Go 1.21 and later know how). */
export const newerGo = 'go1.27.3';

export interface Facts {
  /** Value of `LIVEKIT_URL`. */
  readonly url: string | undefined;
  /** Value of `LIVEKIT_SERVER`. */
  readonly named: string | undefined;
  /** A livekit-server on the PATH that is new enough. */
  readonly onPath: string | null;
  /** The binary that an earlier start built. */
  readonly cached: string | null;
  readonly go: { readonly path: string; readonly version: string } | null;
  /** A Python that has pip. */
  readonly python: string | null;
}

export type Way =
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'binary'; readonly path: string }
  | { readonly kind: 'go'; readonly go: string; readonly toolchain: string }
  | { readonly kind: 'go-from-pypi'; readonly python: string };

/** How a media server can be had here, best first; empty when there is no way. */
export function waysTo(facts: Facts): readonly Way[] {
  if (facts.url !== undefined) return [{ kind: 'external', url: facts.url }];
  const binary = facts.named ?? facts.onPath ?? facts.cached;
  if (binary !== null) return [{ kind: 'binary', path: binary }];
  return [...goWays(facts.go), ...pypiWays(facts.python)];
}

function goWays(go: Facts['go']): readonly Way[] {
  if (go === null) return [];
  if (isAtLeast(go.version, [1, 26])) return [{ kind: 'go', go: go.path, toolchain: 'local' }];
  if (isAtLeast(go.version, [1, 21])) return [{ kind: 'go', go: go.path, toolchain: newerGo }];
  return [];
}

const pypiWays = (python: string | null): readonly Way[] =>
  python === null ? [] : [{ kind: 'go-from-pypi', python }];

/** Compares the first `major.minor` found in `text` (`go1.26.8`, `livekit-server version 1.13.5`). */
export function isAtLeast(text: string, [major, minor]: readonly [number, number]): boolean {
  const found = /(\d+)\.(\d+)/.exec(text);
  if (!found) return false;
  const [has, hasMinor] = [Number(found[1]), Number(found[2])];
  return has > major || (has === major && hasMinor >= minor);
}

/** The one message when no way led there; `tried` says what went wrong on the way, a sentence each. */
export const noServer = (tried: readonly string[]): string =>
  [
    `The media server livekit-server ${serverVersion} is missing and could not be built.`,
    ...tried,
    'Any one of these helps: Go 1.26 or newer on the PATH; Python 3 with pip; LIVEKIT_SERVER set to the path of a livekit-server;',
    'or LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET of one that runs already.',
  ].join(' ');
