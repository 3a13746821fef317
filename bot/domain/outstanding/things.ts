import { isAskedTo, responseOf } from '../meetings/attendance';
import { dayOf, type Day, type Instant } from '../calendar/day';
import { openDeadlines, type Deadline } from '../deadlines/deadlines';
import { atMoment, grouped, workedOutOf } from '../basics/grouped';
import { titledRequests } from '../inspection/exercises';
import {
  type Meeting,
  type Facts,
  addressedTo,
  countsFromOf,
  type Reminder,
  type SubjectKind,
  type AsOf,
  isAhead,
} from '../partnership';
import { silencesIn, type Silence } from './silence';
import { standingReminders } from '../reminders/standing';
import { workingDaysBetween } from '../calendar/working-days';
import { unsentDeadline } from '../deadlines/unsent';
import { isOfDay } from './awaited';
import { isDelivered, standingActions } from '../plan/action-status';
import { unsentReminder } from '../meetings/unsent';

/**
 * A thing that an agency has to do until it is done: acknowledged is not done. `/my`, `/status` and the tab all count
 * these, so that they cannot tell different numbers.
 */
export interface OwedThing {
  readonly kind: SubjectKind;
  readonly ref: string;
  readonly title: string;
  readonly agencyCode: string;
  /** The day of the meeting, or the due day; none of an action or a request without one. */
  readonly on?: Day;
  readonly originalDueOn?: Day;
  /** What stands for it: its newest reminder, or one that has not gone out. None where there is no day. */
  readonly reminder?: Reminder;
  /** Set while somebody was asked and nobody has answered; it counts from the first who was asked. */
  readonly silence?: Silence;
  readonly isOverdue: boolean;
  /** Working days since the due day of an overdue one. */
  readonly workingDaysOverdue: number;
}

/** Everything that the agencies have to do at `now`, each thing once, in the order to deal with it: see `inTurn`. */
export const owedThings = (asOf: AsOf): readonly OwedThing[] => atMoment(asOf, owed);

const owed = (asOf: AsOf): readonly OwedThing[] => owedWith(asOf, silencesIn(asOf));

/** The same with the silences that are known already. */
export function owedWith({ facts, calendar, now }: AsOf, silences: readonly Silence[]): readonly OwedThing[] {
  const standing = grouped(standingReminders(facts.reminders), thingOf);
  const silentAbout = grouped(silences, silentThing);
  const today = dayOf(now);
  const own = <T extends { readonly newest?: Reminder }>(all: readonly T[] | undefined): T | undefined =>
    all?.find(({ newest }) => newest && addressedTo(newest) === 'SPOC') ?? all?.[0];
  const withReminder = (
    thing: Pick<OwedThing, 'kind' | 'ref' | 'title' | 'agencyCode' | 'on' | 'originalDueOn'>,
    unsent: () => Reminder | undefined,
  ): OwedThing => {
    const name = nameOf(thing.kind, thing.ref, thing.agencyCode);
    const sent = (standing.get(name) ?? []).filter((one) => thing.on && isOfDay(one, { on: thing.on }));
    const reminder = sent.find((one) => addressedTo(one) === 'SPOC') ?? sent[0] ?? unsent();
    const silence = own(silentAbout.get(name));
    const isOverdue = thing.kind !== 'Meeting' && thing.on !== undefined && thing.on < today;
    return {
      ...thing,
      ...(reminder ? { reminder } : {}),
      ...(silence ? { silence } : {}),
      isOverdue,
      workingDaysOverdue: isOverdue && thing.on ? workingDaysBetween(calendar, thing.on, today) : 0,
    };
  };
  const deadlines = [...openDeadlines(facts), ...undated(facts)];
  const originals = workedOutOf(facts, DATED, originalDays);
  return [
    ...deadlines.map((deadline) => {
      const { kind, ref, title, agencyCode, dueOn: on } = deadline;
      const original = kind === 'Milestone' ? undefined : originals.get(ref);
      const thing = {
        kind,
        ref,
        title,
        agencyCode,
        ...(on ? { on } : {}),
        ...(original && original !== on ? { originalDueOn: original } : {}),
      };
      return withReminder(thing, () =>
        on ? unsentDeadline(calendar, { ...deadline, dueOn: on }, today) : undefined,
      );
    }),
    ...meetingsToAnswer(facts, now).map(({ meeting, agencyCode }) =>
      withReminder(
        { kind: 'Meeting', ref: meeting.ref, title: meeting.title, agencyCode, on: dayOf(meeting.startsAt) },
        () => unsentReminder(meeting, agencyCode),
      ),
    ),
  ].sort(inTurn);
}

/** Overdue ones first, the longest first, then everything by its day; what has no day comes last. */
export function inTurn(
  a: Pick<OwedThing, 'on' | 'isOverdue' | 'ref'>,
  b: Pick<OwedThing, 'on' | 'isOverdue' | 'ref'>,
): number {
  if (a.isOverdue !== b.isOverdue) return a.isOverdue ? -1 : 1;
  const [first, second] = [`${a.on ?? '9999'}|${a.ref}`, `${b.on ?? '9999'}|${b.ref}`];
  return first < second ? -1 : first > second ? 1 : 0;
}

const DATED = { actions: true, requests: true } as const;

/** The first due day of what was given more time, by its reference. */
const originalDays = ({
  actions,
  requests,
}: Pick<Facts, keyof typeof DATED>): ReadonlyMap<string, Day | undefined> =>
  new Map([...actions, ...requests].map(({ ref, originalDueOn }) => [ref, originalDueOn]));

type Undated = Omit<Deadline, 'dueOn'> & { readonly dueOn?: Day };

/** What nobody is reminded of, since it has no due day, is still to be done. */
const undated = (facts: Pick<Facts, 'actions' | 'requests' | 'inspections'>): readonly Undated[] => [
  ...standingActions(facts)
    .filter((action) => !action.dueOn && !isDelivered(action))
    .map(({ ref, title, leadAgency: agencyCode }): Undated => ({
      kind: 'Action',
      ref,
      title,
      agencyCode,
      done: false,
    })),
  ...titledRequests(facts)
    .filter(({ dueOn, status }) => !dueOn && status === 'Open')
    .map(({ ref, title, agencyCode }): Undated => ({ kind: 'Request', ref, title, agencyCode, done: false })),
];

/** Meetings ahead that an agency has not answered: those it was told of, and the next of each series before that. */
function meetingsToAnswer(
  facts: Facts,
  now: Instant,
): readonly { readonly meeting: Meeting; readonly agencyCode: string }[] {
  return facts.agencies.flatMap(({ code: agencyCode }) =>
    meetingsInView(facts, agencyCode, now)
      .filter((meeting) => responseOf(facts, meeting, agencyCode) === undefined)
      .map((meeting) => ({ meeting, agencyCode })),
  );
}

/** The meetings ahead that ask an agency and that it can answer: those it was told of, and the next of each series. */
export function meetingsInView(facts: Facts, agencyCode: string, now: Instant): readonly Meeting[] {
  const told = toldOf(facts, agencyCode);
  const seen = new Set<string>();
  return [...facts.meetings]
    .filter((meeting) => isAhead(meeting, now) && isAskedTo(facts, meeting, agencyCode))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .filter(({ ref, seriesCode = ref }) => {
      const isNext = !seen.has(seriesCode);
      seen.add(seriesCode);
      return isNext || told.has(ref);
    });
}

/** The meetings that the agency was reminded of, or had news of, for whatever day. */
function toldOf({ reminders, messages }: Facts, agencyCode: string): ReadonlySet<string> {
  const isTold = (row: { readonly agencyCode?: string; readonly sentAt?: Instant }): boolean =>
    row.agencyCode === agencyCode && row.sentAt !== undefined;
  return new Set([
    ...(grouped(reminders, kindOf).get('Meeting') ?? []).flatMap((one) =>
      isTold(one) ? [one.subjectRef] : [],
    ),
    ...(grouped(messages, kindOf).get('MeetingMoved') ?? []).flatMap((one) =>
      isTold(one) ? [one.about] : [],
    ),
  ]);
}

const kindOf = ({ kind }: { readonly kind: string }): string => kind;
const nameOf = (kind: string, ref: string, agencyCode: string): string => `${kind}|${ref}|${agencyCode}`;
const thingOf = ({ kind, subjectRef, agencyCode }: Reminder): string => nameOf(kind, subjectRef, agencyCode);
const silentThing = ({ newest }: Silence): string => thingOf(newest);

/** The day that a thing's reminder counts from, which it keeps when the thing is done. */
export const dayOfReminder = (reminder: Reminder): Day => countsFromOf(reminder) ?? dayOf(reminder.dueAt);
