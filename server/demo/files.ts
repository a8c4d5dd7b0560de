import { Hono } from 'hono';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { HttpEnv } from '../http/context.ts';

const font = '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2';

/**
 * The few files of the demonstration's own pages. They stand on the login hosts too, where the web client does not,
 * and take the client's tokens, so that there is one place with raw values.
 */
export function demoFiles() {
  const top = join(import.meta.dirname, '../..');
  const css = 'text/css; charset=utf-8';
  const files = new Map([
    ['demo.css', { type: css, body: readFileSync(join(import.meta.dirname, 'demo.css')) }],
    ['tokens.css', { type: css, body: readFileSync(join(top, 'web/styles/tokens.css')) }],
    ['icon.svg', { type: 'image/svg+xml', body: readFileSync(join(top, 'web/public/icon.svg')) }],
    [
      'noto-sans.woff2',
      { type: 'font/woff2', body: readFileSync(createRequire(import.meta.url).resolve(font)) },
    ],
  ]);
  return new Hono<HttpEnv>().get('/demo/files/:file', (c) => {
    const file = files.get(c.req.param('file'));
    if (!file) return c.body(null, 404);
    return c.body(new Uint8Array(file.body), 200, {
      'content-type': file.type,
      'cache-control': 'max-age=3600',
    });
  });
}
