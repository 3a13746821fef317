import {
  choices,
  codes,
  day,
  days,
  flag,
  key,
  line,
  note,
  optional,
  timeOfDay,
  whole,
  withDefault,
} from '../rows/columns';
import { defineList } from '../rows/list';
import { BOARD_WANTS, type Series } from '../../domain/partnership';

/** Said of a meeting whose place nobody has written down yet: it is still reminded of. */
export const NO_PLACE = 'To be confirmed';

/**
 * Meetings that come round. EveryWeeks must be there (a row without it is told as one that cannot be read); where
 * EveryMonths is given too, that counts and the weeks do not. The place is a note, as a join link may be longer than a
 * text column holds.
 */
export const series = defineList<Series>({
  title: 'Series',
  seldomChanged: true,
  key: 'code',
  columns: {
    title: line('Title'),
    code: key('Code', { unique: true }),
    everyWeeks: whole('EveryWeeks', 1),
    everyMonths: optional(whole('EveryMonths', 1)),
    firstOn: day('FirstOn'),
    startTime: timeOfDay('StartTime'),
    durationMinutes: whole('DurationMinutes', 1),
    place: withDefault(note('Place'), NO_PLACE),
    signsOff: optional(flag('SignsOff')),
    wants: optional(choices('Wants', BOARD_WANTS)),
    agencies: optional(codes('Agencies')),
    made: optional(days('Made')),
  },
});
