import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2 to level AA, and what else axe advises. */
const ALL = {
  type: 'tag' as const,
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What a theme can break: the page is the same in each. */
const OF_COLOUR = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] };

/**
 * What axe finds wrong on a page, `[rule, the elements]` each; with `colours` alone what its theme can break. `frame`:
 * the tab in the first frame of the page, as in Teams. None of our pages frames another.
 */
export async function violationsOn(
  page: Page,
  look: 'all' | 'colours' | 'frame' = 'all',
): Promise<[string, string[]][]> {
  // What is right is not told, and no second page opened to put frames together: a quarter of the time.
  const axe = new AxeBuilder({ page });
  if (look === 'frame') axe.include(['iframe', 'html']);
  const { violations } = await axe
    .options({ runOnly: look === 'colours' ? OF_COLOUR : ALL, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}
