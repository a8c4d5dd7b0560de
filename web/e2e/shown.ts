import type { Page } from 'playwright';

/** Resolves with the moment (milliseconds since 1970) at which a text stands on the page, looked for at every frame. */
export const whenShown = (page: Page, text: string): Promise<number> =>
  page.evaluate((wanted) => {
    const stands = (root: Document | ShadowRoot): boolean => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (
          node instanceof Text
            ? node.data.includes(wanted)
            : (node as Element).shadowRoot && stands((node as Element).shadowRoot as ShadowRoot)
        )
          return true;
      }
      return false;
    };
    return new Promise<number>((done) => {
      const look = () => {
        if (stands(document)) done(Date.now());
        else requestAnimationFrame(look);
      };
      look();
    });
  }, text);

/**
 * Whether any of these texts stands anywhere on the page: in a text, an attribute, what a field holds, or what the tab keeps.
 * A page that goes away while it is read is read again where it has come to.
 */
export async function standsOn(page: Page, texts: readonly string[]): Promise<boolean> {
  for (;;) {
    try {
      return await lookFor(page, texts);
    } catch (error) {
      if (!String(error).includes('Execution context was destroyed')) throw error;
      await page.waitForLoadState('domcontentloaded');
    }
  }
}

const lookFor = (page: Page, texts: readonly string[]): Promise<boolean> =>
  page.evaluate((wanted) => {
    const has = (text: string) => wanted.some((one) => text.includes(one));
    const stands = (root: ParentNode): boolean =>
      has(root.textContent ?? '') ||
      [...root.querySelectorAll('*')].some(
        (element) =>
          [...element.attributes].some(({ value }) => has(value)) ||
          ('value' in element && typeof element.value === 'string' && has(element.value)) ||
          (element.shadowRoot !== null && stands(element.shadowRoot)),
      );
    const kept = JSON.stringify([
      sessionStorage,
      localStorage,
      document.cookie,
      location.href,
      history.state,
    ]);
    return has(kept) || stands(document.documentElement);
  }, texts);
