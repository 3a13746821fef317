import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useLayoutEffect, useRef, useState } from 'react';
import { usePrinting } from '../../parts/hooks/use-printing';
import type { Line } from './lines';

/** Plans up to this long are in the page as a whole, where the browser's own search finds everything. */
const WHOLE_UP_TO = 100;
/** So few are drawn at once; of more first those in sight, and what is around them once a person has seen those. */
const AT_ONCE = 40;
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
  useLayoutEffect(() => {
    if (anchor.current) setTop(anchor.current.getBoundingClientRect().top + window.scrollY);
  }, [lines.length]);
  const isSeen = useDeferredValue(lines, NONE) === lines;
  const long = lines.length > (isSeen ? WHOLE_UP_TO : AT_ONCE) && !isPrinting;
  const virtual = useWindowVirtualizer<E>({
    count: long ? lines.length : 0,
    estimateSize: (index) => {
      const line = lines[index];
      return line ? height(line) : 0;
    },
    overscan: isSeen ? 10 : 2,
    scrollMargin: top,
    getItemKey: (index) => lines[index]?.key ?? index,
  });
  if (!long) return { anchor, shown: lines, above: 0, below: 0, measure: undefined };
  const items = virtual.getVirtualItems();
  const shown = items.flatMap(({ index }) => lines[index] ?? []);
  const above = (items[0]?.start ?? top) - top;
  const below = virtual.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  // The same at every drawing: a row that stays is not measured again.
  const measure = virtual.measureElement as (element: HTMLElement | null) => void;
  return { anchor, shown, above, below, measure };
}
