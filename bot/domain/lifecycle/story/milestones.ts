import { dueWords } from '../../basics/how-far-off';
import type { Day } from '../../calendar/day';
import type { Calendar } from '../../calendar/working-days';
import type { Action, Milestone } from '../../partnership';
import { isOpenAction } from '../../plan/action-status';

/** A milestone as it stands today. */
export interface MilestoneLine extends Milestone {
  /** 'due in 3 working days', of one that is not met and has a day. */
  readonly whenWords?: string;
  readonly overdue: boolean;
}

/** The milestones of an action as they stand on a day. */
export const milestonesOf = (action: Action, calendar: Calendar, today: Day): readonly MilestoneLine[] =>
  (action.milestones ?? []).map((one) => {
    const isOver = !isOpenAction(action);
    const { on, metOn } = one;
    if (on === undefined || metOn !== undefined || isOver) return { ...one, overdue: false };
    return { ...one, whenWords: dueWords(calendar, today, on), overdue: on < today };
  });
