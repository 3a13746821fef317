import { counted } from './words';
import { addDays, daysBetween, type Day } from '../calendar/day';
import { workingDaysBetween, type Calendar } from '../calendar/working-days';

/**
 * How far off a day is: 'today', 'tomorrow', 'in 5 working days'; 'in 2 days' when no working day lies between,
 * as on a Friday for the Sunday. For a day that has passed: '5 working days ago', 'yesterday'.
 */
export function whenWords(calendar: Calendar, today: Day, day: Day): string {
  if (day === today) return 'today';
  if (day === addDays(today, 1)) return 'tomorrow';
  if (day === addDays(today, -1)) return 'yesterday';
  return day > today ? `in ${span(calendar, today, day)}` : `${span(calendar, day, today)} ago`;
}

/** 'due in 3 working days', 'due today', 'overdue by 1 working day'. */
export const dueWords = (calendar: Calendar, today: Day, dueOn: Day): string =>
  dueOn < today ? `overdue by ${span(calendar, dueOn, today)}` : `due ${whenWords(calendar, today, dueOn)}`;

/** 'due in 3 working days', 'due today', '1 working day late': what inspectors asked for is late, and not overdue (`design/tab`, Copy). */
export const requestWords = (calendar: Calendar, today: Day, dueOn: Day): string =>
  dueOn < today ? `${span(calendar, dueOn, today)} late` : dueWords(calendar, today, dueOn);

/** '5 working days', or calendar days when there is no working day between. */
function span(calendar: Calendar, from: Day, to: Day): string {
  const working = workingDaysBetween(calendar, from, to);
  return working > 0 ? counted(working, 'working day') : counted(daysBetween(from, to), 'day');
}
