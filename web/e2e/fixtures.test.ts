import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { csp } from '../../server/http/security-headers.ts';
import { launchChromium } from '../../server/testing/chromium.launch.ts';
import { barriersOn } from './barriers.ts';

// Every state that the fixtures draw, under the product's own policy: what a person sees must hold in each language,
// width and colour scheme that this walks.

let vite: ViteDevServer;
let browser: Browser;
let cacheDir: string;
beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'kerralla-fixtures-'));
  [vite, browser] = await Promise.all([
    createServer({
      configFile: false,
      root: resolve(import.meta.dirname, '..'),
      cacheDir,
      logLevel: 'error',
      server: { port: 0, hmr: false, headers: { 'content-security-policy': csp } },
    }),
    launchChromium(),
  ]);
  await vite.listen(0);
});
afterAll(async () => {
  await browser.close();
  await vite.close();
  await rm(cacheDir, { recursive: true });
});

async function open(width: number, colorScheme: 'light' | 'dark'): Promise<{ page: Page; said: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('pageerror', ({ message }) => said.push(message));
  page.on('console', (message) => {
    // The browser asks for /favicon.ico by itself, and the development build of Lit says that it is one.
    if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico'))
      said.push(message.text());
  });
  const [origin = ''] = vite.resolvedUrls?.local ?? [];
  await page.goto(new URL('/fixtures/index.html', origin).href);
  await page.waitForFunction(() => 'fixtures' in window);
  return { page, said };
}

const namesIn = (page: Page) =>
  page.evaluate(() => (window as unknown as { fixtures: readonly string[] }).fixtures);

async function show(page: Page, state: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, state);
  await page.waitForFunction((hash) => document.body.dataset['shown'] === `#${hash}`, state);
}

// Side by side: each walk is a page of its own, and the rules keep one core busy.
test.concurrent.each([
  ['ar', 360, 'light'],
  ['fi', 1440, 'dark'],
  // What 1280 px become at 400 %.
  ['en', 320, 'light'],
] as const)(
  'every state in %s at %i px, %s, keeps the policy, fits, and has no barrier',
  { timeout: 240_000 },
  async (lang, width, scheme) => {
    const { page, said } = await open(width, scheme);
    const found: string[] = [];
    for (const name of await namesIn(page)) {
      await show(page, `${name}/${lang}`);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (sideways > 0) found.push(`${name}: ${sideways} px too wide`);
      found.push(...(await barriersOn(page)).map((barrier) => `${name}: ${barrier}`));
    }
    expect(found).toEqual([]);
    expect(said).toEqual([]);
  },
);

test('the rules find what is broken', async () => {
  const page = await browser.newPage();
  await page.setContent('<html lang="fi"><title>x</title><main><h1>x</h1><button></button></main></html>');
  expect(await barriersOn(page)).toEqual(['button-name: button']);
});
