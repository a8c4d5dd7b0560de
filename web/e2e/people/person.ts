import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Locator, Page } from 'playwright';
import type { Lang } from '../../../server/domain/texts/lang.ts';
import { watchMedia, type Heard } from '../media.ts';
import { Recorder } from '../recorder.ts';
import { words, type Words } from '../words.ts';
import type { Host } from '../service.ts';
import type { World } from '../world.ts';

export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly phone?: boolean;
}

export const desk: Screen = { width: 1440, height: 900 };
export const phone: Screen = { width: 360, height: 740, phone: true };

/** One person at one browser, who finds things by what they are called. */
export class Person {
  readonly host: Host;
  readonly world: World;
  readonly recorder: Recorder;
  /** Errors of the pages and breaches of the policy. */
  readonly problems: string[] = [];
  /** The language on the screen. */
  lang: Lang = 'fi';
  /** Buttons and links pressed. */
  presses = 0;
  readonly #context: BrowserContext;
  #page: Page | undefined;

  protected constructor(world: World, host: Host, context: BrowserContext) {
    this.world = world;
    this.host = host;
    this.#context = context;
    this.recorder = new Recorder(context);
  }

  protected static async context(world: World, { width, height, phone: isMobile = false }: Screen) {
    const context = await world.browser.newContext({
      viewport: { width, height },
      isMobile,
      hasTouch: isMobile,
      locale: 'fi-FI',
      timezoneId: 'Europe/Helsinki',
      permissions: ['camera', 'microphone'],
    });
    context.setDefaultTimeout(20_000);
    return context;
  }

  get page(): Page {
    if (!this.#page) throw new Error(`${this.host} has no page open`);
    return this.#page;
  }

  /** Opens an address of one's own host in a new tab, recorded from its first byte on. */
  async open(path: string): Promise<void> {
    const page = await this.recorder.open();
    this.#page = page;
    await watchMedia(page);
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|TrustedScript/i.test(message.text()))
        this.problems.push(message.text());
    });
    await page.goto(this.world.at(this.host, path));
  }

  say(id: string): Words {
    return words(id, this.lang);
  }

  button(id: string): Locator {
    return this.page.getByRole('button', { name: this.say(id), exact: true });
  }

  async press(what: string | Locator): Promise<void> {
    this.presses += 1;
    await (typeof what === 'string' ? this.button(what) : what).click();
  }

  async follow(id: string): Promise<void> {
    await this.press(this.page.getByRole('link', { name: this.say(id), exact: true }).first());
  }

  /** Waits until a text stands on the page. */
  async sees(id: string): Promise<void> {
    await this.seesWords(this.say(id));
  }

  async seesWords(what: Words): Promise<void> {
    await this.page.getByText(what).filter({ visible: true }).first().waitFor();
  }

  async seesHeading(id: string): Promise<void> {
    await this.page
      .getByRole('heading', { name: this.say(id), exact: true })
      .first()
      .waitFor();
  }

  /** Chooses a language of the interface in the page itself. */
  async speak(lang: Lang): Promise<void> {
    this.lang = lang;
    await this.page
      .getByText({ fi: 'Suomi', en: 'English', ar: 'العربية' }[lang], { exact: true })
      .first()
      .click();
  }

  /** Pictures decoded and sound heard from the others so far, one line for each stream that arrives. */
  heard(): Promise<readonly Heard[]> {
    return this.page.evaluate(() => window.heard());
  }

  /** What breaks WCAG 2.2 AA on the page as it now is, one sentence each. */
  async barriers(): Promise<readonly string[]> {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    // The newer way opens a second page for its report, which would be a window that nobody opened.
    const { violations } = await new AxeBuilder({ page: this.page }).setLegacyMode().withTags(tags).analyze();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}
