import type { Day } from '../calendar/day';
import { milestoneRef, type Action, type Milestone } from '../partnership';

/** A day within an action: one of its milestones, or its review. */
export interface OwnDay {
  /** `A07/milestone-…` or `A07/review`: what its reminders name it by. */
  readonly ref: string;
  readonly title: string;
  readonly on: Day;
  readonly done: boolean;
  /** The milestone as the action has it; none of a review. */
  readonly milestone?: Milestone;
}

/**
 * The days within an action that are reminded of like any deadline (`product.md`, An action). A milestone keeps its
 * reference when others come, go or change places, and another title is another milestone; what it is called does not
 * stand in it, as an action may be under embargo. A review is due of a closed action.
 */
export function ownDaysOf(action: Action): readonly OwnDay[] {
  const { ref, title, status, reviewOn, milestones = [] } = action;
  const isOver = status === 'Closed' || status === 'Sustained';
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
  return reviewOn !== undefined && isOver
    ? [...ofMilestones, { ref: reviewRef(ref), title: review, on: reviewOn, done: status === 'Sustained' }]
    : ofMilestones;
}

const reviewRef = (actionRef: string): string => `${actionRef}/review`;

const OWN_DAY = /^(.+)\/(milestone-[\da-zA-Z_-]+|review)$/;

/** The action's reference in that of a day within it; undefined for anything else, as a statement of action. */
export const actionOfDay = (ref: string): string | undefined => OWN_DAY.exec(ref)?.[1];

/** True for a milestone within an action: the agency that leads it answers, as for the action; a review is the group's. */
export const isOwnMilestone = (ref: string): boolean => ref.includes('/milestone-') && OWN_DAY.test(ref);

/** The action and its day that a reminder names; undefined for anything else, and for what is not in the plan. */
export function findOwnDay(
  actions: readonly Action[],
  subjectRef: string,
): { readonly action: Action; readonly day: OwnDay } | undefined {
  const ref = actionOfDay(subjectRef);
  const action = ref === undefined ? undefined : actions.find((one) => one.ref === ref);
  const day = action && ownDaysOf(action).find((one) => one.ref === subjectRef);
  return day && action.withdrawnOn === undefined ? { action, day } : undefined;
}
