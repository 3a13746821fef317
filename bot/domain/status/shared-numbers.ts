import { workedOutOf } from '../basics/grouped';
import { foldKey } from '../basics/folded';
import type { ListFault } from '../partnership';
import type { Numbered } from '../steps/numbers';

const LISTS = { actions: 'Actions', findings: 'Findings', requests: 'Requests' } as const;

/**
 * Numbers that two lists have, as somebody typed one of them there: the app gives each number to one thing alone, since
 * what was done to it is kept by its number.
 */
export const sharedNumbers = (facts: Numbered): readonly ListFault[] =>
  workedOutOf(facts, NUMBERED, numbersOfTwo);

const NUMBERED = { actions: true, findings: true, requests: true } as const;

function numbersOfTwo(facts: Numbered): readonly ListFault[] {
  const first = new Map<string, string>();
  return (Object.keys(NUMBERED) as (keyof typeof NUMBERED)[]).flatMap((list) =>
    facts[list].flatMap(({ ref }): readonly ListFault[] => {
      const other = first.get(foldKey(ref));
      first.set(foldKey(ref), other ?? LISTS[list]);
      if (other === undefined || other === LISTS[list]) return [];
      const reason = `has a number that is in ${other}, too: what was done to the one stands beside the other. Give it another number`;
      return [{ list: LISTS[list], row: ref, reason }];
    }),
  );
}
