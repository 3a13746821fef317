import { clashOf } from './clashes';
import { addDays, dayOf, parseDay, type Day, type Instant } from '../calendar/day';
import { daysSaid } from '../calendar/days-said';
import type { Calendar } from '../calendar/working-days';
import { whenWords } from '../basics/how-far-off';
import { type AgencyAnswer, type MeetingStatus, meetingStatus } from './attendance';
import type { Meeting, Series, Facts, AsOf } from '../partnership';
import { nameOf } from '../people/names';

/** A meeting ahead, with all that people ask of it. */
export interface ListedMeeting {
  readonly meeting: Meeting;
  /** 'in 5 working days'. */
  readonly whenWords: string;
  readonly answers: readonly AgencyAnswer[];
  readonly quorate: MeetingStatus['quorate'];
  /** Why its day is none to meet on, as long as nobody has decided. */
  readonly clash?: string;
  readonly moved?: Moved;
  /** Why it was moved or cancelled, and by whom; known of what the app recorded. */
  readonly reason?: string;
  readonly byName?: string;
}

/** Where a meeting was moved from: the time, or of a move by hand the day alone. */
export interface Moved {
  readonly fromDay: Day;
  readonly from?: Instant;
}

/** The meetings that are not over, soonest first; of one series when it is named. */
export function meetingsAhead(
  facts: Pick<Facts, 'meetings'>,
  now: Instant,
  seriesCode?: string,
): readonly Meeting[] {
  return facts.meetings
    .filter(({ endsAt, status }) => endsAt > now && status !== 'Held')
    .filter((meeting) => seriesCode === undefined || meeting.seriesCode === seriesCode)
    .sort((a, b) => (a.startsAt + a.ref < b.startsAt + b.ref ? -1 : 1));
}

/**
 * Of these meetings those on the day that somebody named, soonest first: 'thursday', '18 march', 'next week'; of '18th'
 * alone those on that day of whichever month. Undefined where it could not be told which day is meant.
 */
export function meetingsOnSaid<T extends Pick<Meeting, 'startsAt'>>(
  meetings: readonly T[],
  said: string,
  today: Day,
  calendar: Calendar,
): readonly T[] | undefined {
  const inTurn = [...meetings].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const [, date] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(said) ?? [];
  if (date !== undefined)
    return inTurn.filter(({ startsAt }) => Number(dayOf(startsAt).slice(8)) === Number(date));
  const days = daysSaid(said, today, calendar);
  if (days === undefined) return undefined;
  const { from, to = from } = days;
  const on = inTurn.filter(({ startsAt }) => dayOf(startsAt) >= from && dayOf(startsAt) <= to);
  // On a Thursday 'thursday' may be that of next week.
  const inAWeek = said.endsWith('day') && said !== 'today' && from === today ? addDays(today, 7) : undefined;
  return on.length > 0 ? on : inTurn.filter(({ startsAt }) => dayOf(startsAt) === inAWeek);
}

/** What is to be told of a meeting. */
export function listedMeeting({ facts, calendar, now }: AsOf, meeting: Meeting): ListedMeeting {
  const { answers, quorate } = meetingStatus(facts, meeting);
  const clash = clashOf(facts, calendar, meeting, now);
  const moved = movedFrom(meeting);
  const isChanged = moved !== undefined || meeting.status === 'Cancelled';
  return {
    meeting,
    whenWords: whenWords(calendar, dayOf(now), dayOf(meeting.startsAt)),
    answers,
    quorate,
    ...(clash ? { clash } : {}),
    ...(moved ? { moved } : {}),
    ...(isChanged && meeting.reason ? { reason: meeting.reason } : {}),
    ...(isChanged && meeting.changedBy ? { byName: nameOf(facts, meeting.changedBy) } : {}),
  };
}

/** From when a meeting was moved: as the app recorded it, or by the day in the ref of a series' meeting. */
export function movedFrom({ ref, seriesCode, startsAt, firstStartsAt }: Meeting): Moved | undefined {
  if (firstStartsAt) {
    return firstStartsAt === startsAt ? undefined : { fromDay: dayOf(firstStartsAt), from: firstStartsAt };
  }
  const planned = seriesCode && ref.startsWith(`${seriesCode}-`) ? parseDay(ref.slice(-10)) : undefined;
  return planned && planned !== dayOf(startsAt) ? { fromDay: planned } : undefined;
}

/** The series that somebody names by its code or a part of its title, in any case. */
export function findSeries({ series }: Pick<Facts, 'series'>, words: string): Series | undefined {
  const asked = words.toLowerCase();
  const byTitle = series.filter(({ title }) => title.toLowerCase().includes(asked));
  return (
    series.find(({ code }) => code.toLowerCase() === asked) ?? (byTitle.length === 1 ? byTitle[0] : undefined)
  );
}
