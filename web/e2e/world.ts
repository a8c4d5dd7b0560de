import type { Browser } from 'playwright';
import { launchChromium } from '../../server/testing/chromium.launch.ts';
import { startService, type Service } from './service.ts';

/** The whole service, and one browser for everybody. */
export interface World extends Service {
  readonly browser: Browser;
}

/** A fresh service and a browser beside it. */
export async function openWorld(): Promise<World> {
  const service = await startService();
  try {
    const browser = await launchChromium(['--use-fake-device-for-media-stream=fps=5']);
    return {
      ...service,
      browser,
      async stop() {
        await browser.close();
        await service.stop();
      },
    };
  } catch (error) {
    await service.stop();
    throw error;
  }
}
