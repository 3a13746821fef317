import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { PlanRowView } from '../../bot/contract/plan';

/** Plans up to this long are in the page as a whole, where the browser's own search finds everything. */
const WHOLE_UP_TO = 100;

/** The rows in sight of a window that scrolls, and the height of those above and below. */
export function useWindow<E extends HTMLElement>(rows: readonly PlanRowView[], estimatedHeight: number) {
  const anchor = useRef<E>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (anchor.current) setTop(anchor.current.getBoundingClientRect().top + window.scrollY);
  }, [rows.length]);
  const long = rows.length > WHOLE_UP_TO;
  const virtual = useWindowVirtualizer<E>({
    count: long ? rows.length : 0,
    estimateSize: () => estimatedHeight,
    overscan: 10,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.ref ?? index,
  });
  if (!long) {
    return {
      anchor,
      shown: rows.map((row, index) => ({ row, index })),
      above: 0,
      below: 0,
      measure: undefined,
    };
  }
  const items = virtual.getVirtualItems();
  const shown = items.flatMap(({ index }) => {
    const row = rows[index];
    return row ? [{ row, index }] : [];
  });
  const above = (items[0]?.start ?? top) - top;
  const below = virtual.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  const measure = (element: HTMLElement | null) => virtual.measureElement(element as E | null);
  return { anchor, shown, above, below, measure };
}
