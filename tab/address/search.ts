import { useMemo } from 'react';
import { navigate, useSearch } from 'wouter/use-browser-location';
import { MOVED } from './place';

type Asked = string | URLSearchParams | Record<string, string> | readonly (readonly [string, string])[];

/** Puts what is asked for into the address, itself or made of what stands there; `replace` leaves no step for 'back'. */
export type SetSearch = (
  next: Asked | ((before: URLSearchParams) => Asked),
  options?: { readonly replace?: boolean },
) => void;

/**
 * What the address asks for behind its question mark. wouter's own hook unescapes it once before it is read, by which a
 * typed `%41` would become an `A`.
 */
export function useSearchParams(): readonly [URLSearchParams, SetSearch] {
  const search = useSearch();
  return [useMemo(() => new URLSearchParams(search), [search]), setSearch];
}

const setSearch: SetSearch = (next, options) => {
  const asked = typeof next === 'function' ? next(new URLSearchParams(location.search)) : next;
  const search = new URLSearchParams(asked as ConstructorParameters<typeof URLSearchParams>[0]).toString();
  navigate(location.pathname + (search && `?${search}`), { ...options, state: MOVED });
};
