import type { BrowserContext, Locator, Page } from 'playwright';
import type { Lang } from '../../../server/domain/texts/lang.ts';
import { barriersOn } from '../barriers.ts';
import { watchLine } from '../line.ts';
import { sendSmall, watchMedia, type Entrance, type Heard } from '../media.ts';
import { Recorder } from '../recorder.ts';
import { part, words, type Words, type WordsId } from '../words.ts';
import type { Host } from '../service.ts';
import type { World } from '../world.ts';
import { pointer, type Hand } from './hand.ts';
import { Keyboard } from './keyboard.ts';

export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly phone?: boolean;
}

/** How somebody sits at the browser. */
export interface Sitting {
  /** Without a pointer. */
  readonly byKeyboard?: boolean;
  /** A drawn picture is sent small and slowly. */
  readonly small?: boolean;
}

export const desk: Screen = { width: 1440, height: 900 };
export const phone: Screen = { width: 360, height: 740, phone: true };

/** One person at one browser, who finds things by what they are called. */
export class Person {
  readonly host: Host;
  readonly world: World;
  readonly recorder: Recorder;
  /** Errors of the pages, breaches of the policy, and what a keyboard stumbles over. */
  readonly problems: string[] = [];
  /** The language on the screen. */
  lang: Lang = 'fi';
  /** Buttons and links pressed. */
  presses = 0;
  protected readonly hand: Hand;
  readonly #context: BrowserContext;
  readonly #small: boolean;
  #page: Page | undefined;

  protected constructor(world: World, host: Host, context: BrowserContext, sitting: Sitting = {}) {
    this.world = world;
    this.host = host;
    this.#small = sitting.small ?? false;
    this.hand = sitting.byKeyboard ? new Keyboard((problem) => this.problems.push(problem)) : pointer;
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
    context.setDefaultTimeout(30_000);
    return context;
  }

  get isOpen(): boolean {
    return this.#page !== undefined;
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
    await watchLine(page);
    if (this.#small) await sendSmall(page);
    await this.hand.watch(page);
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|TrustedScript/i.test(message.text()))
        this.problems.push(message.text());
    });
    await page.goto(this.world.at(this.host, path));
  }

  /** Goes on at another of the own tabs. */
  turnTo(page: Page): void {
    this.#page = page;
  }

  say(id: WordsId, ...values: readonly string[]): Words {
    return words(id, this.lang, ...values);
  }

  button(id: WordsId, ...values: readonly string[]): Locator {
    return this.page.getByRole('button', { name: this.say(id, ...values), exact: true });
  }

  /** A button that begins with these words and says more below them. */
  starting(id: WordsId): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${part(this.say(id)).source}`, 'u') }).first();
  }

  heading(id: WordsId, ...values: readonly string[]): Locator {
    return this.page.getByRole('heading', { name: this.say(id, ...values), exact: true });
  }

  /** Any words on the page that can be seen. */
  text(id: WordsId, ...values: readonly string[]): Locator {
    return this.page.getByText(this.say(id, ...values), { exact: true }).filter({ visible: true });
  }

  async press(what: WordsId | Locator): Promise<void> {
    this.presses += 1;
    await this.hand.press(typeof what === 'string' ? this.button(what) : what);
  }

  /** Writes into a field and goes on to the next. */
  async write(field: Locator, text: string): Promise<void> {
    await this.hand.write(field, text);
    await this.hand.leave(field);
  }

  async follow(id: WordsId): Promise<void> {
    await this.press(this.page.getByRole('link', { name: this.say(id), exact: true }).first());
  }

  /** Words within a longer text, such as one that ends with a time of day. */
  within(id: WordsId, ...values: readonly string[]): Locator {
    return this.page.getByText(part(this.say(id, ...values))).filter({ visible: true });
  }

  /** Waits until something stands on the page. */
  async sees(what: WordsId | Locator): Promise<void> {
    await (typeof what === 'string' ? this.text(what) : what).first().waitFor();
  }

  /** Chooses a language of the interface where the page offers it. */
  async speak(lang: Lang): Promise<void> {
    await this.languages.selectOption(lang);
    this.lang = lang;
  }

  private get languages(): Locator {
    return this.page
      .getByRole('combobox', { name: this.say('language.label'), exact: true })
      .filter({ visible: true })
      .first();
  }

  /** Pictures decoded and sound heard from the others so far, one line for each stream that arrives. */
  heard(): Promise<readonly Heard[]> {
    return this.page.evaluate(() => window.heard());
  }

  /** This page's visits to the media room. */
  entrances(): Promise<readonly Entrance[]> {
    return this.page.evaluate(() => window.entrances);
  }

  /** What breaks WCAG 2.2 AA on the page as it now is, one sentence each. */
  barriers(): Promise<readonly string[]> {
    return barriersOn(this.page);
  }

  /** Shows the page at another size for a while. */
  async at<T>(size: { readonly width: number; readonly height: number }, look: () => Promise<T>): Promise<T> {
    const before = this.page.viewportSize();
    await this.page.setViewportSize(size);
    try {
      return await look();
    } finally {
      if (before) await this.page.setViewportSize(before);
    }
  }

  /** Whether the page offers other languages. */
  offersLanguages(): Promise<boolean> {
    return this.languages.isVisible();
  }

  /** A picture of the page as it now is. */
  async picture(file: string, { whole = false } = {}): Promise<void> {
    // Playwright hides the caret with a style of its own, which the policy refuses.
    await this.page.screenshot({ path: file, caret: 'initial', fullPage: whole });
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}
