import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import type { Caller } from '../../../web/e2e/api/caller.ts';
import { part, words, type WordsId } from '../../../web/e2e/words.ts';
import { prepare, type Devices } from './in-page.ts';
import type { Arrival } from './silence.ts';

/** One person at a page of the real client, whose packets are counted. */
export class Sitting {
  readonly context: BrowserContext;
  readonly page: Page;

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
  }

  /** Sits down with the cookies that a caller has got, and opens a path of that caller's host. */
  static async down(browser: Browser, caller: Caller, path: string, devices: Devices): Promise<Sitting> {
    const context = await browser.newContext({
      viewport: { width: 1000, height: 700 },
      locale: 'fi-FI',
      timezoneId: 'Europe/Helsinki',
      permissions: ['camera', 'microphone'],
    });
    context.setDefaultTimeout(20_000);
    // `Secure` goes over plain http to localhost alone, and only when the cookie was set for https.
    const url = caller.origin.replace(/^http:/, 'https:');
    await context.addCookies(
      caller
        .cookies()
        .split('; ')
        .filter(Boolean)
        .map((one) => {
          const at = one.indexOf('=');
          return { name: one.slice(0, at), value: one.slice(at + 1), url, secure: true, httpOnly: true };
        }),
    );
    const page = await context.newPage();
    await prepare(page, devices);
    await page.goto(`${caller.origin}${path}`);
    return new Sitting(context, page);
  }

  /** A button that begins with these words, or with the first of these that is there. */
  button(...ids: readonly WordsId[]): Locator {
    const starts = ids.map((id) => part(words(id, 'fi')).source).join('|');
    return this.page.getByRole('button', { name: new RegExp(`^(${starts})`, 'u') }).first();
  }

  async press(...ids: readonly WordsId[]): Promise<void> {
    await this.button(...ids).click();
  }

  heading(id: WordsId): Locator {
    return this.page.getByRole('heading', { name: words(id, 'fi'), exact: true }).first();
  }

  /** Packets that have come so far. */
  arrivals(): Promise<readonly Arrival[]> {
    return this.page.evaluate(() => window.arrivals);
  }

  /** This browser's clock, in milliseconds since 1970. */
  now(): Promise<number> {
    return this.page.evaluate(() => performance.timeOrigin + performance.now());
  }

  /** The meeting socket closes and does not come back; the media stays. @returns when, by this browser's clock */
  async loseSocket(): Promise<number> {
    return this.page.evaluate(() => {
      window.closeMeetingSocket();
      return performance.timeOrigin + performance.now();
    });
  }

  async findSocket(): Promise<void> {
    await this.page.evaluate(() => (window.withoutSocket = false));
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
