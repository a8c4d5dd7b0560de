import { Hono } from 'hono';
import { access, demoForms, strangerLimits } from './access.ts';
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
import { slowStrangers } from './http/strangers.ts';
import type { World } from './http/world.ts';
import { identityRoutes, sendToLogin, type IdentityRoutesDeps } from './identity/identity.routes.ts';
import { LoginFlows } from './identity/login-flows.ts';
import { launchRoutes } from './launch/launch.routes.ts';
import { openLaunched, type LaunchDeps } from './launch/launch.usecases.ts';

/** Everything that the app needs from the world; `main.ts` is the only place that builds it. */
export interface AppDeps {
  /** Folder of the built web client. */
  readonly webRoot: string;
  /** AU-7: nothing can be written now. Whoever looks after us must not take us away for it: withdrawing goes on. */
  readonly isReadOnly: () => boolean;
  /** The number of last resort. */
  readonly helpPhone: string;
  readonly world: World;
  /** Addresses and ranges of the servers that stand before this one. */
  readonly trustedProxies: readonly string[];
  readonly log: Log;
  readonly hosts: KnownHosts;
  readonly sessions: Sessions;
  /** Has this participant cookie a seat, or had one? */
  readonly isKnownDevice: (deviceHash: string) => boolean | Promise<boolean>;
  readonly identity: Omit<IdentityRoutesDeps, 'world' | 'log' | 'sessions' | 'flows' | 'openLaunched'>;
  readonly launch: Omit<LaunchDeps, 'world' | 'log'>;
  /** Meetings, media, papers and reference data. */
  readonly meetings: Hono<HttpEnv>;
  /** The demonstration's own routes; null in production. */
  readonly demo: Hono<HttpEnv> | null;
}

/** What every request passes, in this order, before a route sees it. */
const front = (deps: AppDeps) =>
  new Hono<HttpEnv>()
    .use(requestLog(deps.log, deps.world))
    .use(securityHeaders)
    .use(onKnownHost(deps.hosts))
    .use(clientFiles(deps.webRoot, deps.helpPhone))
    .use(sameOriginJson(demoForms))
    .use(whoAsks(deps.sessions, deps.world))
    .use(slowStrangers(deps, strangerLimits))
    .use(closedByDefault(access))
    .onError(errorDoor(deps.log))
    .notFound((c) => refuse(c, 'page.not-found'));

/**
 * The whole service as one Hono app: its front, every area's routes, the client's files. It starts nothing by
 * itself.
 */
export function createApp(deps: AppDeps) {
  const identity = {
    ...deps,
    ...deps.identity,
    flows: new LoginFlows(deps.world),
    openLaunched: (launched: Parameters<IdentityRoutesDeps['openLaunched']>[0]) =>
      openLaunched({ ...deps, ...deps.launch }, launched),
  };
  const app = front(deps)
    .get('/api/health', (c) => c.json({ ok: true, ...(deps.isReadOnly() && { readOnly: true }) }))
    .route('/', identityRoutes(identity))
    .route(
      '/',
      launchRoutes({
        sendToLogin: (c, organisation, handle) => sendToLogin(c, identity, organisation, handle),
      }),
    );
  app.route('/', deps.meetings);
  if (deps.demo) app.route('/', deps.demo);
  return app;
}
