import { Hono } from 'hono';
import { access } from './access.ts';
import { closedByDefault } from './http/access.ts';
import { clientFiles } from './http/client-files.ts';
import type { HttpEnv } from './http/context.ts';
import { errorDoor, refuse } from './http/errors.ts';
import { onKnownHost, type KnownHosts } from './http/hosts.ts';
import type { Log } from './http/log-events.ts';
import { requestLog } from './http/request-log.ts';
import { sameOriginJson } from './http/same-origin.ts';
import { securityHeaders } from './http/security-headers.ts';
import { whoAsks, type Sessions } from './http/session.ts';
import type { World } from './http/world.ts';

/** Everything that the app needs from the world; `main.ts` is the only place that builds it. */
export interface AppDeps {
  /** Folder of the built web client. */
  readonly webRoot: string;
  readonly world: World;
  readonly log: Log;
  readonly hosts: KnownHosts;
  readonly sessions: Sessions;
}

export const createApp = (deps: AppDeps) =>
  new Hono<HttpEnv>()
    .use(requestLog(deps.log, deps.world))
    .use(securityHeaders)
    .use(onKnownHost(deps.hosts))
    .use(clientFiles(deps.webRoot))
    .use(sameOriginJson())
    .use(whoAsks(deps.sessions, deps.world))
    .use(closedByDefault(access))
    .get('/api/health', (c) => c.json({ ok: true }))
    .notFound((c) => refuse(c, 'page.not-found'))
    .onError(errorDoor(deps.log));

export type AppType = ReturnType<typeof createApp>;
