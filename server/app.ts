import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { securityHeaders } from './http/security-headers.ts';

/** Everything that the app needs from the world; `main.ts` is the only place that builds it. */
export interface AppDeps {
  /** Folder of the built web client. */
  readonly webRoot: string;
}

export const createApp = (deps: AppDeps) =>
  new Hono()
    .use(securityHeaders)
    .get('/api/health', (c) => c.json({ ok: true }))
    .use(serveStatic({ root: deps.webRoot }));

export type AppType = ReturnType<typeof createApp>;
