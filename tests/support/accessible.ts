import { readFileSync } from 'node:fs';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * axe as a page runs it. `@axe-core/playwright` sends three megabytes to a page for each look at it and fetches all that
 * axe found right, which took longer than the look itself.
 */
const AXE = `${readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')};0`;
const HAS_AXE = `typeof axe === 'object'`;

/** WCAG 2.2 to level AA, and what else axe advises. */
const ALL = {
  type: 'tag' as const,
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** Waits until what has the focus is called so. */
export async function onFocus(page: Page, name: string): Promise<void> {
  await page.waitForFunction((called) => {
    const at = document.activeElement;
    return at !== null && (at.getAttribute('aria-label') ?? at.textContent) === called;
  }, name);
}

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
  for (const frame of page.frames()) if (!(await frame.evaluate(HAS_AXE))) await frame.evaluate(AXE);
  return page.evaluate(
    async ({ context, options }) => {
      const { axe } = globalThis as unknown as { axe: typeof Axe };
      const { violations } = await axe.run(context ?? document, options);
      return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
    },
    {
      context: look === 'frame' ? { include: [['iframe', 'html']] } : undefined,
      // What is right is not told: a quarter of the time.
      options: { runOnly: look === 'colours' ? OF_COLOUR : ALL, resultTypes: ['violations' as const] },
    },
  );
}
