import { useSyncExternalStore } from 'react';

let isOffline = false;
const listeners = new Set<() => void>();

/** Says whether the newest request reached the app: what a browser believes of its connection is often wrong. */
export function setOffline(offline: boolean): void {
  if (offline === isOffline) return;
  isOffline = offline;
  for (const changed of listeners) changed();
}

/** Whether the app answers at all. */
export const isReached = (): Promise<boolean> =>
  fetch('/tab/', { cache: 'no-store' }).then(
    () => true,
    () => false,
  );

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Whether the app cannot be reached. */
export const useIsOffline = (): boolean => useSyncExternalStore(subscribe, () => isOffline);
