import { playwright } from '@vitest/browser-playwright';
import { spawn } from 'node:child_process';
import type { Plugin } from 'vite';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import type { Reporter, TestModule } from 'vitest/node';
import { csp } from './server/http/security-headers.ts';
import { chromiumArgs, chromiumPath } from './server/testing/chromium.ts';

const apiPort = 3000;

/** `npm run dev` is Vite alone: this starts the server beside it, and Node restarts it on change. */
const serverBeside: Plugin = {
  name: 'server-beside',
  apply: (_, { command, mode }) => command === 'serve' && mode === 'development',
  // Here and not below: vitest's own browser page could not load under the policy.
  config: () => ({
    server: {
      headers: { 'content-security-policy': csp },
      proxy: { '/api': { target: `http://localhost:${apiPort}`, ws: true } },
    },
  }),
  configureServer(vite) {
    const env = { ...process.env, PORT: String(apiPort) };
    const child = spawn('node', ['--watch', 'server/main.ts'], { stdio: 'inherit', env });
    vite.httpServer?.once('close', () => child.kill());
    process.once('exit', () => child.kill());
  },
};

/** Ends every run with one plain line; a file that does not even load counts as a failure. */
const tally: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.flatMap((module) => module.errors()).length + errors.length;
    const skipped = count('skipped');
    const line = `${count('passed')} passed, ${count('failed') + broken} failed`;
    if (!chromiumPath) console.log('No Chromium found: page and element tests were left out.');
    console.log(skipped ? `${line}, ${skipped} skipped` : line);
  },
};

const web: TestProjectConfiguration = {
  extends: true,
  test: {
    name: 'web',
    include: ['**/*.test.ts'],
    exclude: ['e2e/**', 'dist/**', 'node_modules/**'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: chromiumPath, args: chromiumArgs } }),
      instances: [{ browser: 'chromium' }],
    },
  },
};

export default defineConfig({
  root: 'web',
  cacheDir: '../.cache/vite',
  plugins: [serverBeside],
  build: {
    outDir: 'dist',
    target: 'es2022',
    // An inlined font would be a data: URL, which the policy refuses.
    assetsInlineLimit: 0,
  },
  test: {
    reporters: ['default', tally],
    projects: [
      {
        root: import.meta.dirname,
        test: { name: 'node', include: ['{server,db,seeds}/**/*.test.ts'] },
      },
      // Elements are tested where they live; without a browser this part is left out, but never in CI.
      ...(chromiumPath || process.env['CI'] ? [web] : []),
    ],
  },
});
