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
 * gone. A bullet is none, nor a line that goes on with the sentence of the page before.
 */
function repeated(pages: readonly (readonly Line[])[], enough: number): readonly Line[] {
  const found: Line[] = [];
  let open = pages;
  for (let at = 0; at < MOST_LINES; at += 1) {
    const on = new Map<string, number>();
    for (const [first] of open) if (first) on.set(wordsOf(first), (on.get(wordsOf(first)) ?? 0) + 1);
    const isRunning = (line: Line, page: readonly Line[]): boolean =>
      line.mark === undefined &&
      !/^\p{Ll}(?!ww\.|\S*[@:/])/u.test(line.text) &&
      (on.get(wordsOf(line)) ?? 0) >= enough &&
      !isCalledNote(line, page);
    open = open.map((page) => {
      const [first, ...rest] = page;
      if (!first || !isRunning(first, page)) return page;
      found.push(first);
      return rest;
    });
  }
  return found;
}

/** The same footnote on several pages is a note all the same: the figure before it calls it in the page's text. */
function isCalledNote({ text }: Line, page: readonly Line[]): boolean {
  const [, number] = /^(\d{1,2})\s+[\p{L}‘“(]/u.exec(text) ?? [];
  if (number === undefined) return false;
  const figure = new RegExp(`(?:\\p{L}|[.,;)’”])${number}(?=[\\s.,;)]|$)`, 'u');
  return page.some((line) => figure.test(line.text));
}

const wordsOf = ({ text }: Line): string =>
  text.toLowerCase().replace(/\d+/g, '0').replace(/\s+/g, ' ').trim();
