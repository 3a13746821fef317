import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { partnershipsSchema, type PartnershipsView } from '../../bot/contract/partnerships';
import { useHost } from '../host/context';
import type { Host } from '../host/host';
import { getResource, type ApiError } from './client';

/** How often is asked whether the person was added somewhere or taken off a list. */
const EVERY_MS = 60_000;

/** Which partnerships the person belongs to. Not repeated at once when it fails: the resources then tell why. */
export function usePartnerships(): UseQueryResult<PartnershipsView, ApiError> {
  const host = useHost();
  return useQuery({ ...partnershipsQuery(host), refetchInterval: EVERY_MS });
}

/** How they are asked for. */
export const partnershipsQuery = (host: Host) =>
  queryOptions<PartnershipsView, ApiError>({
    queryKey: ['partnerships'],
    queryFn: ({ signal }) => getResource(host, '/api/v1/partnerships', partnershipsSchema, signal),
    staleTime: 5_000,
    retry: false,
    networkMode: 'always',
  });
