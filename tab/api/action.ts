import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { actionSchema, type ActionView } from '../../bot/contract/action';
import { actionAddress } from '../../bot/contract/action-path';
import type { Deed } from '../../bot/domain/lifecycle/deeds';
import { useHost } from '../host/context';
import { getTagged, post, type ApiError, type Sending, type Tagged } from './client';
import { readAnew } from './resource';
import { ofPartnership, useShown } from './shown-partnership';

/** An action with its version. `asOf` stands beside it, where every resource has it. */
export type ActionRead = Tagged<ActionView> & Pick<ActionView, 'asOf'>;

const EVERY_MS = 15_000;

const withAge = (read: Tagged<ActionView>): ActionRead => ({ ...read, asOf: read.data.asOf });

const keyOf = (ref: string, id: string | undefined) => ['actions', id ?? 'only', ref];

/** One action's whole story, asked again every 15 seconds while it is looked at. */
export function useAction(ref: string): UseQueryResult<ActionRead, ApiError> {
  const host = useHost();
  const { id, isSettled } = useShown();
  return useQuery<ActionRead, ApiError>({
    queryKey: keyOf(ref, id),
    queryFn: async ({ signal }) =>
      withAge(await getTagged(host, actionAddress(ref, undefined, id), actionSchema, signal)),
    enabled: isSettled,
    refetchInterval: EVERY_MS,
    staleTime: 5_000,
    retry: (failures, error) => failures < 1 && error.passing,
    retryDelay: 1_000,
    networkMode: 'always',
  });
}

/** Adds an action to the plan, or splits one off another. */
export function useAddAction() {
  const host = useHost();
  const { id } = useShown();
  const client = useQueryClient();
  return useMutation<ActionRead, ApiError, Sending>({
    mutationFn: async (sending) =>
      withAge(await post(host, `/api/v1/actions${ofPartnership(id)}`, sending, actionSchema)),
    onSuccess: (added) => {
      client.setQueryData(keyOf(added.data.action.ref, id), added);
      readAnew(client, [...PLAN_SHOWN_IN, 'actions']);
    },
    networkMode: 'always',
  });
}

/** A deed, what is given with it, and the version that its doer saw. */
export type Doing = Sending & { readonly deed: Deed };

/** Does something to an action. What was read stays until the answer is there; everything that may show it is read anew. */
export function useDeed(ref: string) {
  const host = useHost();
  const { id } = useShown();
  const client = useQueryClient();
  return useMutation<ActionRead, ApiError, Doing>({
    mutationFn: async ({ deed, ...sending }) =>
      withAge(await post(host, actionAddress(ref, deed, id), sending, actionSchema)),
    onSuccess: (done) => {
      client.setQueryData(keyOf(ref, id), done);
      readAnew(client, PLAN_SHOWN_IN);
    },
    // Somebody else was quicker: what they did is read, so that whoever writes sees both.
    onError: ({ code }) => {
      if (MEANWHILE.includes(code)) void client.invalidateQueries({ queryKey: keyOf(ref, id) });
    },
    networkMode: 'always',
  });
}

/** What shows something of the plan, besides the action itself. */
const PLAN_SHOWN_IN = ['plan', 'outstanding', 'ahead'];

const MEANWHILE = ['version-changed', 'changed-meanwhile', 'not-now'];
