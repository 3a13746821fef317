import { grouped } from '../basics/grouped';
import type { Action, Criterion, Facts } from '../partnership';

/**
 * How a criterion stands. `Unjudged`: nobody has said. `Met`: its judgement begins so. `Closing`: there is a gap, and
 * an action that is followed closes it. `Open`: there is a gap, and nothing closes it.
 */
export type GapState = 'Unjudged' | 'Met' | 'Closing' | 'Open';

/** A criterion with what closes its gap. */
export interface Gap {
  readonly criterion: Criterion;
  readonly state: GapState;
  readonly actions: readonly Action[];
}

/** Every criterion in the order of the list, as this reader may see it: what nothing closes stands out by its state. */
export function gapAnalysis(facts: Pick<Facts, 'criteria' | 'actions'>): readonly Gap[] {
  const actions = grouped(facts.actions, refOf);
  return facts.criteria.map((criterion) => {
    const closing = criterion.actionRefs.flatMap((ref) => actions.get(ref)?.[0] ?? []);
    return { criterion, actions: closing, state: stateOf(criterion, closing) };
  });
}

function stateOf({ judgement = '' }: Criterion, actions: readonly Action[]): GapState {
  const said = judgement.trim();
  if (said === '') return 'Unjudged';
  if (/^met\b/i.test(said)) return 'Met';
  return actions.some(({ withdrawnOn }) => !withdrawnOn) ? 'Closing' : 'Open';
}

const refOf = ({ ref }: Action): string => ref;
