import { queryOptions, useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { useHost } from '../host/context';
import type { Host } from '../host/host';
import { pathOf } from '../early/path-of';
import { useShown } from './shown-partnership';
import { getResource, type ApiError } from './client';

/** How often a page that is looked at asks again; a hidden one does not. */
const EVERY_MS = 30_000;

/** A resource of the shown partnership, perhaps with a question of its own (`learning?theme=…`), asked again every 30 seconds and whenever the tab comes back into view. */
export function useResource<T>(name: string, schema: z.ZodMiniType<T>): UseQueryResult<T, ApiError> {
  const host = useHost();
  const { id, isSettled } = useShown();
  return useQuery<T, ApiError>({
    ...resourceQuery(host, { name, id }, schema),
    enabled: isSettled,
    refetchInterval: EVERY_MS,
  });
}

/**
 * True until what is asked for is there, or has failed for the first time. Where it is asked again after a failure the page
 * stays: what came anew each time would itself ask, and so for ever.
 */
export const isComing = ({
  isPending,
  errorUpdateCount,
}: Pick<UseQueryResult, 'isPending' | 'errorUpdateCount'>): boolean => isPending && errorUpdateCount === 0;

/** Under what a resource of a partnership is kept. */
export const keyOf = (name: string, id: string | undefined): readonly string[] => [name, id ?? 'only'];

/** How a resource of a partnership, of the only one unless `id` is given, is asked for. */
export function resourceQuery<T>(
  host: Host,
  { name, id }: { readonly name: string; readonly id?: string | undefined },
  schema: z.ZodMiniType<T>,
) {
  return queryOptions<T, ApiError>({
    // With the partnership in its key, nothing of one can show up in another.
    queryKey: keyOf(name, id),
    queryFn: ({ signal }) => getResource(host, pathOf(name, id), schema, signal),
    staleTime: 5_000,
    retry: (failures, error) => failures < 1 && error.passing,
    retryDelay: 1_000,
    // Chromium believes itself offline in some virtual desktops although it is not.
    networkMode: 'always',
  });
}

/** Has these resources asked for again, as something was done that they may show. */
export function readAnew(client: QueryClient, names: readonly string[]): void {
  for (const name of names) void client.invalidateQueries({ queryKey: [name] });
}
