import type { Locator, Page } from 'playwright';
import { until } from '../until.ts';
import type { Hand } from './hand.ts';
import { watchFocus, type Standing } from './keyboard.page.ts';

/** More stops than any page has: whoever walks longer goes round in circles. */
const longest = 300;

/**
 * Works a page by keys alone, as somebody does who cannot use a pointer. Nothing is focused from outside: it walks to
 * what it wants, and looks at every stop whether the focus can be seen and is still somewhere.
 */
export class Keyboard implements Hand {
  readonly #report: (problem: string) => void;
  readonly #told = new Set<string>();
  #last = 'the start';

  /** @param report hears what a person without a pointer would stumble over, one sentence each, once */
  constructor(report: (problem: string) => void) {
    this.#report = report;
  }

  async watch(page: Page): Promise<void> {
    await page.addInitScript(watchFocus);
  }

  async press(target: Locator): Promise<void> {
    await this.#walkTo(target);
    await until('what has the focus can be pressed', () => target.isEnabled());
    const at = await this.#look(target);
    // By arrows a choice is taken as it is reached.
    const taken = await target.isChecked().catch(() => false);
    this.#last = at.at;
    if (!taken) await target.page().keyboard.press('Enter');
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.#walkTo(field);
    const { keyboard } = field.page();
    if ((await field.inputValue()) !== '') await keyboard.press('Control+A');
    await keyboard.type(text);
  }

  async leave(field: Locator): Promise<void> {
    await field.page().keyboard.press('Tab');
  }

  async #walkTo(target: Locator): Promise<void> {
    const { keyboard } = target.page();
    const walked: string[] = [];
    for (;;) {
      const { next, at } = await this.#look(target);
      if (next === null) return;
      walked.push(`${next} from ${at}`);
      if (walked.length > longest)
        throw new Error(`no key leads to ${String(target)}: ${walked.slice(-8).join(', ')}`);
      await keyboard.press(next);
    }
  }

  async #look(target: Locator): Promise<Standing> {
    let standing = await target.evaluate((element) => window.standing(element));
    while (standing.replaced) standing = await target.evaluate((element) => window.standing(element));
    if (standing.lost) this.#tell(`the focus is lost after ${this.#last}`);
    if (standing.unseen) this.#tell(standing.unseen);
    return standing;
  }

  #tell(problem: string): void {
    if (this.#told.has(problem)) return;
    this.#told.add(problem);
    this.#report(problem);
  }
}
