import { useSyncExternalStore } from 'react';

/** What follows a media query: a hook that is true while it holds. Asks the browser when it is first used, not before. */
export function mediaHook(query: string): () => boolean {
  let media: MediaQueryList | undefined;
  const asked = () => (media ??= matchMedia(query));
  const subscribe = (changed: () => void) => {
    asked().addEventListener('change', changed);
    return () => asked().removeEventListener('change', changed);
  };
  const matches = () => asked().matches;
  return () => useSyncExternalStore(subscribe, matches);
}
