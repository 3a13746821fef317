import { weekdayOf, type Day } from '../calendar/day';
import type { Calendar } from '../calendar/working-days';
import type { Closure, Facts } from '../partnership';
/** All that is asked of the facts to judge a day. */
export type Closed = Pick<Facts, 'closures'>;

/**
 * Why a day is none to meet on or to have anything due, each in words that follow 'It is':
 * 'a bank holiday (Good Friday)'; none for a good day.
 */
export function whyNot({ closures }: Closed, calendar: Calendar, day: Day): string[] {
  const holiday = calendar.holidays.get(day);
  const weekday = weekdayOf(day);
  return [
    ...(holiday ? [`a bank holiday (${holiday})`] : []),
    ...closures.filter((closure) => isIn(closure, day)).map(({ title }) => `in a closed period (${title})`),
    // The day is said with its name beside it: that it is a Saturday need not be said again.
    ...(weekday > 5 && !holiday ? ['not a working day'] : []),
  ];
}

const isIn = ({ firstDay, lastDay, withdrawn }: Closure, day: Day): boolean =>
  !withdrawn && firstDay <= day && day <= lastDay;

/** The reasons as one: 'a bank holiday (Christmas Day) and in a closed period (Winter break)'. */
export const inOne = (reasons: readonly string[]): string => reasons.join(' and ');
