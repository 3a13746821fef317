import { useMutationState } from '@tanstack/react-query';
import type { ApiError, Sending } from './client';

/**
 * Why what was sent under this name was refused, also where its form was drawn anew since: a window that is made narrower
 * shows cards in place of the table, and the form in them.
 */
export function useRefusedBefore(key: string): ApiError | null {
  const sent = useMutationState({
    filters: { predicate: ({ state }) => (state.variables as Partial<Sending> | undefined)?.key === key },
    select: ({ state }) => state.error as ApiError | null,
  });
  return sent.at(-1) ?? null;
}
