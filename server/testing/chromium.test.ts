import { expect, test } from 'vitest';
import { findChromium, type BrowserMachine, type Chromium } from './chromium.ts';

const packed: Chromium = { path: '/cache/chromium', env: { LD_LIBRARY_PATH: '/cache/lib' } };

/** A machine on which only the named browsers run. */
const machine = (working: readonly string[], more: Partial<BrowserMachine> = {}): BrowserMachine => ({
  named: undefined,
  system: ['/usr/bin/chromium', '/usr/bin/google-chrome'],
  playwright: '/home/playwright/chrome',
  runs: ({ path }) => Promise.resolve(working.includes(path)),
  unpack: () => Promise.resolve(packed),
  ...more,
});

const found = async (there: BrowserMachine) => {
  const finding = await findChromium(there);
  return finding.ok ? finding.browser.path : finding.why;
};

test('CHROMIUM comes first, then the system, then Playwright, then the npm package', async () => {
  const all = [
    '/mine',
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/home/playwright/chrome',
    packed.path,
  ];
  expect(await found(machine(all, { named: '/mine' }))).toBe('/mine');
  expect(await found(machine(all))).toBe('/usr/bin/chromium');
  expect(await found(machine(all.slice(2)))).toBe('/usr/bin/google-chrome');
  expect(await found(machine(all.slice(3)))).toBe('/home/playwright/chrome');
  expect(await found(machine(all.slice(4)))).toBe(packed.path);
});

test('a browser from the npm package brings its libraries for the launch alone', async () => {
  const finding = await findChromium(machine([packed.path]));
  expect(finding).toEqual({ ok: true, browser: packed });
  expect(process.env['LD_LIBRARY_PATH'] ?? '').not.toContain('/cache/lib');
});

test('a CHROMIUM that does not run is said, and nothing else is tried', async () => {
  expect(await found(machine(['/usr/bin/chromium'], { named: '/typo' }))).toContain('/typo');
});

test('nothing that runs: one sentence how to get a browser', async () => {
  expect(await found(machine([]))).toContain('apt-get install chromium');
  expect(await found(machine([], { unpack: () => Promise.reject(new Error('disk full')) }))).toContain(
    'CHROMIUM',
  );
});
