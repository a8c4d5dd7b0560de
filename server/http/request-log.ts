import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { HttpEnv } from './context.ts';
import type { Log } from './log-events.ts';
import type { World } from './world.ts';

/** Numbers each request, tells the number to the asker, and logs pattern, status and time when it is done. */
export const requestLog = (log: Log, world: World) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const requestId = world.newId('req');
    const started = performance.now();
    c.set('requestId', requestId);
    await next();
    c.header('x-request-id', requestId);
    log('request.done', {
      requestId,
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    });
  });
