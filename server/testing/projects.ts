import { playwright } from '@vitest/browser-playwright';
import { resolve } from 'node:path';
import type { TestProjectConfiguration, ViteUserConfig } from 'vitest/config';
import { quietArgs } from './chromium.launch.ts';
import { findChromium, type ChromiumFinding } from './chromium.ts';
import { tally } from './tally.ts';

const top = resolve(import.meta.dirname, '../..');

/** A media server must be there before a test wants it. */
const globalSetup = 'server/testing/livekit.setup.ts';

/** Only ends what hangs: no test is about how fast this machine is today. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

/** Everything that needs no browser. Files share a process: no test changes a module, and loading all anew took longest. */
const node: TestProjectConfiguration = {
  root: top,
  test: {
    name: 'node',
    include: ['{server,db,seeds}/**/*.test.ts'],
    globalSetup,
    isolate: false,
    ...patience,
  },
};

/** Elements and browser state, tested where they live. */
const web = (finding: ChromiumFinding): TestProjectConfiguration => {
  const launchOptions = finding.ok
    ? {
        executablePath: finding.browser.path,
        env: { ...process.env, ...finding.browser.env },
        args: quietArgs,
      }
    : {};
  return {
    extends: true,
    test: {
      name: 'web',
      ...patience,
      include: ['**/*.test.ts'],
      exclude: ['e2e/**', 'dist/**', 'node_modules/**'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions, contextOptions: { locale: 'fi-FI' } }),
        instances: [{ browser: 'chromium' }],
      },
    },
  };
};

/** Journeys: real browsers and a real media server, one file at a time and beside no others, or they starve each other. */
const e2e: TestProjectConfiguration = {
  root: top,
  test: {
    name: 'e2e',
    include: ['web/e2e/**/*.test.ts'],
    globalSetup,
    fileParallelism: false,
    sequence: { groupOrder: 1 },
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
};

/** Without a browser its tests are left out, and the tally says so; under CI they run and fail. */
export async function testOptions(): Promise<ViteUserConfig['test']> {
  const finding = await findChromium();
  const browserless = !finding.ok && !process.env['CI'];
  return {
    reporters: ['default', tally(browserless ? finding.why : null)],
    projects: [node, ...(browserless ? [] : [web(finding), e2e])],
  };
}
