import type { Hono } from 'hono';
import type { Authority } from './domain/people.ts';
import type { HttpEnv } from './http/context.ts';
import type { KnownHosts } from './http/hosts.ts';
import type { LoginProvider } from './identity/provider.ts';
import type { CaseSystem } from './launch/case-system.ts';

/** What lies around Kerralla: real neighbours in production, invented ones of our own in the demonstration. */
export interface Outside {
  readonly hosts: KnownHosts;
  readonly providers: Readonly<Record<Authority, LoginProvider>>;
  /** Assurance levels that the providers may name. */
  readonly acr: readonly string[];
  readonly caseSystems: Readonly<Record<Authority, CaseSystem>>;
  /** Routes of the demonstration, behind the app's own front; null in production. */
  readonly demo: Hono<HttpEnv> | null;
  /** Where the links of clients and interpreters open. */
  readonly linkOrigin: (role: 'client' | 'interpreter') => string;
  /** Hosts that are not the app's at all: the demonstration's issuers. */
  readonly others: ReadonlyMap<string, FetchByHost>;
}

export interface FetchByHost {
  readonly fetch: (request: Request, env: HttpEnv['Bindings']) => Response | Promise<Response>;
}

/** Sends each request to the host that it names; the app says no to names that nobody has. */
export const byHost =
  (app: FetchByHost, others: Outside['others']): FetchByHost['fetch'] =>
  (request, env) =>
    (others.get(env.incoming.headers.host ?? '') ?? app).fetch(request, env);
