import { useSearchParams } from '../address/search';
import type { OpenerProps } from '../parts/push';

/** What is open on the page: the form or card for somebody, an agency, or a new one of either. */
export interface Opened {
  readonly person?: string;
  readonly agency?: string;
  readonly deed?: string;
}

/** It stands in the address, so that a link leads there and 'back' closes it. */
export function useOpened(): readonly [Opened, (next: Opened) => void] {
  const [search, setSearch] = useSearchParams();
  const read = (name: string) => search.get(name) ?? undefined;
  const [person, agency, deed] = [read('person'), read('agency'), read('do')];
  const opened: Opened = {
    ...(person ? { person } : {}),
    ...(agency ? { agency } : {}),
    ...(deed ? { deed } : {}),
  };
  const open = (next: Opened) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of [
          ['person', next.person],
          ['agency', next.agency],
          ['do', next.deed],
        ] as const)
          if (value === undefined) after.delete(name);
          else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  return [opened, open];
}

/** What the button is given that opens one of them, and closes it again: it says which of the two. */
export function useOpener(): (one: Opened) => OpenerProps {
  const [opened, open] = useOpened();
  return (one) => {
    const isOpen = opened.person === one.person && opened.agency === one.agency && opened.deed === one.deed;
    return { 'aria-expanded': isOpen, onClick: () => open(isOpen ? {} : one) };
  };
}
