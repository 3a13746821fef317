import { inOrder } from '../../../bot/domain/plan/in-order';
import { usePlan } from '../../api/plan';

type Named = readonly (readonly [value: string, words: string])[];

/** What the columns of an action can be chosen from, as far as the plan knows. */
export interface PlanLists {
  readonly findings: Named;
  readonly owners: Named;
  readonly themes: Named;
}

const once = (all: Named): Named => [...new Map(all)].sort(([a], [b]) => inOrder(a, b));

/** The findings, owners and themes of the plan; none while it is on its way. */
export function usePlanLists(): PlanLists {
  const actions = usePlan().data?.actions ?? [];
  return {
    findings: once(actions.flatMap(({ finding }) => (finding ? [[finding.ref, finding.title]] : []))),
    owners: once(
      actions.flatMap(({ ownerEmail, ownerName }) =>
        ownerEmail ? [[ownerEmail, ownerName ?? ownerEmail]] : [],
      ),
    ),
    themes: once(actions.flatMap(({ theme }) => (theme ? [[theme, theme]] : []))),
  };
}
