import { useMutation, useQueryClient } from '@tanstack/react-query';
import { nudgedSchema, type NudgedView } from '../../bot/contract/chasing/nudge';
import { useHost } from '../host/context';
import { post, type ApiError, type Tagged } from './client';
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
    onSuccess: () => readAnew(client, ['outstanding', 'preview']),
    networkMode: 'always',
  });
}
