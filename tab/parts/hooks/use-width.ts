import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** How wide an element is, in pixels, as the window and what is around it change; `first` until it stands. */
export function useWidth<T extends Element>(first: number): readonly [RefObject<T | null>, number] {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return undefined;
    // In the pixels of the page itself, however large it is drawn on a far screen.
    const look = () =>
      setWidth(Math.max(1, measured.clientWidth || Math.round(measured.getBoundingClientRect().width)));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
