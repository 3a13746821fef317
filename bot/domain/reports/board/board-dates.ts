import { byDay } from '../../calendar/by-day';
import { dayOf, type Day, type Instant } from '../../calendar/day';
import type { Facts, Meeting, Series } from '../../partnership';

/** Between which two meetings of a board an update is written. */
export interface BoardDates {
  readonly board: Series;
  /** When it last met, as far as its meetings are in the list. */
  readonly last?: Instant;
  /** When it meets next. */
  readonly next?: Instant;
  /** The meeting that must consider the update: the next. */
  readonly meeting?: Meeting;
}

/** When a board met last and meets next; meetings that were cancelled do not count. */
export function boardDates({ meetings }: Pick<Facts, 'meetings'>, board: Series, now: Instant): BoardDates {
  const own = meetings
    .filter(({ seriesCode, status }) => seriesCode === board.code && status !== 'Cancelled')
    .sort((a, b) => byDay(a.startsAt, b.startsAt));
  const last = own.filter(({ startsAt }) => startsAt <= now).at(-1)?.startsAt;
  const meeting = own.find(({ startsAt }) => startsAt > now);
  return { board, last, next: meeting?.startsAt, ...(meeting ? { meeting } : {}) };
}

/** The day of a moment, where there is one. */
export const dayOfAny = (at: Instant | undefined): Day | undefined =>
  at === undefined ? undefined : dayOf(at);
