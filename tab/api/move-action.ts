import { useMutation, useQueryClient } from '@tanstack/react-query';
import { actionSchema } from '../../bot/contract/action';
import { actionAddress } from '../../bot/contract/action-path';
import type { Move } from '../../bot/domain/plan/moves';
import { useHost } from '../host/context';
import { post, type ApiError } from './client';
import { readAnew } from './resource';
import { useShown } from './shown-partnership';

/** Puts actions elsewhere in the plan. Whatever else is done to them meanwhile stays: only their place is changed. */
export function useMoveActions() {
  const host = useHost();
  const { id } = useShown();
  const client = useQueryClient();
  return useMutation<void, ApiError, readonly Move[]>({
    mutationFn: async (moves) => {
      // What gives way goes first: should the connection break, no two stand at one place.
      for (const { ref, order } of [...moves].reverse()) {
        const sending = { body: { order }, etag: '*', key: crypto.randomUUID() };
        await post(host, actionAddress(ref, 'edit', id), sending, actionSchema);
      }
    },
    onSettled: () => readAnew(client, ['plan', 'actions']),
    networkMode: 'always',
  });
}
