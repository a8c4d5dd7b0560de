import type { Authority } from '../domain/people.ts';
import { createMiddleware } from 'hono/factory';
import type { HttpEnv } from './context.ts';
import { refuse } from './errors.ts';

/** A host that we answer for, and what may happen there. Everything else about a host is unknown to us. */
export interface KnownHost {
  /** As in the `Host` header, port included: `mikko.localhost:3000`. */
  readonly name: string;
  /** The exact origin of pages from this host; redirects and return addresses are built from it alone. */
  readonly origin: string;
  /** Whose officials log in here. */
  readonly authorities: readonly Authority[];
  /** May clients and interpreters open their links here? */
  readonly links: boolean;
  /** The demonstration's own front page and its outbox. */
  readonly front: boolean;
}

export type KnownHosts = ReadonlyMap<string, KnownHost>;

/** The known hosts by the name that browsers send in `Host`. */
export const knownHosts = (hosts: readonly KnownHost[]): KnownHosts =>
  new Map(hosts.map((host) => [host.name, host]));

/**
 * Puts the known host into the context. A `Host` that is not on the list gets 404 and nothing more: neither a
 * redirect address nor a session is ever built from a name that a stranger chose.
 */
export const onKnownHost = (hosts: KnownHosts) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const host = hosts.get(new URL(c.req.url).host);
    if (!host) return refuse(c, 'page.not-found');
    c.set('host', host);
    return next();
  });
