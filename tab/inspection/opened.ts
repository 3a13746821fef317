import type { OpenerProps } from '../parts/push';
import { useSearchParams } from '../address/search';

/** The form or list that is open on the page, and what it is about. It stands in the address: 'back' closes it. */
export interface Opened {
  readonly is?: string;
  readonly about?: string;
  open(is: string, about?: string): void;
  /** What the button is given that opens it, and closes it again. */
  by(is: string): OpenerProps;
  close(): void;
}

/** Which form of an inspection's page is open, kept in the address so that a link opens it. */
export function useOpened(): Opened {
  const [search, setSearch] = useSearchParams();
  const is = search.get('do');
  const about = search.get('about');
  const set = (next: Readonly<Record<string, string>>) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const name of ['do', 'about']) after.delete(name);
        for (const [name, value] of Object.entries(next)) after.set(name, value);
        return after;
      },
      { replace: true },
    );
  const open = (next: string, of?: string) => set({ do: next, ...(of ? { about: of } : {}) });
  return {
    ...(is ? { is } : {}),
    ...(about ? { about } : {}),
    open,
    by: (next) => ({
      'aria-expanded': is === next,
      onClick: () => (is === next ? set({}) : open(next)),
    }),
    // What was sent may be answered after something else was opened: that stays.
    close: () => {
      if (new URLSearchParams(window.location.search).get('do') === is) set({});
    },
  };
}
