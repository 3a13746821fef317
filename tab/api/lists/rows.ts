import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { rowAddress } from '../../../bot/contract/action-path';
import { findingAnswerSchema, findingsSchema } from '../../../bot/contract/lists/findings';
import { requestAnswerSchema, requestsSchema } from '../../../bot/contract/lists/requests';
import { useHost } from '../../host/context';
import { post, type ApiError, type Sending } from '../client';
import { readAnew, useResource } from '../resource';
import { ofPartnership, useShown } from '../shown-partnership';

/** The lists whose rows are read together, and changed each by deeds of its own. */
export type RowList = 'requests' | 'findings';

/** Annex A requests. */
export const useRequests = () => useResource('requests', requestsSchema);

/** What letters found. */
export const useFindings = () => useResource('findings', findingsSchema);

const answerSchema = z.union([requestAnswerSchema, findingAnswerSchema]);

/** A deed on a row, or without a `ref` a new row. */
export type RowDoing = Sending & { readonly ref?: string; readonly deed?: string };

interface Row {
  readonly ref: string;
}

/** Does something to a row of the list, or adds one, and shows that at once. Where somebody else was quicker, what they did is read. */
export function useRowDeed(list: RowList) {
  const host = useHost();
  const { id } = useShown();
  const client = useQueryClient();
  const queryKey = [list, id ?? 'only'];
  return useMutation<Row, ApiError, RowDoing>({
    mutationFn: async ({ ref, deed, ...sending }) => {
      const at = ref === undefined ? `/api/v1/${list}${ofPartnership(id)}` : rowAddress(list, ref, deed, id);
      const { data } = await post(host, at, sending, answerSchema);
      return 'request' in data ? data.request : data.finding;
    },
    onSuccess: (row) => {
      client.setQueryData(queryKey, (was: { readonly [K in RowList]?: readonly Row[] } | undefined) => {
        const rows = was?.[list];
        if (!rows) return was;
        const isThere = rows.some(({ ref }) => ref === row.ref);
        const after = isThere ? rows.map((one) => (one.ref === row.ref ? row : one)) : [...rows, row];
        return { ...was, [list]: after };
      });
      readAnew(client, [list, 'plan', 'actions', 'outstanding', 'ahead', 'me']);
    },
    onError: ({ code }) => {
      if (MEANWHILE.includes(code)) void client.invalidateQueries({ queryKey });
    },
    networkMode: 'always',
  });
}

const MEANWHILE = ['version-changed', 'changed-meanwhile', 'not-now', 'already-done'];
