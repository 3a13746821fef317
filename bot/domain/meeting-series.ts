import { addDays, dayOf, daysBetween, instantAt, plusMinutes, type Day, type Instant } from './day';
import type { Facts, Meeting, Series } from './partnership';

/** How far ahead meetings stand in the list: half a year, so that people can keep the time free. */
export const WEEKS_AHEAD = 26;

/**
 * The meetings of a series from `from` to `until`, both included. Each is at the series' time on the London clock,
 * so a 14:00 meeting is at 14:00 on both sides of a change of the clocks. `ref` is `CODE-yyyy-MM-dd`.
 * A series that does not come round (fewer than one week between) gives its first meeting only.
 */
export function occurrences(series: Series, from: Day, until: Day): Meeting[] {
  const step = Math.trunc(series.everyWeeks) * 7;
  const meetings: Meeting[] = [];
  const skipped = step > 0 ? Math.max(0, Math.ceil(daysBetween(series.firstOn, from) / step)) : 0;
  for (let day = addDays(series.firstOn, skipped * step); day <= until; day = addDays(day, step)) {
    if (day >= from) meetings.push(occurrence(series, day));
    if (step <= 0) break;
  }
  return meetings;
}

function occurrence(series: Series, day: Day): Meeting {
  const startsAt = instantAt(day, series.startTime);
  return {
    title: series.title,
    ref: `${series.code}-${day}`,
    seriesCode: series.code,
    startsAt,
    endsAt: plusMinutes(startsAt, series.durationMinutes),
    place: series.place,
    status: 'Planned',
  };
}

/**
 * The meetings of every series that should stand in the list and do not: from now to 26 weeks ahead. One that is
 * there in any status, moved or cancelled, keeps its ref and is never made again; nor is one that agencies were
 * reminded of or have answered: somebody has removed it since. None is made in the past.
 */
export function meetingsToCreate(facts: Facts, now: Instant): Meeting[] {
  const there = new Set([
    ...facts.meetings.map(({ ref }) => ref),
    ...facts.responses.map(({ meetingRef }) => meetingRef),
    ...facts.reminders.flatMap(({ kind, subjectRef }) => (kind === 'Meeting' ? [subjectRef] : [])),
  ]);
  const today = dayOf(now);
  return facts.series
    .flatMap((series) => occurrences(series, today, addDays(today, WEEKS_AHEAD * 7)))
    .filter((meeting) => !there.has(meeting.ref) && meeting.startsAt > now);
}
