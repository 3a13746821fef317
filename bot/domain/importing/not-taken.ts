import { takenBackIn } from '../steps/steps';
import { foldKey } from '../basics/folded';
import { grouped, workedOut } from '../basics/grouped';
import { dayOf, formatDay } from '../calendar/day';
import {
  ACTION_STATUS_WORDS,
  IMPACT_WORDS,
  type Action,
  type AsOf,
  type Facts,
  type Update,
} from '../partnership';
import { nameOf } from '../people/names';
import { dateRating } from '../plan/rating';
import { dueOf } from '../plan-file/cells/due';
import { PLAN_HEADINGS, type PlanField } from '../plan-file/own-form';
import { findingOf } from './finding-of';
import type { Incoming } from './incoming';
import { contactIn, findingIn } from './own-columns';
import { saidIn, type OwnRow } from './own-row';

/** A cell of the file that says something else than the plan and is not taken over. */
export interface NotTaken {
  /** What its column is called. */
  readonly label: string;
  /** What stands in it; empty for a cell that was emptied. */
  readonly says: string;
  readonly why: string;
}

/** What of a row of our own spreadsheet was changed and does not come into the plan, with why. Nothing for other files. */
export function notTaken(
  { own, row, unknown, isLeadSupporting, action: given }: Incoming,
  action: Action,
  asOf: AsOf,
): readonly NotTaken[] {
  if (!own) return [];
  const { facts } = asOf;
  const cell = (field: PlanField, why: string): NotTaken => ({
    label: PLAN_HEADINGS[field],
    says: own[field] ?? '',
    why,
  });
  const refusals: readonly (NotTaken | false)[] = [
    own.ref !== undefined &&
      foldKey(own.ref) !== foldKey(action.ref) &&
      cell('ref', 'an action keeps its number'),
    own.status !== ACTION_STATUS_WORDS[action.status] &&
      cell('status', 'the state changes by what is done in the app: progress, evidence, votes and closing'),
    isOtherFirstDue(own, action) && cell('firstDue', 'the day that was agreed first stays'),
    own.byDates !== dateRating(action, asOf.calendar, dayOf(asOf.now)) &&
      cell('byDates', 'it is worked out from the days'),
    saidIn(own, 'impact') !== (action.impact && IMPACT_WORDS[action.impact]) &&
      cell('impact', 'impact is assured in the app, with words that say how it is known'),
    isUnknownContact(own, action, facts) &&
      cell('owner', 'no one person on the People list has this name or address'),
    isUnknownFinding(own, action, facts) && cell('findingRef', 'no finding has this number'),
    isUnknownWording(own, action, facts) &&
      cell('finding', 'no finding is called so, and its words stay those of the letter'),
    row.rated === undefined &&
      saidIn(own, 'rating') !== undefined &&
      cell('rating', 'no rating is called so'),
    row.review === undefined && saidIn(own, 'review') !== undefined && cell('review', 'it is no day'),
    // Whoever is made the lead leaves those who support it, and the cell was not changed for that.
    isLeadSupporting &&
      given.leadAgency === action.leadAgency &&
      cell('support', 'the lead does not support its own action'),
    unknown.length > 0 &&
      cell('support', `no agency is called ${unknown.map((one) => `“${one}”`).join(' or ')}`),
  ];
  return [
    ...refusals.flatMap((one) => (one === false ? [] : one)),
    ...emptied(own, action, facts).map((field) =>
      cell(field, 'an empty cell empties nothing: take it out in the app'),
    ),
  ];
}

function isOtherFirstDue(own: OwnRow, { originalDueOn, dueOn }: Action): boolean {
  const shown = originalDueOn === dueOn ? undefined : originalDueOn;
  const said = saidIn(own, 'firstDue');
  if (said === undefined || shown === undefined) return said !== shown;
  return said !== shown && said !== formatDay(shown) && dueOf({ text: said }).day !== shown;
}

const isUnknownContact = (own: OwnRow, action: Action, facts: Facts): boolean => {
  const said = saidIn(own, 'owner');
  const is = action.ownerEmail && nameOf(facts, action.ownerEmail);
  if (said === undefined || said === is || said === action.ownerEmail) return false;
  return contactIn(own, action, facts) === undefined;
};

const isUnknownFinding = (own: OwnRow, action: Action, facts: Facts): boolean => {
  const said = saidIn(own, 'findingRef');
  return (
    said !== undefined &&
    foldKey(said) !== foldKey(action.findingRef ?? '') &&
    findingIn(own, action, facts) === undefined
  );
};

const isUnknownWording = (own: OwnRow, { findingRef }: Action, facts: Facts): boolean => {
  const said = saidIn(own, 'finding');
  if (said === undefined || findingOf(said, facts) !== undefined) return false;
  return facts.findings.find(({ ref }) => ref === findingRef)?.title !== said;
};

/** What each column that may be emptied holds now. */
const HELD: Readonly<Partial<Record<PlanField, (action: Action) => unknown>>> = {
  support: ({ supportingAgencies: [first] }) => first,
  due: ({ dueOn }) => dueOn,
  success: ({ successMeasure }) => successMeasure,
  rating: ({ rating }) => rating,
  findingRef: ({ findingRef }) => findingRef,
  finding: ({ findingRef }) => findingRef,
  theme: ({ theme }) => theme,
  owner: ({ ownerEmail }) => ownerEmail,
  milestones: ({ milestones = [] }) => milestones[0],
  sustainability: ({ sustainabilityPlan }) => sustainabilityPlan,
  review: ({ reviewOn }) => reviewOn,
  otherPlan: ({ otherPlan }) => otherPlan,
};

function emptied(own: OwnRow, action: Action, facts: Facts): readonly PlanField[] {
  const gone = workedOut(facts.updates, takenBackIn);
  const isNoted = (grouped(facts.updates, aboutOf).get(action.ref) ?? []).some(
    ({ key, kind, text }) =>
      !gone.has(key ?? '') &&
      text !== undefined &&
      text !== '' &&
      (kind === 'Progress' || kind === 'Evidence'),
  );
  return [
    ...(Object.entries(HELD) as [PlanField, (action: Action) => unknown][]).flatMap(([field, held]) =>
      saidIn(own, field) === undefined && held(action) !== undefined ? [field] : [],
    ),
    ...(isNoted && saidIn(own, 'progress') === undefined ? (['progress'] as const) : []),
  ];
}

const aboutOf = ({ actionRef }: Update): string => actionRef;
