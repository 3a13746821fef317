import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useLayoutEffect, useRef, useState } from 'react';
import { usePrinting } from '../../parts/hooks/use-printing';
import type { Line } from './lines';

/** Plans up to this long are in the page as a whole, where the browser's own search finds everything. */
const WHOLE_UP_TO = 100;
/** Of more than these first those in sight are drawn, and what is around them once a person has seen those. */
const AT_ONCE = 40;
/** A page that has just been opened shows no more than these: it begins at the top. */
const FIRST_SCREEN = 16;
const NONE: readonly Line[] = [];

interface Options {
  /** How high a line is about, in pixels. */
  readonly height: (line: Line) => number;
}

/** The lines in sight of a window that scrolls, and the height of those above and below; on paper all of them. */
export function useWindow<E extends HTMLElement>(lines: readonly Line[], { height }: Options) {
  const anchor = useRef<E>(null);
  const [top, setTop] = useState(0);
  const isPrinting = usePrinting();
  const seen = useDeferredValue(lines, NONE);
  const isSeen = seen === lines;
  const isOpened = seen === NONE && lines.length > FIRST_SCREEN && !isPrinting;
  const long = lines.length > (isSeen ? WHOLE_UP_TO : AT_ONCE) && !isPrinting && !isOpened;
  useLayoutEffect(() => {
    if (long && anchor.current) setTop(anchor.current.getBoundingClientRect().top + window.scrollY);
  }, [long, lines.length]);
  const virtual = useWindowVirtualizer<E>({
    // Where all is drawn there is nothing to look at: to ask how far is scrolled has the page laid out.
    enabled: long,
    count: lines.length,
    estimateSize: (index) => {
      const line = lines[index];
      return line ? height(line) : 0;
    },
    // What a press shows is drawn at once, and nothing that is not: how long a person waits is how many rows that is.
    overscan: isSeen ? 10 : 0,
    scrollMargin: top,
    getItemKey: (index) => lines[index]?.key ?? index,
  });
  if (isOpened) {
    const below = lines.slice(FIRST_SCREEN).reduce((sum, line) => sum + height(line), 0);
    return { anchor, shown: lines.slice(0, FIRST_SCREEN), above: 0, below, measure: undefined };
  }
  if (!long) return { anchor, shown: lines, above: 0, below: 0, measure: undefined };
  const items = virtual.getVirtualItems();
  const shown = items.flatMap(({ index }) => lines[index] ?? []);
  const above = (items[0]?.start ?? top) - top;
  const below = virtual.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  // The same at every drawing: a row that stays is not measured again.
  const measure = virtual.measureElement as (element: HTMLElement | null) => void;
  return { anchor, shown, above, below, measure };
}
