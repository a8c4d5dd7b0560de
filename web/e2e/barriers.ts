import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** The strictest rules that people have agreed on: WCAG 2.2, level AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What breaks them on the page as it now is, one sentence each. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  // The newer way opens a second page for its report, which would be a window that nobody opened.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // Fetching style sheets is against the policy, and a breach in the record. Nobody reads what passed.
    .options({ preload: false, resultTypes: ['violations'] })
    .withTags(rules)
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
