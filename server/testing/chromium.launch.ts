import { chromium as driver, type Browser } from 'playwright';
import { findChromium } from './chromium.ts';

/** For every page test: no call of the browser's own to the outside. */
export const quietArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A camera with a moving picture and a beeping microphone, granted without asking; tabs behind others go on. */
const fakeMediaArgs = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/**
 * A headless browser with fake camera and microphone; whoever launches it closes it.
 * @throws Error with one sentence how to get a browser, where there is none
 */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const finding = await findChromium();
  if (!finding.ok) throw new Error(finding.why);
  const { path, env } = finding.browser;
  return driver.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    args: [...quietArgs, ...fakeMediaArgs, ...args],
  });
}
