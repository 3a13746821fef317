import { useSyncExternalStore } from 'react';

const paper = matchMedia('print');
const listeners = new Set<() => void>();
let isPrinting = paper.matches;

const tell = (now: boolean) => {
  isPrinting = now;
  for (const listener of listeners) listener();
};
window.addEventListener('beforeprint', () => tell(true));
window.addEventListener('afterprint', () => tell(false));
paper.addEventListener('change', ({ matches }) => tell(matches));

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => void listeners.delete(changed);
};

/** True while the page is put on paper: then all of it has to be in the page, not only what is in sight. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => isPrinting);
