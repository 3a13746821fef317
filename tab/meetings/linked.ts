import { useEffect, useRef, useState, type RefObject } from 'react';
import { useSearchParams } from '../address/search';

/** The meeting that the page was opened for, by a link to it or to its answer. */
export function useLinked(): string | undefined {
  const [search] = useSearchParams();
  return search.get('meeting') ?? search.get('answer') ?? undefined;
}

/** Whether the page was opened for this meeting; its `place` on the page is then brought into sight. */
export function useIsLinked<E extends HTMLElement>(
  ref: string,
): { readonly isLinked: boolean; readonly place: RefObject<E | null> } {
  const linked = useLinked();
  const [isLinked] = useState(linked === ref);
  const place = useRef<E>(null);
  useEffect(() => {
    if (isLinked) place.current?.scrollIntoView({ block: 'start' });
  }, [isLinked]);
  return { isLinked, place };
}
