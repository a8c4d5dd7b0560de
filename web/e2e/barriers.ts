import axe from 'axe-core';
import type { Page } from 'playwright';

/** The strictest rules that people have agreed on: WCAG 2.2, level AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What breaks them on the page as it now is, one sentence each. The rules are put into each document once, and only
 * what they found comes back: @axe-core/playwright does neither, and takes three times as long.
 */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  // How large things are is in its style sheets.
  await page.waitForLoadState('load');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    // A colour on its way from one to the other is neither.
    const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
    ];
    const moving = rootsIn(document).flatMap((root) => root.getAnimations());
    const ending = moving.filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    // The page's own, not this module's: what stands here is sent there as text.
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      // Fetching style sheets is against the policy, and a breach in the record.
      preload: false,
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, rules);
}
