import type { Locator, Page } from 'playwright';

/** How somebody works a page: the same wishes, carried out by pointer or by keyboard. */
export interface Hand {
  /** Call it before the page goes anywhere. */
  watch(page: Page): Promise<void>;
  /** Presses a button, a link or a tab, or takes one of several choices. */
  press(target: Locator): Promise<void>;
  /** Puts a text in the place of what the field holds, and stays in the field. */
  write(field: Locator, text: string): Promise<void>;
  /** Goes on from the field in which one writes. */
  leave(field: Locator): Promise<void>;
}

export const pointer: Hand = {
  watch: () => Promise.resolve(),
  press: (target) => target.click(),
  write: (field, text) => field.fill(text),
  leave: (field) => field.blur(),
};
