import {
  reminderKey,
  responseKey,
  type Person,
  type Response,
  type Series,
  type Action,
  type ActionStatus,
  type Update,
  type Facts,
  type Reminder,
} from '../../bot/domain/partnership';
import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import {
  addDays,
  dayOf,
  instantAt,
  type Day,
  type Instant,
  type TimeOfDay,
} from '../../bot/domain/calendar/day';
import { WEEKS_AHEAD, occurrences } from '../../bot/domain/meetings/series/series';
import { dueReminders } from '../../bot/domain/dispatch/due-reminders';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import { agency, chat, day } from './partnership';
/** A large partnership after a year's work, the same each time, for benchmarks. */

/** Tuesday 10 June 2025, 8:35am in London: the morning on which the next meeting's reminder '-5' falls due. */
export const MORNING = '2025-06-10T07:35:00Z' as Instant;
/** The same day at 7pm, when nothing is sent. */
export const EVENING = '2025-06-10T18:00:00Z' as Instant;
export const NEXT_MEETING = 'JTAI-2025-06-17';
const TODAY = dayOf(MORNING);

export const AGENCIES = 'LA POL ICB EDU YJS PRO HSP MHT CSC FRS VOL HOU AMB DAS LSC'.split(' ');
export const spocOf = (code: string): string => `spoc.${code.toLowerCase()}@partnership.example`;
export const COORDINATOR = 'coordinator@partnership.example';

const SERIES: Series = {
  title: 'JTAI partnership meeting',
  code: 'JTAI',
  everyWeeks: 6,
  firstOn: day('2024-07-16'),
  startTime: '14:00' as TimeOfDay,
  durationMinutes: 90,
  place: 'Microsoft Teams',
};

export interface Size {
  readonly actions: number;
  readonly reminders: number;
  readonly people: number;
  /** True: no action is finished, so that all of them have to be planned for. */
  readonly allOpen?: boolean;
}

/** The partnership as its lists hold it on `MORNING`: everything has been sent but the next meeting's reminders. */
export function largePartnership(size: Size): Facts {
  const people = peopleOf(size.people);
  const actions = range(size.actions).map((index) => actionOf(index, size));
  const { meetings, responses } = meetingsOf();
  const before: Facts = {
    agencies: AGENCIES.map((code) => agency(code, { title: `The ${code} agency of Westmarch` })),
    formerAgencies: [],
    people,
    series: [SERIES],
    meetings,
    responses,
    inspections: [],
    findings: [],
    actions,
    updates: range(Math.floor(size.actions / 2)).map(updateOf),
    agreements: [],
    requests: [],
    reminders: [],
    messages: [],
    extensions: [],
    rules: [],
    closures: [],
    sendingTimes: [],
    settings: [],
    channels: [],
    criteria: [],
    decisions: [],
    otherFindings: [],
    calendarFeeds: [],
    statementSteps: [],
    diary: [],
    themes: [],
    notices: [],
    conversations: people.map(({ email }) => chat(email)),
  };
  const open = openReminders(before);
  const old = oldReminders(actions, size.reminders - open.length);
  return { ...before, reminders: [...old, ...open] };
}

function peopleOf(count: number): Person[] {
  const route = 'Chat';
  const named = AGENCIES.flatMap((agencyCode): Person[] => [
    { title: `Sam Single of ${agencyCode}`, email: spocOf(agencyCode), agencyCode, roles: ['SPOC'], route },
    {
      title: `Dee Deputy of ${agencyCode}`,
      email: `deputy.${agencyCode.toLowerCase()}@partnership.example`,
      agencyCode,
      roles: ['Deputy'],
      route,
    },
  ]);
  const coordinator: Person = {
    title: 'Cora Coordinator',
    email: COORDINATOR,
    agencyCode: 'LA',
    roles: ['Coordinator'],
    route,
  };
  const others = range(count - named.length - 1).map((index): Person => ({
    title: `Member ${index}`,
    email: `member.${index}@partnership.example`,
    agencyCode: of(AGENCIES, index),
    roles: ['Member'],
    route,
  }));
  return [...named, coordinator, ...others];
}

/** Due days lie from a year ago to a year ahead; of the past ones 19 in 20 are finished. */
function actionOf(index: number, { actions, allOpen }: Size): Action {
  const dueOn = addDays(TODAY, Math.floor((index / actions) * 730) - 365);
  const finished = dueOn < TODAY && index % 20 !== 0 && !allOpen;
  const status: ActionStatus = finished
    ? of(['Agreed', 'Closed', 'Sustained'], index)
    : of(['NotStarted', 'InProgress'], index);
  return {
    title: `Action ${index}: agree and test the pathway for children at risk outside the home`,
    ref: `A${String(index).padStart(5, '0')}`,
    theme: of(['Strategy', 'Practice', 'Workforce'], index),
    leadAgency: of(AGENCIES, index),
    supportingAgencies: [of(AGENCIES, index + 1), of(AGENCIES, index + 2)],
    ownerEmail: spocOf(of(AGENCIES, index)),
    dueOn,
    originalDueOn: addDays(dueOn, index % 4 === 0 ? -28 : 0),
    status,
    rating: of(['Blue', 'Green', 'Amber', 'Red'], index),
    successMeasure:
      'Nine of ten audited cases show a joint decision within one working day, and the reason for it.',
  };
}

const updateOf = (index: number): Update => ({
  key: `U${index}`,
  actionRef: `A${String(index * 2).padStart(5, '0')}`,
  kind: 'Progress',
  text: 'The audit was done in every team, and its findings were shared with the practice leads.',
  by: spocOf(of(AGENCIES, index)),
  at: instantAt(addDays(TODAY, -(index % 360)), '10:15' as TimeOfDay),
});

function meetingsOf(): Pick<Facts, 'meetings' | 'responses'> {
  const all = occurrences(SERIES, SERIES.firstOn, addDays(TODAY, WEEKS_AHEAD * 7));
  const meetings = all.map((one) => (one.startsAt < MORNING ? { ...one, status: 'Held' as const } : one));
  const held = meetings.filter(({ status }) => status === 'Held');
  const responses = held.flatMap(({ ref, startsAt }) =>
    AGENCIES.map((agencyCode): Response => ({
      key: responseKey(ref, agencyCode),
      meetingRef: ref,
      agencyCode,
      answer: 'Attending',
      by: spocOf(agencyCode),
      at: startsAt,
    })),
  );
  return { meetings, responses };
}

/** What was sent and is not closed: the newest stage of everything that is due, but for the next meeting. */
function openReminders(facts: Facts): Reminder[] {
  const due = dueReminders({ facts, calendar: calendarAsKnownOn(), hours: DEFAULT_HOURS, now: MORNING });
  return due
    .filter(({ subjectRef }) => subjectRef !== NEXT_MEETING)
    .map(({ key, title, kind, subjectRef, stage, agencyCode, personEmail, dueAt, countsFrom, to }, index) =>
      sent({ key, title, kind, subjectRef, stage, agencyCode, personEmail, dueAt, countsFrom, to }, index),
    );
}

const STAGES = ['-10', '-3', '0', '+5', '+10', '+15', '+20', '+25', '+30', '+35', '+40', '+45'];

/** What was sent and is long closed. */
function oldReminders(actions: readonly Action[], count: number): Reminder[] {
  const past = actions.filter(
    ({ dueOn, status }) => dueOn && dueOn < TODAY && !['NotStarted', 'InProgress'].includes(status),
  );
  const closed = past.length > 0 ? past : actions;
  return range(count).map((index) => {
    const { ref: subjectRef, leadAgency: agencyCode, dueOn = TODAY } = of(closed, index);
    const stage = STAGES[Math.floor(index / closed.length)];
    if (stage === undefined) throw new Error('So few actions cannot have had so many reminders.');
    const identity = {
      kind: 'Action',
      subjectRef,
      countsFrom: dueOn,
      stage,
      agencyCode,
      to: 'SPOC',
    } as const;
    const on = earlier(addDays(dueOn, Math.round(Number(stage) * 1.4)), addDays(TODAY, -1));
    const row = {
      key: reminderKey(identity),
      title: `Action ${index}: agree and test the pathway for children at risk outside the home`,
      ...identity,
      personEmail: spocOf(agencyCode),
      dueAt: instantAt(on, DEFAULT_HOURS.from),
    };
    const acknowledged = {
      acknowledgedAt: row.dueAt,
      acknowledgedBy: spocOf(agencyCode),
      onBehalf: false,
      // Of what was handed in, its reminders say so: the app has no ended ones left to mark.
      answer: past.length > 0 ? 'Done' : 'Acknowledged',
    };
    return index % 3 === 0
      ? { ...sent(row, index), state: 'Superseded' as const }
      : { ...sent(row, index), state: 'Acknowledged' as const, ...acknowledged };
  });
}

const sent = (row: Omit<Reminder, 'table' | 'state' | 'attempts'>, index: number): Reminder => ({
  table: 'reminders',
  ...row,
  state: 'Sent',
  attempts: 1,
  claimedAt: row.dueAt,
  sentAt: row.dueAt,
  conversationId: `chat-of-${row.personEmail}`,
  activityId: String(1_700_000_000_000 + index),
});

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function of<T>(all: readonly T[], index: number): T {
  const found = all[index % all.length];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}
