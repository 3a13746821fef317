import { dayOf, parseDay, parseInstant, type Day, type Instant } from '../../calendar/day';
import type { Meeting, Series } from '../../partnership';

/** When and where a series has a meeting, and what it calls it. */
export interface Slot {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
  /** None in a row from before titles were remembered. */
  readonly title?: string;
}

/**
 * A slot as a meeting's row remembers it: which meeting of its series the row stands for, as the series had it when that
 * was last settled. It is what tells a series that was changed since from a meeting that was moved by itself.
 */
export const slotText = ({ startsAt, endsAt, place, title }: Slot): string =>
  `${startsAt} to ${endsAt}${title === undefined ? '' : ` called ${JSON.stringify(title)}`} at ${place}`;

/** True when both are at one time and place; a title that is not known may be any. */
export const isSameSlot = (a: Slot, b: Slot): boolean =>
  slotText({ ...a, title: undefined }) === slotText({ ...b, title: undefined }) &&
  (a.title === undefined || b.title === undefined || a.title === b.title);

/** Stands for the slot of a meeting that the coordinator has kept although its series has none there any more. */
export const STANDS_ALONE = 'stands alone';

/** The slot that a row remembers; undefined for a row of an older version, one added by hand, and one that stands alone. */
export function slotOf({ fromSeries }: Pick<Meeting, 'fromSeries'>): Slot | undefined {
  const [, start = '', end = '', called, place = ''] = REMEMBERED.exec(fromSeries ?? '') ?? [];
  const startsAt = parseInstant(start);
  const endsAt = parseInstant(end);
  if (!startsAt || !endsAt) return undefined;
  return { startsAt, endsAt, place, ...(called === undefined ? {} : { title: unquoted(called) }) };
}

const REMEMBERED = /^(\S+) to (\S+)(?: called "((?:[^"\\]|\\.)*)")? at ([\s\S]*)$/;

/** What `JSON.stringify` made of a title; the text itself where somebody has changed it by hand into what is none. */
function unquoted(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
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
