import { addDays, dayOf, parseDay, type Day, type Instant } from '../../calendar/day';
import { grouped } from '../../basics/grouped';
import { FARTHEST_WEEKS, occurrencesAhead, occurrences } from './series';
import { pairedDays, type Standing } from './pairing';
import { slotDayOf, slotOf, STANDS_ALONE, type Slot } from './slot';
import type { Meeting, Series, Facts } from '../../partnership';
type Unread = readonly { readonly list: string }[];
/** The facts, and of rows that could not be read or are held back the list they stand in. */
export type ReadFacts = Facts & { readonly faults?: Unread; readonly withheld?: Unread };

/** A meeting of a series, and what the series has in its place now. */
export interface InSeries {
  readonly meeting: Meeting;
  /** None where the series has no meeting there any more, or is itself gone. */
  readonly slot?: Slot;
  readonly isSeriesGone: boolean;
}

/** How the meetings in the list stand to the series in the list. */
export interface SeriesPlan {
  readonly inSeries: readonly InSeries[];
  /** Meetings that a series has, that stand nowhere and were never made. */
  readonly missing: readonly Meeting[];
  /** The days ahead of which the series is to remember that it has made them. */
  readonly made: ReadonlyMap<Series, readonly Day[]>;
}

/** Cancelled by the app because its series had none there any more, and told to nobody: it comes back with the day. */
export const isDropped = ({ status, changedBy }: Meeting): boolean =>
  status === 'Cancelled' && changedBy === 'app';

/** Nothing about it is to be decided: it is off, over, or has begun. */
export const isSettled = (meeting: Meeting, now: Instant): boolean =>
  meeting.startsAt <= now || (meeting.status !== 'Planned' && !isDropped(meeting));

/**
 * Works out which meeting stands for which day of its series as the series is now. A day that the series remembers to
 * have made and that has no meeting in the list was deleted by somebody, and stays so, also when the series moves.
 */
export function seriesPlan(facts: ReadFacts, now: Instant): SeriesPlan {
  const parts = facts.series.map((series) => planOf(facts, series, now));
  return {
    inSeries: [...parts.flatMap(({ inSeries }) => inSeries), ...ofGoneSeries(facts, now)],
    missing: parts.flatMap(({ missing }) => missing),
    made: new Map(parts.map(({ series, made }) => [series, made])),
  };
}

const seriesOf = ({ seriesCode = '' }: Meeting): string => seriesCode;

interface Place extends Standing {
  /** None for a day whose meeting was deleted. */
  readonly meeting?: Meeting;
}

function planOf(facts: Facts, series: Series, now: Instant) {
  const today = dayOf(now);
  const places = placesOf(facts, series, now);
  const ahead = occurrencesAhead(series, now);
  const last = [...ahead.map(({ startsAt }) => dayOf(startsAt)), ...places.map(({ day }) => day)]
    .sort()
    .at(-1);
  const farthest = addDays(today, FARTHEST_WEEKS * 7);
  const until = last === undefined ? today : addDays(last, Math.ceil(stepOf(series) / 2));
  const slots = new Map(
    occurrences(series, today, until < farthest ? until : farthest).map((one) => [dayOf(one.startsAt), one]),
  );
  const pairs = pairedDays(places, [...slots.keys()]);
  const taken = new Set(pairs.values());
  const inSeries = places.flatMap((place): InSeries[] => {
    const day = pairs.get(place);
    const slot = day && slots.get(day);
    return place.meeting ? [{ meeting: place.meeting, isSeriesGone: false, ...(slot ? { slot } : {}) }] : [];
  });
  const missing = ahead.filter(({ startsAt }) => !taken.has(dayOf(startsAt)));
  return { series, inSeries, missing: withOwnRefs(facts, missing), made: [...taken].sort() };
}

/** Days between two meetings, roughly where the series counts in months; without end for one that does not come round. */
function stepOf({ everyWeeks, everyMonths }: Series): number {
  const months = Math.trunc(everyMonths ?? 0);
  const days = months > 0 ? months * 30 : Math.trunc(everyWeeks) * 7;
  return days > 0 ? days : FARTHEST_WEEKS * 7;
}

/** What stands for a day of the series: its meetings, and the days whose meetings were deleted. */
function placesOf(facts: Facts, series: Series, now: Instant): Place[] {
  const today = dayOf(now);
  const half = stepOf(series) / 2;
  const rows = (grouped(facts.meetings, seriesOf).get(series.code) ?? []).flatMap((meeting): Place[] => {
    const day = slotDayOf(meeting, series);
    if (day === undefined || day < today) return [];
    const within = meeting.fromSeries === STANDS_ALONE ? 0 : half;
    return [{ meeting, day, within, rank: isDropped(meeting) ? 3 : isSettled(meeting, now) ? 1 : 0 }];
  });
  const there = new Set(rows.map(({ day }) => day));
  const deleted = [...new Set([...(series.made ?? []), ...toldAndRemoved(facts, series)])];
  // Below half a step: a day that a meeting has just been moved away from is nobody else's.
  const gone = deleted.flatMap((day): Place[] =>
    day < today || there.has(day) ? [] : [{ day, within: Math.ceil(half) - 1, rank: 2 }],
  );
  return [...rows, ...gone];
}

/** Days of which agencies were reminded or that they answered, and whose meetings are no longer in the list. */
function toldAndRemoved({ meetings, responses, reminders }: Facts, { code }: Series): Day[] {
  const there = new Set(meetings.map(({ ref }) => ref));
  const refs = [
    ...responses.map(({ meetingRef }) => meetingRef),
    ...reminders.flatMap(({ kind, subjectRef }) => (kind === 'Meeting' ? [subjectRef] : [])),
  ];
  return refs.flatMap((ref) =>
    ref.startsWith(`${code}-`) && !there.has(ref) ? (parseDay(ref.slice(code.length + 1)) ?? []) : [],
  );
}

/** A meeting that was moved along keeps its ref, so the day in it may be another's by now. */
function withOwnRefs({ meetings }: Pick<Facts, 'meetings'>, missing: readonly Meeting[]): Meeting[] {
  const taken = new Set(meetings.map(({ ref }) => ref));
  return missing.map((meeting) => {
    let { ref } = meeting;
    for (let number = 2; taken.has(ref); number += 1) ref = `${meeting.ref}-${number}`;
    return { ...meeting, ref };
  });
}

/**
 * Meetings made from a series that is no longer in the list. None while a row of that list cannot be read or is held
 * back: it may be the series.
 */
function ofGoneSeries({ series, meetings, faults = [], withheld = [] }: ReadFacts, now: Instant): InSeries[] {
  if ([...faults, ...withheld].some(({ list }) => list === 'Series')) return [];
  const codes = new Set(series.map(({ code }) => code));
  return meetings
    .filter((meeting) => slotOf(meeting) && !codes.has(meeting.seriesCode ?? '') && !isSettled(meeting, now))
    .map((meeting) => ({ meeting, isSeriesGone: true }));
}
