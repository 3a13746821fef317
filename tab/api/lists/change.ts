import { useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { useHost } from '../../host/context';
import { ApiError, post } from '../client';
import { useShown } from '../shown-partnership';

/** A change of a list: where, what is given, and the version that was seen. */
export interface ListChange {
  /** Behind `/api/v1/`, perhaps with a question of its own. */
  readonly path: string;
  readonly body: object;
  readonly method?: 'POST' | 'PATCH';
  readonly etag?: string;
  /** Names what is sent, so that it counts once however often it is sent; another one each time unless given. */
  readonly key?: string;
}

/** What else may say something different after a change of what the partnership goes by. */
const FOLLOWERS = [
  'me',
  'meetings',
  'outstanding',
  'questions',
  'requests',
  'actions',
  'preview',
  'ahead',
  'plan',
  'people',
  'settings',
];

/**
 * Changes a list that answers every change with itself as it is then, and shows that at once. Gives a function that
 * throws ApiError. Where somebody else was quicker, what they did is read.
 */
export function useListChange<T>(name: string, schema: z.ZodMiniType<T>): (change: ListChange) => Promise<T> {
  const host = useHost();
  const { id } = useShown();
  const client = useQueryClient();
  const queryKey = [name, id ?? 'only'];
  const of = id === undefined ? '' : `?partnership=${encodeURIComponent(id)}`;
  return async ({ path, ...change }) => {
    try {
      const sending = { ...change, key: change.key ?? crypto.randomUUID() };
      const { data } = await post(
        host,
        `/api/v1/${path}${path.includes('?') ? of.replace('?', '&') : of}`,
        sending,
        schema,
      );
      client.setQueryData(queryKey, data);
      for (const other of FOLLOWERS) if (other !== name) void client.invalidateQueries({ queryKey: [other] });
      return data;
    } catch (cause) {
      if (cause instanceof ApiError && MEANWHILE.includes(cause.code))
        void client.invalidateQueries({ queryKey });
      throw cause;
    }
  };
}

const MEANWHILE = ['version-changed', 'changed-meanwhile', 'person-gone'];
