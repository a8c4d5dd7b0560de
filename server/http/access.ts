import type { Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { HttpEnv } from './context.ts';
import { refuse } from './errors.ts';

/**
 * Who may ask: `public` anybody; `device` a browser that carries a participant cookie (whether it belongs to the
 * invitation is the handler's check). What is not listed is for a logged-in official.
 */
export type Access = 'public' | 'device';

/** `GET /api/health` → access. Keys are method and pattern, exactly as the route is registered. */
export type AccessTable = Readonly<Record<string, Access>>;

/** Closed by default: a route that nobody put into the table answers 401 without a session, known or not. */
export const closedByDefault = (table: AccessTable) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const access = table[routeKey(c)];
    const may =
      access === 'public' ||
      c.get('official') !== undefined ||
      (access === 'device' && c.get('deviceHash') !== undefined);
    return may ? next() : refuse(c, 'session.missing');
  });

/** The route that will answer: the first that is no middleware. HEAD is answered by GET's route. */
export function routeKey(c: Context<HttpEnv>): string {
  const route = matchedRoutes(c as Context).find(({ method }) => method !== 'ALL');
  return route ? `${route.method} ${route.path}` : '';
}

/** Every registered route as a key of the table; for the tests that hold the table against the app. */
export const routeKeys = (app: Pick<Hono, 'routes'>): readonly string[] => [
  ...new Set(
    app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
  ),
];
