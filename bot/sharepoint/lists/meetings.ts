import { NO_END, withItsLength } from '../../domain/meetings/length';
import { choice, day, doer, instant, key, line, note, optional, withDefault, kept } from '../rows/columns';
import { defineList } from '../rows/list';
import { NO_PLACE } from './series';
import { type Meeting, MEETING_STATUSES } from '../../domain/partnership';
/** Single meetings: occurrences of a series, and ones of their own. */
export const meetings = defineList<Meeting>({
  title: 'Meetings',
  key: 'ref',
  understood: withItsLength,
  columns: {
    title: line('Title'),
    ref: key('Ref', { unique: true }),
    seriesCode: optional(key('SeriesCode', { indexed: true })),
    fromSeries: optional(kept('FromSeries')),
    startsAt: instant('StartsAt', { indexed: true }),
    endsAt: withDefault(instant('EndsAt'), NO_END),
    knownStartsAt: optional(instant('KnownStartsAt')),
    knownEndsAt: optional(instant('KnownEndsAt')),
    place: withDefault(note('Place'), NO_PLACE),
    status: withDefault(choice('Status', MEETING_STATUSES), 'Planned'),
    firstStartsAt: optional(instant('FirstStartsAt')),
    reason: optional(note('Reason')),
    changedBy: optional(doer('ChangedBy')),
    changedAt: optional(instant('ChangedAt')),
    keptOn: optional(day('KeptOn')),
    detailsChangedAt: optional(instant('DetailsChangedAt')),
  },
});
