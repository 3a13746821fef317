import { dayOf, parseDay, parseInstant, type Day, type Instant } from '../../calendar/day';
import type { Meeting, Series } from '../../partnership';

/** When and where a series has a meeting. */
export interface Slot {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
}

/**
 * A slot as a meeting's row remembers it: which meeting of its series the row stands for, as the series had it when that
 * was last settled. It is what tells a series that was changed since from a meeting that was moved by itself.
 */
export const slotText = ({ startsAt, endsAt, place }: Slot): string => `${startsAt} to ${endsAt} at ${place}`;

/** Stands for the slot of a meeting that the coordinator has kept although its series has none there any more. */
export const STANDS_ALONE = 'stands alone';

/** The slot that a row remembers; undefined for a row of an older version, one added by hand, and one that stands alone. */
export function slotOf({ fromSeries }: Pick<Meeting, 'fromSeries'>): Slot | undefined {
  const [, start = '', end = '', place = ''] = /^(\S+) to (\S+) at ([\s\S]*)$/.exec(fromSeries ?? '') ?? [];
  const startsAt = parseInstant(start);
  const endsAt = parseInstant(end);
  return startsAt && endsAt && { startsAt, endsAt, place };
}

/** The day for which a row stands in its series: what it remembers, or the day in the ref that the app gave it. */
export function slotDayOf(meeting: Meeting, series: Pick<Series, 'code'>): Day | undefined {
  if (meeting.seriesCode !== series.code) return undefined;
  if (meeting.fromSeries === STANDS_ALONE) return dayOf(meeting.startsAt);
  const slot = slotOf(meeting);
  if (slot) return dayOf(slot.startsAt);
  const { ref } = meeting;
  return ref.startsWith(`${series.code}-`) ? parseDay(ref.slice(series.code.length + 1)) : undefined;
}
