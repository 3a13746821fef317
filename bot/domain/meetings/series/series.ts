import {
  addDays,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  instantAt,
  plusMinutes,
  weekdayOf,
  type Day,
  type Instant,
} from '../../calendar/day';
import { timed } from '../length';
import { slotText } from './slot';
import type { Meeting, Series } from '../../partnership';

/** How far ahead meetings stand in the list: half a year, so that people can keep the time free. */
export const WEEKS_AHEAD = 26;

/** A board that meets seldom has so many meetings ahead even where half a year holds fewer, up to two years away. */
const LEAST_AHEAD = 2;
export const FARTHEST_WEEKS = 104;

/**
 * The meetings of a series from `from` to `until`, both included. Each is at the series' time on the London clock,
 * so a 14:00 meeting is at 14:00 on both sides of a change of the clocks. `ref` is `CODE-yyyy-MM-dd`.
 * A series that does not come round (fewer than one week between) gives its first meeting only.
 */
export function occurrences(series: Series, from: Day, until: Day): Meeting[] {
  const meetings: Meeting[] = [];
  for (const day of daysOf(series, from)) {
    if (day > until) break;
    meetings.push(occurrence(series, day));
  }
  return meetings;
}

/** The days of a series from `from` on, in order and without end unless it does not come round. */
function daysOf(series: Series, from: Day): Generator<Day> {
  const months = Math.trunc(series.everyMonths ?? 0);
  return months > 0 ? daysByMonth(series.firstOn, months, from) : daysByWeek(series, from);
}

function* daysByWeek({ firstOn, everyWeeks }: Series, from: Day): Generator<Day> {
  const step = Math.trunc(everyWeeks) * 7;
  if (step <= 0) {
    if (firstOn >= from) yield firstOn;
    return;
  }
  const skipped = Math.max(0, Math.ceil(daysBetween(firstOn, from) / step));
  for (let day = addDays(firstOn, skipped * step); ; day = addDays(day, step)) yield day;
}

/**
 * Boards meet on 'the second Thursday', not on the 8th, which would soon be a Sunday: the days are the same weekday of
 * the month as the first one, every so many months. A first meeting on a fifth weekday means the last of the month,
 * since most months have only four.
 */
function* daysByMonth(firstOn: Day, months: number, from: Day): Generator<Day> {
  const weekday = weekdayOf(firstOn);
  const nth = Math.ceil(Number(firstOn.slice(8)) / 7);
  const apart = monthNumber(from) - monthNumber(firstOn);
  const skipped = Math.max(0, Math.floor(apart / months));
  for (let month = monthNumber(firstOn) + skipped * months; ; month += months) {
    const day = weekdayInMonth(month, weekday, nth);
    if (day >= from) yield day;
  }
}

/** Months since the year 0. */
const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const firstOfMonth = (month: number): Day =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01` as Day;

/** The `nth` of a weekday (1 for Monday) in a month; for a fifth that the month lacks, its last. */
function weekdayInMonth(month: number, weekday: number, nth: number): Day {
  const first = firstOfMonth(month);
  const earliest = dayNumber(first) + ((weekday - weekdayOf(first) + 7) % 7);
  const wanted = dayFromNumber(earliest + (nth - 1) * 7);
  return monthNumber(wanted) === month ? wanted : dayFromNumber(earliest + (nth - 2) * 7);
}

function occurrence(series: Series, day: Day): Meeting {
  const startsAt = instantAt(day, series.startTime);
  const endsAt = plusMinutes(startsAt, series.durationMinutes);
  return {
    title: series.title,
    ref: `${series.code}-${day}`,
    seriesCode: series.code,
    ...timed(startsAt, endsAt),
    place: series.place,
    status: 'Planned',
    fromSeries: slotText({ startsAt, endsAt, place: series.place, title: series.title }),
  };
}

/** The meetings of a series that have not begun: those of the next 26 weeks, and two at least. */
export function occurrencesAhead(series: Series, now: Instant): Meeting[] {
  const today = dayOf(now);
  const until = addDays(today, WEEKS_AHEAD * 7);
  return occurrences(series, today, addDays(today, FARTHEST_WEEKS * 7))
    .filter(({ startsAt }) => startsAt > now)
    .filter(({ startsAt }, at) => at < LEAST_AHEAD || dayOf(startsAt) <= until);
}
