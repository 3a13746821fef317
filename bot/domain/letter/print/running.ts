import type { Line } from './line';

/** So many lines at a page's head, and at its foot, may be the same on every page. */
const MOST_LINES = 3;

/** On fewer pages the same words may be chance. */
const FEWEST_PAGES = 3;

/**
 * A letter's lines without those that the print repeats at the head or the foot of its pages: how secret it is, its title,
 * '… | 4'. They may stand in the middle of a finding that runs over two pages.
 */
export function withoutRunning(lines: readonly Line[]): readonly Line[] {
  const numbers = [...new Set(lines.map(({ page }) => page))];
  const pages = numbers.map((number) =>
    lines.filter(
      ({ page, text }) => page === number && text !== '' && !/^\W*(?:page\W*)?\d{1,3}\W*$/i.test(text),
    ),
  );
  const enough = Math.max(FEWEST_PAGES, pages.length / 2);
  const running = new Set([
    ...repeated(pages, enough),
    ...repeated(
      pages.map((page) => [...page].reverse()),
      enough,
    ),
  ]);
  if (running.size === 0) return lines;
  return lines.map((line) => (running.has(line) ? { page: line.page, text: '' } : line));
}

/**
 * Lines whose words, whatever their figures, begin so many of the pages; what follows them is looked at where they are
 * gone. A bullet is none.
 */
function repeated(pages: readonly (readonly Line[])[], enough: number): readonly Line[] {
  const found: Line[] = [];
  let open = pages;
  for (let at = 0; at < MOST_LINES; at += 1) {
    const on = new Map<string, number>();
    for (const [first] of open) if (first) on.set(wordsOf(first), (on.get(wordsOf(first)) ?? 0) + 1);
    const isRunning = (line: Line): boolean =>
      line.mark === undefined && (on.get(wordsOf(line)) ?? 0) >= enough;
    open = open.map((page) => {
      const [first, ...rest] = page;
      if (!first || !isRunning(first)) return page;
      found.push(first);
      return rest;
    });
  }
  return found;
}

const wordsOf = ({ text }: Line): string =>
  text.toLowerCase().replace(/\d+/g, '0').replace(/\s+/g, ' ').trim();
