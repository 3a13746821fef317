import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let isPrinting: boolean | undefined;

const tell = (now: boolean) => {
  isPrinting = now;
  for (const listener of listeners) listener();
};

/** Asks the browser when somebody first wants to know, and follows it from then on. */
function current(): boolean {
  if (isPrinting !== undefined) return isPrinting;
  const paper = matchMedia('print');
  window.addEventListener('beforeprint', () => tell(true));
  window.addEventListener('afterprint', () => tell(false));
  paper.addEventListener('change', ({ matches }) => tell(matches));
  isPrinting = paper.matches;
  return isPrinting;
}

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => void listeners.delete(changed);
};

/** True while the page is put on paper: then all of it has to be in the page, not only what is in sight. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, current);
