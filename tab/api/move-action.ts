import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { actionSchema } from '../../bot/contract/action';
import { rowAddress } from '../../bot/contract/action-path';
import { findingAnswerSchema } from '../../bot/contract/lists/findings';
import type { Move } from '../../bot/domain/plan/moves';
import { useHost } from '../host/context';
import { post, type ApiError } from './client';
import { readAnew } from './resource';
import { useShown } from './shown-partnership';

/** Puts actions elsewhere in the plan. Whatever else is done to them meanwhile stays: only their place is changed. */
export const useMoveActions = () => useMoves('actions', actionSchema);

/** Whether any action is being put elsewhere now, from whichever row. */
export const useIsMovingActions = (): boolean => useIsMutating({ mutationKey: ['moves', 'actions'] }) > 0;

/** The same of findings. */
export const useMoveFindings = () => useMoves('findings', findingAnswerSchema);

function useMoves(list: 'actions' | 'findings', schema: z.ZodMiniType) {
  const host = useHost();
  const { id } = useShown();
  const client = useQueryClient();
  return useMutation<void, ApiError, readonly Move[]>({
    mutationKey: ['moves', list],
    mutationFn: async (moves) => {
      // What gives way goes first: should the connection break, no two stand at one place.
      for (const { ref, order } of [...moves].reverse()) {
        const sending = { body: { order }, etag: '*', key: crypto.randomUUID() };
        await post(host, rowAddress(list, ref, 'edit', id), sending, schema);
      }
    },
    onSettled: () => readAnew(client, ['plan', 'actions', 'findings']),
    networkMode: 'always',
  });
}
