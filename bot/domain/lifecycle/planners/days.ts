import { failure, inField, type Failure } from '../../basics/failure';
import { unlikelyDay } from '../../basics/typed/unlikely-day';
import { formatDatedDay, type Day } from '../../calendar/day';
import type { Action, Facts, Milestone } from '../../partnership';
import type { Edited } from '../deeds';

/**
 * Why a day that is given with an action can hardly be meant: its year is too far off, or it is due before the call of the
 * inspection that it answers. What the action `was` already stays, however odd: it may have come in with a file.
 */
export function unlikelyDays(
  facts: Facts,
  given: Edited,
  today: Day,
  was: Partial<Action> = {},
): Failure | undefined {
  const { dueOn, reviewOn, milestones } = given;
  const stood = new Set((was.milestones ?? []).flatMap(daysOf));
  const isNewDue = dueOn && dueOn !== was.dueOn;
  const among = (field: keyof Edited, days: readonly Day[]): Failure | undefined =>
    inField(field, days.map((day) => unlikelyDay(day, today)).find(Boolean));
  return (
    among('dueOn', isNewDue ? [dueOn] : []) ??
    among('reviewOn', reviewOn && reviewOn !== was.reviewOn ? [reviewOn] : []) ??
    among(
      'milestones',
      (milestones ?? []).flatMap(daysOf).filter((day) => !stood.has(day)),
    ) ??
    (isNewDue ? inField('dueOn', beforeCall(facts, dueOn, given.findingRef ?? was.findingRef)) : undefined)
  );
}

const daysOf = ({ on, metOn }: Milestone): readonly Day[] => [...(on ? [on] : []), ...(metOn ? [metOn] : [])];

/** Nothing that an inspection found can have been due before it began. */
function beforeCall(
  { findings, inspections }: Facts,
  dueOn: Day,
  findingRef: string | undefined,
): Failure | undefined {
  const finding = findings.find(({ ref }) => ref === findingRef);
  const calledOn = inspections.find(({ ref }) => ref === finding?.inspectionRef)?.notifiedOn;
  return calledOn && dueOn < calledOn
    ? failure(
        'bad-date',
        `It answers an inspection that began on ${formatDatedDay(calledOn)}, and was due before that. Check the year.`,
      )
    : undefined;
}
