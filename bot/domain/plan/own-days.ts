import { grouped } from '../basics/grouped';
import { addDays, dayOf, type Day, type Instant } from '../calendar/day';
import { milestoneRef, type Action, type Agreement, type Facts, type Milestone } from '../partnership';
import { stepsOf, takenBackIn } from '../steps/steps';
import { isClosed } from './action-status';
import { actionOfDay } from './day-names';

export { actionOfDay, isLeadsDay, isOwnMilestone, isToLast, nameOfDay } from './day-names';

/** A day within an action: one of its milestones, when its plan to last is to be there, or its review. */
export interface OwnDay {
  /** `A07/milestone-…`, `A07/to-last` or `A07/review`: what its reminders name it by. */
  readonly ref: string;
  readonly title: string;
  readonly on: Day;
  readonly done: boolean;
  /** The milestone as the action has it; none of the others. */
  readonly milestone?: Milestone;
  /** When it came about, of what is told on that day by other means: its reminders begin after that. */
  readonly since?: Day;
}

/** What tells when something was done to an action. */
type OfActions = Pick<Facts, 'updates' | 'agreements'>;

/**
 * The days within an action that are reminded of like any deadline (`product.md`, An action). A milestone keeps its
 * reference when others come, go or change places, and another title is another milestone; what it is called does not
 * stand in it, as an action may be under embargo. A plan to last is due of what the group has agreed to, a review of what
 * is closed.
 */
export function ownDaysOf(facts: OfActions, action: Action): readonly OwnDay[] {
  const { ref, title, status, reviewOn, milestones = [] } = action;
  const isOver = isClosed(action);
  const ofMilestones = milestones.flatMap((milestone): OwnDay[] => {
    const { on, metOn, title: called } = milestone;
    if (on === undefined) return [];
    const done = metOn !== undefined || isOver;
    return [
      {
        ref: milestone.ref ?? milestoneRef(ref, called),
        title: `${called} (milestone of ${ref})`,
        on,
        done,
        milestone,
      },
    ];
  });
  const review = `Is it sustained? Review of ${title}`;
  return [
    ...ofMilestones,
    ...toLast(facts, action),
    ...(reviewOn !== undefined && isOver
      ? [{ ref: reviewRef(ref), title: review, on: reviewOn, done: status === 'Sustained' }]
      : []),
  ];
}

/** How many days after the group has agreed it is to be said how it will last: ten working days in most years' weeks. */
export const TO_LAST_WITHIN_DAYS = 14;

/** When it is to be said how it will last: counted from the group's agreement, where anything says when that was. */
function toLast(facts: OfActions, action: Action): readonly OwnDay[] {
  const { ref, title, status, sustainabilityPlan } = action;
  if (status !== 'Agreed' && status !== 'Closed' && status !== 'Sustained') return [];
  const since = agreedOn(facts, action);
  if (since === undefined) return [];
  return [
    {
      ref: toLastRef(ref),
      title: `How will it last? Sustainability plan of ${title}`,
      on: addDays(since, TO_LAST_WITHIN_DAYS),
      done: status !== 'Agreed' || Boolean(sustainabilityPlan),
      since,
    },
  ];
}

/**
 * The day of the newest step that brought the action to the group's agreement and was not taken back; of a state that
 * somebody typed into the list or loaded, that of the last vote for it.
 */
function agreedOn(facts: OfActions, action: Action): Day | undefined {
  const steps = stepsOf(facts, action);
  const gone = takenBackIn(steps);
  const step = steps
    .filter(({ key = '' }) => !gone.has(key))
    .filter(({ changes = [] }) => changes.some(({ column, is }) => column === 'status' && is === 'Agreed'))
    .at(-1);
  const at = step?.at ?? lastVoteOn(facts, action);
  return at && dayOf(at);
}

const lastVoteOn = ({ agreements }: OfActions, { ref }: Action): Instant | undefined =>
  (grouped(agreements, votedOn).get(ref) ?? [])
    .filter(({ verdict }) => verdict === 'Agree')
    .map(({ at }) => at)
    .sort()
    .at(-1);

const votedOn = ({ actionRef }: Agreement): string => actionRef;

const reviewRef = (actionRef: string): string => `${actionRef}/review`;

/** What the reminders of an action's plan to last name it by. */
export const toLastRef = (actionRef: string): string => `${actionRef}/to-last`;

/** The action and its day that a reminder names; undefined for anything else, and for what is not in the plan. */
export function findOwnDay(
  facts: OfActions & Pick<Facts, 'actions'>,
  subjectRef: string,
): { readonly action: Action; readonly day: OwnDay } | undefined {
  const ref = actionOfDay(subjectRef);
  const action = ref === undefined ? undefined : facts.actions.find((one) => one.ref === ref);
  const day = action && ownDaysOf(facts, action).find((one) => one.ref === subjectRef);
  return day && action.withdrawnOn === undefined ? { action, day } : undefined;
}
