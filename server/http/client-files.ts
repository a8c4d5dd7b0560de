import { serveStatic } from '@hono/node-server/serve-static';
import { createMiddleware } from 'hono/factory';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpEnv } from './context.ts';
import { refuse } from './errors.ts';
import { isServerPath } from './server-paths.ts';

/** Files whose names change with their content, so that a browser may keep them. */
const hashed = /^\/assets\//;

/** A missing file is missing; a page in its place would be a script or a style that does not parse. */
const fileEnding = /\.(js|mjs|css|map|json|svg|png|ico|woff2?|txt|html|webmanifest)$/;

/**
 * The built web client, public as it is: it holds no data. What is no file is one of the client's pages (also
 * `/problem/launch.used`) and gets `index.html`; the client draws it, or says that there is no such page. Where the
 * client does not load, the page says so itself, with the number of last resort.
 */
export function clientFiles(root: string, helpPhone: string) {
  // `npm run dev` serves the client itself, and nothing may have been built.
  if (!existsSync(join(root, 'index.html'))) return createMiddleware<HttpEnv>((_c, next) => next());
  const file = serveStatic<HttpEnv>({ root });
  const index = () => readFile(join(root, 'index.html'), 'utf8');
  return createMiddleware<HttpEnv>(async (c, next) => {
    const { path, method } = c.req;
    if (isServerPath(path) || (method !== 'GET' && method !== 'HEAD')) return next();
    const none = () => Promise.resolve();
    const isPage = !hashed.test(path) && !fileEnding.test(path);
    const found =
      (path === '/' ? undefined : await file(c, none)) ??
      (isPage ? c.html(withPhone(await index(), helpPhone)) : undefined);
    if (!found) return refuse(c, 'page.not-found');
    if (hashed.test(path)) found.headers.set('cache-control', 'public, max-age=31536000, immutable');
    return found;
  });
}

const withPhone = (page: string, helpPhone: string): string =>
  page.replaceAll('<!--help-phone-->', helpPhone);
