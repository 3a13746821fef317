import { grouped } from '../basics/grouped';
import { dayOf, type Day, type Instant } from '../calendar/day';
import { leavesEmbargo } from '../inspection/embargo';
import { changesOf } from '../lifecycle/columns';
import type { Action, ColumnChange, Facts, Update } from '../partnership';
import { IMPORTED } from '../steps/came-in';
import { findingOf } from './finding-of';
import type { Incoming } from './incoming';
import { matchOf } from './match';
import { isNoted } from './notes';
import { ownPatch } from './own-columns';

/** What an import would do with one action of the file. */
export type Comparison =
  | { readonly is: 'new'; readonly incoming: Incoming }
  | { readonly is: 'same'; readonly incoming: Incoming; readonly action: Action }
  | {
      readonly is: 'different';
      readonly incoming: Incoming;
      readonly action: Action;
      readonly patch: Partial<Action>;
      readonly changes: readonly ColumnChange[];
      /** Progress and evidence that the file tells and the plan does not. */
      readonly newNotes: readonly string[];
      /** Some of what differs was changed here after it had come from a file: the plan's words are the newer ones. */
      readonly isNewerHere: boolean;
    };

/** Compares each action of a file with the plan. What the file leaves empty is no difference. */
export function compare(incoming: readonly Incoming[], facts: Facts, now: Instant): Comparison[] {
  return incoming.map((one): Comparison => {
    const action = one.known ?? matchOf(one.action, facts);
    if (!action) return { is: 'new', incoming: one };
    const patch = patchFor(action, one, facts, dayOf(now));
    const changes = changesOf(action, patch);
    const newNotes = one.notes
      .filter(({ text, isWork }) => isWork && !isNoted(facts, action.ref, text))
      .map(({ text }) => text);
    if (changes.length + newNotes.length === 0) return { is: 'same', incoming: one, action };
    return {
      is: 'different',
      incoming: one,
      action,
      patch,
      changes,
      newNotes,
      isNewerHere: isNewerHere(action, changes, facts),
    };
  });
}

/** What the file says of an action otherwise than the plan does. */
function patchFor(action: Action, incoming: Incoming, facts: Facts, today: Day): Partial<Action> {
  const { action: given, finding, own } = incoming;
  const { title, theme, leadAgency, supportingAgencies, dueOn, rating, successMeasure, milestones } = given;
  const { sustainabilityPlan, reviewOn, otherPlan } = given;
  const found = findingOf(finding, facts);
  return {
    ...(title === action.title ? {} : { title }),
    ...(theme ? { theme } : {}),
    leadAgency,
    ...(supportingAgencies.length > 0 && !isSameSet(supportingAgencies, action.supportingAgencies)
      ? { supportingAgencies }
      : {}),
    ...(dueOn ? { dueOn } : {}),
    ...(rating ? { rating } : {}),
    ...(successMeasure ? { successMeasure } : {}),
    ...(sustainabilityPlan ? { sustainabilityPlan } : {}),
    ...(reviewOn ? { reviewOn } : {}),
    ...(otherPlan ? { otherPlan } : {}),
    ...(milestones ? { milestones } : {}),
    ...(found && !leavesEmbargo(facts, action, found, today) ? { findingRef: found } : {}),
    ...ownPatch(own, action, facts),
    ...(action.withdrawnOn ? { withdrawnOn: undefined, withdrawnWhy: undefined } : {}),
  };
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** A column that a file filled and that holds something else by now was changed here, after the file. */
function isNewerHere({ ref }: Action, changes: readonly ColumnChange[], { updates }: Facts): boolean {
  const own = grouped(updates, aboutOf).get(ref) ?? [];
  const steps = own.filter(({ key }) => key?.startsWith(IMPORTED));
  return changes.some(({ column, was }) => {
    const filled = steps.flatMap((step) => step.changes ?? []).filter((change) => change.column === column);
    const last = filled.at(-1);
    return last !== undefined && last.is !== was;
  });
}

const aboutOf = ({ actionRef }: Update): string => actionRef;
