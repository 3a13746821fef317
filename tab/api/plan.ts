import { useQueryClient } from '@tanstack/react-query';
import { planSchema, type Plan } from '../../bot/contract/plan';
import { PLAN_BEGUN, PLAN_IN_SHORT, type PlanFirst } from '../early/first-of';
import type { ApiError } from './client';
import { keyOf, useResource } from './resource';
import { useShown } from './shown-partnership';

/** The action plan. */
export const usePlan = () => useResource('plan', planSchema);

/** How many actions the plan has, be they there or still on their way. */
export const sizeOf = ({ whole, actions }: Plan): number => whole?.actions ?? actions.length;

/** The action plan, and until all of it is there the first lines that the tab was opened with. */
export const usePlanBegun = () => useOpenedWith(PLAN_BEGUN);

/** The action plan, and until all of it is there what the overview tells of it. */
export const usePlanInShort = () => useOpenedWith(PLAN_IN_SHORT);

function useOpenedWith(first: PlanFirst): {
  readonly data: Plan | undefined;
  readonly error: ApiError | null;
  readonly isPending: boolean;
  readonly errorUpdateCount: number;
} {
  const client = useQueryClient();
  const { id } = useShown();
  const { data, error, errorUpdateCount } = usePlan();
  const begun = data || error ? undefined : client.getQueryData<Plan>(keyOf(first, id));
  const shown = data ?? begun;
  return { data: shown, error, isPending: !shown && !error, errorUpdateCount };
}
