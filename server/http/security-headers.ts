import { createMiddleware } from 'hono/factory';

/**
 * The content security policy of every page: nothing but our own origin, no inline code, Trusted Types.
 * `'self'` covers same-origin sockets; `ws:` would allow every host.
 */
export const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob: mediastream:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** The headers of SECURITY.md on every answer, errors included. A handler may set a stricter policy of its own. */
export const securityHeaders = createMiddleware(async (c, next) => {
  await next();
  if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', csp);
  c.header('x-content-type-options', 'nosniff');
  if (!c.res.headers.has('referrer-policy')) c.header('referrer-policy', 'no-referrer');
  c.header('cross-origin-opener-policy', 'same-origin');
  c.header('cross-origin-resource-policy', 'same-origin');
  c.header('permissions-policy', 'camera=(self), microphone=(self), geolocation=(), display-capture=()');
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
});
