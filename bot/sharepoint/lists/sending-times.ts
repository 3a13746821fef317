import { WEEKDAYS, type SendingTimes } from '../../domain/partnership';
import { choices, line, optional, renamed, timeOfDay } from '../rows/columns';
import { defineList } from '../rows/list';

/** The days and hours in which the partnership wants messages; its first row counts. */
export const sendingTimes = defineList<SendingTimes>({
  title: 'SendingTimes',
  countsWithoutWords: true,
  seldomChanged: true,
  columns: {
    title: line('Title'),
    from: renamed(optional(timeOfDay('From')), 'FromTime'),
    until: renamed(optional(timeOfDay('Until')), 'UntilTime'),
    days: choices('Days', WEEKDAYS),
  },
});
