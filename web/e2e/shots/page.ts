import type { Page } from 'playwright';

/** Waits until what has changed is drawn: letters, layout, and a picture in every video, if it comes soon. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const all = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await document.fonts.ready;
    const waiting = () =>
      all(document).some(
        (one) => one instanceof HTMLVideoElement && one.srcObject !== null && one.readyState < 2,
      );
    for (let frames = 0; frames < 2 || (frames < 60 && waiting()); frames += 1) await frame();
  });

/** How many pixels of the page, or of what scrolls in it, are below the edge. */
export const unseen = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const all = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    const scrolls = all(document).filter(
      (one) => one === document.documentElement || /auto|scroll/.test(getComputedStyle(one).overflowY),
    );
    return Math.max(0, ...scrolls.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
  });
