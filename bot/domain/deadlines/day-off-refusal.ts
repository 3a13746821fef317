import { type Closed, inOne, whyNot } from '../sending/day-off';
import type { Calendar } from '../calendar/working-days';
import { type Day, formatDay } from '../calendar/day';
import { type Failure, failure } from '../basics/failure';

/**
 * Why a day is asked about before it becomes a due day: it is a weekend, a bank holiday or in a closed period, and
 * nobody has said that it is meant all the same (`isMeant`).
 */
export function dayOffRefusal(
  facts: Closed,
  calendar: Calendar,
  day: Day,
  isMeant: boolean,
): Failure | undefined {
  const why = isMeant ? '' : inOne(whyNot(facts, calendar, day));
  return why
    ? failure('due-on-day-off', `${formatDay(day)} is ${why}. Choose another day, or tick “Yes, that day”.`)
    : undefined;
}
