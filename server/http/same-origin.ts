import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { HttpEnv } from './context.ts';
import { refuse } from './errors.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Does the request come from a page of this very host? Browsers send `Sec-Fetch-Site` on requests and `Origin` on
 * unsafe ones and on sockets; each that is there must agree, and one must be there.
 */
function isSameOrigin(c: Context<HttpEnv>): boolean {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  if (site === undefined && origin === undefined) return false;
  return (
    (site === undefined || site === 'same-origin') &&
    (origin === undefined || origin === c.get('host').origin)
  );
}

/** Is the media type JSON? UTF-8 is the only charset it may name (RFC 8259, 8.1). */
export const isJson = (contentType: string | undefined): boolean =>
  /^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(contentType ?? '');

/**
 * The rule for every unsafe method: same origin and JSON. Hono's `csrf()` covers forms only; JSON alone would
 * rest on nobody ever answering a preflight.
 */
export const sameOriginJson = (exceptPaths: readonly string[] = []) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    if (safe.has(c.req.method) || exceptPaths.includes(c.req.path)) return next();
    if (!isSameOrigin(c)) return refuse(c, 'request.cross-site');
    if (!isJson(c.req.header('content-type'))) return refuse(c, 'request.not-json');
    return next();
  });

/** For the few server-rendered forms of the demonstration: same origin, whatever the content type. */
export const sameOriginForm = createMiddleware<HttpEnv>(async (c, next) =>
  safe.has(c.req.method) || isSameOrigin(c) ? next() : refuse(c, 'request.cross-site'),
);
