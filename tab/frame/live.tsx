import { focusManager, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useHost } from '../host/context';
import { listen } from '../api/live/stream';
import { keepTab } from '../api/live/keep-tab';
import { keepOnLeaving } from '../api/live/kept';
import { useIsOffline } from '../api/live/connection';
import { setLive, useIsLive } from '../api/live/state';
import { useShown } from '../api/shown-partnership';
import { useTurnSaid } from '../parts/hooks/say';
import { saidOnce } from '../parts/hooks/said-once';

/** Of whom nothing is read but what these kinds tell; every other resource is made from all there is. */
const MADE_FROM: Readonly<Record<string, readonly string[]>> = {
  me: ['people', 'settings'],
  partnerships: ['people'],
  actions: ['plan', 'people', 'settings'],
};

/** However fast changes come, what is shown is read again at most so often. */
const EVERY_MS = 1_000;

/** Where nothing is told as it happens, what is shown is read again this often. */
const UNTOLD_EVERY_MS = 10_000;

/**
 * Has what is shown read again as soon as somebody has changed it. While nobody can see the tab nothing is listened to
 * and nothing asked; what is shown again is read anew.
 */
export default function Live() {
  const host = useHost();
  const client = useQueryClient();
  const { id, isSettled } = useShown();
  const isSeen = useIsSeen();
  // What says that the app cannot be reached could not be read any more by then.
  useEffect(() => void import('./notices'), []);
  useEffect(keepTab, []);
  useEffect(keepOnLeaving, []);
  useEffect(saidOnce, []);
  useTurnSaid(useIsOffline(), 'Offline. You see what was read before.', 'The app can be reached again.');
  const isLive = useIsLive();
  useEffect(() => {
    if (isLive || !isSeen) return undefined;
    const asking = setInterval(() => void client.invalidateQueries(), UNTOLD_EVERY_MS);
    return () => clearInterval(asking);
  }, [client, isLive, isSeen]);
  useEffect(() => {
    if (!isSettled || !isSeen) return undefined;
    const kinds = new Set<string>();
    let reading: ReturnType<typeof setTimeout> | undefined;
    let last = -EVERY_MS;
    const read = () => {
      reading = undefined;
      last = performance.now();
      const told = [...kinds];
      kinds.clear();
      void client.invalidateQueries({ predicate: ({ queryKey }) => isTold(String(queryKey[0]), told) });
    };
    const stop = new AbortController();
    const path = `/api/v1/live${id === undefined ? '' : `?partnership=${encodeURIComponent(id)}`}`;
    void listen(
      host,
      path,
      {
        live: setLive,
        changed(told) {
          for (const kind of told) kinds.add(kind);
          reading ??= setTimeout(read, Math.max(0, last + EVERY_MS - performance.now()));
        },
      },
      stop.signal,
    );
    return () => {
      stop.abort();
      clearTimeout(reading);
      setLive(false);
    };
  }, [host, client, id, isSettled, isSeen]);
  return null;
}

const isTold = (name: string, told: readonly string[]): boolean => {
  const kinds = MADE_FROM[name];
  return kinds === undefined || told.some((kind) => kinds.includes(kind));
};

/** False while the browser's tab is hidden, or Teams keeps the app asleep, which the browser does not tell. */
function useIsSeen(): boolean {
  const host = useHost();
  const client = useQueryClient();
  const [isSeen, setSeen] = useState(!document.hidden);
  useEffect(() => {
    let asleep = false;
    const look = () => setSeen(!document.hidden && !asleep);
    const wake = host.onSleep((sleeps) => {
      asleep = sleeps;
      // Queries that ask by themselves rest as if the window were hidden.
      focusManager.setFocused(sleeps ? false : undefined);
      if (!sleeps) void client.invalidateQueries();
      look();
    });
    document.addEventListener('visibilitychange', look);
    return () => {
      wake();
      document.removeEventListener('visibilitychange', look);
    };
  }, [host, client]);
  return isSeen;
}
