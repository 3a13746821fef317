import { useQuery } from '@tanstack/react-query';
import { pathOf } from '../early/path-of';
import { useHost } from '../host/context';
import { answered, ApiError } from './client';
import { useShown } from './shown-partnership';

/** What can be put into one's own calendar by itself, as the server names it. */
export interface Addable {
  readonly kind: 'meeting' | 'action' | 'request' | 'milestone' | 'to-last' | 'review' | 'statement';
  readonly ref: string;
}

/** Where one meeting or deadline of a partnership stands as a file that a calendar reads. */
export const entryPath = ({ kind, ref }: Addable, id: string | undefined): string =>
  pathOf(`calendars/entry.ics?${new URLSearchParams({ kind, ref })}`, id);

/** Whether what a link leads to has no day in the calendar any more; false until that is known. */
export function useIsGone(of: Addable): boolean {
  const host = useHost();
  const { id, isSettled } = useShown();
  const path = entryPath(of, id);
  const { error } = useQuery({
    queryKey: ['ahead', path],
    queryFn: async ({ signal }) => (await answered(host, path, { signal })).text(),
    enabled: isSettled,
    retry: false,
    networkMode: 'always',
  });
  return error instanceof ApiError && error.code === 'not-found';
}
