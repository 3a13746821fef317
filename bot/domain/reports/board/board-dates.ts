import { dayOf, type Day, type Instant } from '../../calendar/day';
import type { Facts, Meeting, Series } from '../../partnership';

/** Between which two meetings of a board an update is written. */
export interface BoardDates {
  readonly board: Series;
  /** When it last met, as far as its meetings are in the list. */
  readonly last?: Instant;
  /** When it meets next. */
  readonly next?: Instant;
}

/** When a board met last and meets next; meetings that were cancelled do not count. */
export function boardDates({ meetings }: Pick<Facts, 'meetings'>, board: Series, now: Instant): BoardDates {
  const starts = meetings
    .filter(({ seriesCode, status }) => seriesCode === board.code && status !== 'Cancelled')
    .map(({ startsAt }: Meeting) => startsAt)
    .sort();
  return { board, last: starts.filter((at) => at <= now).at(-1), next: starts.find((at) => at > now) };
}

/** The day of a moment, where there is one. */
export const dayOfAny = (at: Instant | undefined): Day | undefined =>
  at === undefined ? undefined : dayOf(at);
