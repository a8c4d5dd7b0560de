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
