import type { Context } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { RefusalCode } from '../domain/refusals.ts';

export type GateContext = Context<{ Bindings: HttpBindings }>;

export interface RequestDeps {
  /** Origins of our own pages. */
  readonly origins: { has(origin: string): boolean };
  /** Who asks, as their cookie tells (a hash of session or participant cookie); null without one. */
  ownerOf(c: GateContext): string | null;
}

/** Who asks and with what; a code when that alone refuses. */
export function readRequest(
  deps: RequestDeps,
  c: GateContext,
): { owner: string; ticket: string } | RefusalCode {
  if (!isOurs(deps, c)) return 'request.cross-site';
  const owner = ownerOf(deps, c);
  if (owner === undefined) return 'media.unavailable';
  if (owner === null) return 'session.missing';
  return { owner, ticket: c.req.query('access_token') ?? '' };
}

/** Undefined when that cannot be found out now. */
function ownerOf(deps: RequestDeps, c: GateContext): string | null | undefined {
  try {
    return deps.ownerOf(c);
  } catch {
    return undefined;
  }
}

/**
 * A page of ours, and of the very host that it asks. Browsers send `Origin` with every socket; with a plain GET to the
 * same origin they send only `Sec-Fetch-Site`.
 */
function isOurs({ origins }: RequestDeps, c: GateContext): boolean {
  const origin = c.req.header('origin');
  if (origin !== undefined)
    return origins.has(origin) && URL.canParse(origin) && new URL(origin).host === c.req.header('host');
  return !isUpgrade(c) && [undefined, 'same-origin'].includes(c.req.header('sec-fetch-site'));
}

/** Does the request ask to become a WebSocket (RFC 6455, 4.1)? */
export const isUpgrade = (c: GateContext): boolean => c.req.header('upgrade')?.toLowerCase() === 'websocket';

/**
 * The status by which livekit-client decides what to do: 401 and 403 stop it at once with the text as reason, 503 lets
 * it try again. Never 404: it would fall back to the older path.
 */
export function statusOf(code: RefusalCode): 401 | 403 | 503 {
  if (code === 'media.unavailable') return 503;
  return code === 'session.missing' || code === 'ticket.unknown' ? 401 : 403;
}
