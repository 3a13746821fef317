import { useSyncExternalStore } from 'react';

/** A phone, the side panel of a meeting, or 400% zoom: cards stand for table rows, and the way to the pages in a menu. */
const narrowWindow = matchMedia('(max-width: 760px)');

const subscribe = (changed: () => void) => {
  narrowWindow.addEventListener('change', changed);
  return () => narrowWindow.removeEventListener('change', changed);
};

/** True in a window that is too narrow for a table of five columns. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrowWindow.matches);
