import {
  BOARD_WANTS,
  responseKey,
  type Answer,
  type Meeting,
  type Response,
  type Series,
} from '../../domain/partnership';
import {
  addDays,
  dayOf,
  instantAt,
  timeOf,
  type Day,
  type Instant,
  type TimeOfDay,
} from '../../domain/calendar/day';
import { occurrences, WEEKS_AHEAD } from '../../domain/meetings/series/series';
import { addWorkingDays, isWorkingDay, type Calendar } from '../../domain/calendar/working-days';
import type { DemoDays } from './days';
import { AGENCIES, deputyOf, spocOf } from './people';
/**
 * The next meeting is the partnership's, 5 working days after the next working morning: its second reminder goes out
 * then. After the first one not everybody has answered.
 */
const NEXT_PARTNERSHIP = 5;
const BOARD = 'CSP';
/** Far enough ahead that nobody is reminded of it yet, near enough that the one before it has been. */
const NEXT_PLANNING = 11;
/** The board meets after both, so that neither is told later for it. */
const NEXT_BOARD = 23;

/**
 * Six-weekly partnership meetings and three-weekly internal planning, four and three of them in the past; and a board that
 * meets each quarter and gets its report.
 */
export const seriesOf = ({ day }: DemoDays): readonly Series[] => [
  {
    title: 'JTAI partnership meeting',
    code: 'JTAI',
    everyWeeks: 6,
    firstOn: addDays(day(NEXT_PARTNERSHIP), -4 * 6 * 7),
    startTime: '14:00' as TimeOfDay,
    durationMinutes: 90,
    place: 'Microsoft Teams',
  },
  {
    title: 'JTAI internal planning',
    code: 'PLAN',
    everyWeeks: 3,
    firstOn: addDays(day(NEXT_PLANNING), -3 * 3 * 7),
    startTime: '10:00' as TimeOfDay,
    durationMinutes: 60,
    place: 'Civic Centre, room 2.14, and Microsoft Teams',
  },
  {
    title: 'Community Safety Partnership',
    code: BOARD,
    everyWeeks: 13,
    firstOn: addDays(day(NEXT_BOARD), -13 * 7),
    startTime: '10:00' as TimeOfDay,
    durationMinutes: 120,
    place: 'Civic Centre, council chamber',
    wants: BOARD_WANTS,
    agencies: ['LA', 'POL', 'ICB', 'PROB'],
  },
];

/** Every meeting from the first of each series to half a year ahead. Past ones were held, one planning meeting was not. */
export function meetingsOf(days: DemoDays, today: Day, calendar: Calendar): readonly Meeting[] {
  return seriesOf(days).flatMap((series) =>
    occurrences(series, series.firstOn, addDays(today, WEEKS_AHEAD * 7)).map((meeting, index) => {
      if (dayOf(meeting.startsAt) > today) return meeting;
      const held = movedToWorkingDay(meeting, calendar);
      return { ...held, status: series.code === 'PLAN' && index === 0 ? 'Cancelled' : 'Held' };
    }),
  );
}

/** One that fell on a bank holiday was moved to the working day after it; its ref stays. */
function movedToWorkingDay(meeting: Meeting, calendar: Calendar): Meeting {
  const day = dayOf(meeting.startsAt);
  if (isWorkingDay(calendar, day)) return meeting;
  const to = addWorkingDays(calendar, day, 1);
  const at = (instant: Instant): Instant => instantAt(to, timeOf(instant));
  return { ...meeting, startsAt: at(meeting.startsAt), endsAt: at(meeting.endsAt) };
}

/** Who answered what to past meetings, by agency in the order of AGENCIES, newest meeting first: A, D, or - for apologies. */
const PAST = ['AAAAAA', 'AADAA-', 'AAAA-A', 'DAAAAA', 'AAA-AD', 'AADAAA'];
/** To the next partnership meeting: a dot has not answered yet. */
const NEXT = '.AD.-.';

/** The answers to meetings that were held, with who attended, and those to the next partnership meeting. */
export function responsesOf(meetings: readonly Meeting[], days: DemoDays, calendar: Calendar): Response[] {
  // Who sat on the board is in its own minutes.
  const held = meetings
    .filter(({ status, seriesCode }) => status === 'Held' && seriesCode !== BOARD)
    .sort(newestFirst);
  const next = meetings.find(
    ({ seriesCode, startsAt }) => seriesCode === 'JTAI' && dayOf(startsAt) === days.day(NEXT_PARTNERSHIP),
  );
  return [
    ...held.flatMap((meeting, index) => {
      const answeredOn = addWorkingDays(calendar, dayOf(meeting.startsAt), -7);
      return answersTo(meeting, PAST[index % PAST.length] ?? '', answeredOn).map((response) => ({
        ...response,
        attended: response.answer !== 'Apologies',
      }));
    }),
    ...(next ? answersTo(next, NEXT, days.day(-3)) : []),
  ];
}

const newestFirst = (a: Meeting, b: Meeting): number => (a.startsAt < b.startsAt ? 1 : -1);

const ANSWER: Readonly<Record<string, Answer>> = { A: 'Attending', D: 'Deputy', '-': 'Apologies' };

const answersTo = (meeting: Meeting, letters: string, on: Day): Response[] =>
  AGENCIES.flatMap(({ code }, index) => {
    const answer = ANSWER[letters[index] ?? ''];
    if (!answer) return [];
    return [
      {
        key: responseKey(meeting.ref, code),
        meetingRef: meeting.ref,
        agencyCode: code,
        answer,
        ...(answer === 'Deputy' ? { deputy: deputyOf(code) } : {}),
        ...(answer === 'Apologies' ? { note: 'In court that day; a written update will follow.' } : {}),
        by: spocOf(code),
        at: instantAt(on, `${String(9 + index).padStart(2, '0')}:40` as TimeOfDay),
      },
    ];
  });
