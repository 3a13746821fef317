import { useCallback, useState } from 'react';
import type { Plan } from '../../bot/contract/plan';
import { movesTo } from '../../bot/domain/plan/moves';
import type { PlanFilters } from './asked/filters';
import type { Group } from './asked/groups';
import type { OpenRow } from './rows/more';

/** Which row is open. Where the plan stands in its own order, its coordinator can move what is in it. */
export function useOpening(
  { actions, whole }: Plan,
  groups: readonly Group[],
  { sort, descending }: Pick<PlanFilters, 'sort' | 'descending'>,
): OpenRow {
  const [open, setOpen] = useState<string>();
  const toggle = useCallback((ref: string) => setOpen((before) => (before === ref ? undefined : ref)), []);
  const movesFor = (ref: string, way: 'up' | 'down') => {
    const inOrder = [...actions].sort((a, b) => a.place - b.place);
    const group = groups.find(({ rows }) => rows.some((row) => row.ref === ref));
    return movesTo(inOrder, group?.rows ?? [], ref, way);
  };
  const isInOrder = sort === 'place' && !descending && !whole;
  return {
    ...(open === undefined ? {} : { open }),
    toggle,
    ...(isInOrder ? { moving: { movesFor } } : {}),
  };
}
