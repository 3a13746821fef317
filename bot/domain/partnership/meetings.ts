import { plusMinutes, type Day, type TimeOfDay, type Instant } from '../calendar/day';

/** What a board's report can hold, in the order in which it does. */
export const BOARD_WANTS = ['Asks', 'Red', 'Numbers', 'Closed', 'Ahead'] as const;

export type BoardWant = (typeof BOARD_WANTS)[number];

/**
 * Meetings that come round: `firstOn` and every `everyWeeks` weeks after, or, where `everyMonths` is given, on the same
 * weekday of every so many months; at `startTime` on the London clock.
 */
export interface Series {
  readonly title: string;
  readonly code: string;
  readonly everyWeeks: number;
  /** Two-monthly and quarterly boards: it counts, and `everyWeeks` does not. See `meeting-series.ts`. */
  readonly everyMonths?: number;
  readonly firstOn: Day;
  readonly startTime: TimeOfDay;
  readonly durationMinutes: number;
  /** A room or a join link. */
  readonly place: string;
  /** True for a board that signs the statement of action off before it is sent. */
  readonly signsOff?: boolean;
  /** What a board wants in its update; all of it unless it says. */
  readonly wants?: readonly BoardWant[];
  /** The codes of the agencies that sit on it and are asked to its meetings; all of the partnership where it names none. */
  readonly agencies?: readonly string[];
  /** The days ahead whose meetings were made: one of them that is not in the list was deleted, and is not made again. */
  readonly made?: readonly Day[];
}

/** True of a board: a series that signs the statement of action off, or says what it wants in its report. */
export const isBoard = ({ signsOff, wants }: Pick<Series, 'signsOff' | 'wants'>): boolean =>
  signsOff === true || wants !== undefined;

export const MEETING_STATUSES = ['Planned', 'Held', 'Cancelled'] as const;

export interface Meeting {
  readonly title: string;
  /** `SERIES-yyyy-MM-dd` of the day first planned; it stays when the meeting is moved. */
  readonly ref: string;
  readonly seriesCode?: string;
  /** For which meeting of its series it stands; see `meetings/series-slot.ts`. */
  readonly fromSeries?: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Start and end as they were last set together: a start that is moved alone keeps that length. */
  readonly knownStartsAt?: Instant;
  readonly knownEndsAt?: Instant;
  readonly place: string;
  readonly status: (typeof MEETING_STATUSES)[number];
  /** When it was first planned to start; kept when it is moved. */
  readonly firstStartsAt?: Instant;
  /** Why it was last moved or cancelled, by whom and when. */
  readonly reason?: string;
  readonly changedBy?: string;
  readonly changedAt?: Instant;
  /** The day on which the coordinator wants it held although it is a bank holiday or in a closed period. */
  readonly keptOn?: Day;
  /** When its name, place or length was last changed and its time was not: those who were told before hear of it. */
  readonly detailsChangedAt?: Instant;
  /** How it is run: the chair's order of the agenda, and which item is on. */
  readonly running?: Running;
  /** How it was before a coordinator last changed it, for as long as that can be undone. */
  readonly before?: MeetingBefore;
}

/** What a change by a coordinator may touch of a meeting. */
export type MeetingAsItWas = Omit<Meeting, 'ref' | 'seriesCode' | 'before' | 'running'>;

/** How a meeting is run. */
export interface Running {
  /** Keys of items as the chair put them; items that are not among them stand where they would. */
  readonly order?: readonly string[];
  /** The key of the item that is on, and since when; none before the first. */
  readonly item?: string;
  readonly since?: Instant;
  /** When the first item was begun, and when the meeting was ended. */
  readonly begunAt?: Instant;
  readonly endedAt?: Instant;
}

/** Who changed a meeting and when, and how it was until then. */
export interface MeetingBefore {
  readonly by: string;
  readonly at: Instant;
  readonly was: MeetingAsItWas;
}

/** Days on which the partnership does not meet, both included: a Christmas closure, an election period. */
export interface Closure {
  readonly title: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** It counts no more; the row stays. */
  readonly withdrawn?: boolean;
}

export const ANSWERS = ['Attending', 'Deputy', 'Apologies'] as const;

export type Answer = (typeof ANSWERS)[number];

/** One agency's answer to one meeting. */
export interface Response {
  /** `responseKey(meetingRef, agencyCode)`. */
  readonly key: string;
  readonly meetingRef: string;
  readonly agencyCode: string;
  readonly answer: Answer;
  /** When the meeting started by what was answered: an answer for another time has not answered for this one. */
  readonly forStartsAt?: Instant;
  /** Who comes instead, when the answer is Deputy: a person of the agency, or a name. */
  readonly deputy?: string;
  /** A word why, with apologies. */
  readonly note?: string;
  /** What was answered for the same time before that: what it says again when the answer is undone. */
  readonly before?: Answer;
  /** Who was to come instead by that, and the word why: they stand again with it. */
  readonly beforeDeputy?: string;
  readonly beforeNote?: string;
  /** When it was undone: it counts no more, and is kept. */
  readonly undoneAt?: Instant;
  readonly attended?: boolean;
  /** Who was there for the agency, by name, and when they were said to be. */
  readonly attendedBy?: string;
  readonly attendedAt?: Instant;
  readonly by: string;
  readonly at: Instant;
}

/** True for a meeting that is to take place and is not over. */
export const isAhead = ({ status, endsAt }: Pick<Meeting, 'status' | 'endsAt'>, now: Instant): boolean =>
  status === 'Planned' && endsAt > now;

/** How long before its start people arrive, in minutes: from then on a meeting can be run. */
const OPEN_BEFORE_MINUTES = 60;

/** From when on a meeting can be run: an hour before its start. */
export const opensAt = ({ startsAt }: Pick<Meeting, 'startsAt'>): Instant =>
  plusMinutes(startsAt, -OPEN_BEFORE_MINUTES);

/**
 * True from a meeting's start on, or as soon as it was begun before its hour; never of a cancelled one. What was begun and
 * then put off has not begun until it opens again.
 */
export const hasBegun = (
  { status, startsAt, running }: Pick<Meeting, 'status' | 'startsAt' | 'running'>,
  now: Instant,
): boolean =>
  status !== 'Cancelled' &&
  (startsAt <= now || (running?.begunAt !== undefined && opensAt({ startsAt }) <= now));

/** The next meeting that takes place, or the one that is under way. */
export const nextMeeting = (meetings: readonly Meeting[], now: Instant): Meeting | undefined =>
  meetings
    .filter((meeting) => isAhead(meeting, now))
    .reduce<Meeting | undefined>((a, b) => (a && a.startsAt <= b.startsAt ? a : b), undefined);
