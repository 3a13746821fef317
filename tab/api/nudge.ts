import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { nudgedSchema, type NudgedView } from '../../bot/contract/chasing/nudge';
import { useHost } from '../host/context';
import { getResource, post, type ApiError, type Tagged } from './client';
import { readAnew } from './resource';
import { ofPartnership, useShown } from './shown-partnership';

/** Chases one agency, or all that are silent. Pressed twice it chases once: nobody gets two on one day. */
export function useNudge() {
  const host = useHost();
  const { id } = useShown();
  const client = useQueryClient();
  return useMutation<Tagged<NudgedView>, ApiError, string | undefined>({
    mutationFn: (agency) =>
      post(
        host,
        `/api/v1/nudges${ofPartnership(id)}`,
        { body: agency === undefined ? {} : { agency }, key: crypto.randomUUID() },
        nudgedSchema,
      ),
    onSuccess: () => readAnew(client, ['outstanding', 'preview', 'nudges']),
    networkMode: 'always',
  });
}

/** What a nudge would come to now, while somebody looks at it; nothing is sent by that. */
export function useNudgePreview(
  agency: string | undefined,
  isLookedAt: boolean,
): UseQueryResult<NudgedView, ApiError> {
  const host = useHost();
  const { id } = useShown();
  const asked = new URLSearchParams({
    ...(id === undefined ? {} : { partnership: id }),
    ...(agency === undefined ? {} : { agency }),
  });
  return useQuery<NudgedView, ApiError>({
    queryKey: ['nudges', id ?? 'only', agency ?? 'all'],
    queryFn: ({ signal }) => getResource(host, `/api/v1/nudges?${asked}`, nudgedSchema, signal),
    enabled: isLookedAt,
    networkMode: 'always',
    retry: false,
  });
}
