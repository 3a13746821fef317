import type { OpenerProps } from '../parts/push';
import { useSearchParams } from '../address/search';

/** Which setting is being changed: it stands in the address. */
export interface Editing {
  readonly at?: string;
  /** What the button is given that opens its form, and closes it again. */
  by(at: string): OpenerProps;
  close(): void;
}

/** What is open on the page: one form at a time. */
export function useEditing(): Editing {
  const [search, setSearch] = useSearchParams();
  const set = (at: string | undefined) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (at === undefined) after.delete('edit');
        else after.set('edit', at);
        return after;
      },
      { replace: true },
    );
  const at = search.get('edit');
  const by = (form: string): OpenerProps => ({
    'aria-expanded': at === form,
    onClick: () => set(at === form ? undefined : form),
  });
  return { ...(at ? { at } : {}), by, close: () => set(undefined) };
}

/** What every card of the page is given. */
export interface CardProps<V> {
  readonly view: V;
  readonly editing: Editing;
}
