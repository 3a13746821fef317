import { dayOf, instantAt, plusMinutes, timeOf } from '../../domain/day';
import { MEETING_STATUSES, type Meeting } from '../../domain/partnership';
import { choice, day, doer, instant, line, note, optional, text, withDefault } from '../columns';
import { defineList } from '../list';
import { NO_PLACE } from './series';

/** How long a meeting is taken to last whose end is none. */
const MINUTES = 60;

/**
 * Somebody who moves a meeting by hand often changes StartsAt alone. An end that lies before the start is then taken
 * for the same time on the new day, or an hour after the start; else the meeting would be over before it begins.
 */
function withEndAfterStart(meeting: Meeting): Meeting {
  const { startsAt, endsAt } = meeting;
  if (endsAt > startsAt) return meeting;
  const sameDay = instantAt(dayOf(startsAt), timeOf(endsAt));
  return { ...meeting, endsAt: sameDay > startsAt ? sameDay : plusMinutes(startsAt, MINUTES) };
}

/** Single meetings: occurrences of a series, and ones of their own. */
export const meetings = defineList<Meeting>({
  title: 'Meetings',
  key: 'ref',
  understood: withEndAfterStart,
  columns: {
    title: line('Title'),
    ref: text('Ref', { unique: true }),
    seriesCode: optional(text('SeriesCode', { indexed: true })),
    startsAt: instant('StartsAt', { indexed: true }),
    endsAt: instant('EndsAt'),
    place: withDefault(note('Place'), NO_PLACE),
    status: withDefault(choice('Status', MEETING_STATUSES), 'Planned'),
    firstStartsAt: optional(instant('FirstStartsAt')),
    reason: optional(note('Reason')),
    changedBy: optional(doer('ChangedBy')),
    changedAt: optional(instant('ChangedAt')),
    keptOn: optional(day('KeptOn')),
  },
});
