import { useSyncExternalStore } from 'react';

let isLive = false;
const listeners = new Set<() => void>();

/** Says whether changes are told as they happen; without that pages ask more often. */
export function setLive(live: boolean): void {
  if (live === isLive) return;
  isLive = live;
  for (const changed of listeners) changed();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Whether changes are told as they happen. */
export const useIsLive = (): boolean => useSyncExternalStore(subscribe, () => isLive);
