import { exerciseRequests } from '../inspection/exercises';
import { responseOf } from '../meetings/attendance';
import { addDays, dayOf, type Day, type Instant } from '../calendar/day';
import { undoOf } from '../deadlines/undoable';
import { type Action, type Agency, type Facts, addressedTo, type Reminder, type AsOf } from '../partnership';
import { type ReminderItem, reminderItem } from './reminder-item';
import { can } from '../people/roles';
import { isAddressOf, isOnBehalf, speaksFor, type Actor } from '../people/actor';
import { isOpen, standingReminders } from '../reminders/standing';
import { dueWords } from '../basics/how-far-off';
import { inSentence } from '../basics/words';
import type { Calendar } from '../calendar/working-days';
import { countsOf, type Counts } from './counts';
import { dayOfReminder, inTurn, meetingsInView, owedThings, type OwedThing } from './things';
import { awaitedIn } from './awaited';
import { agencyOf } from '../people/names';
import { planWaiting, WANTS_PLAN_TO_LAST, type PlanWaiting } from '../lifecycle/story/waiting';
import { isLeadsDay, toLastRef } from '../plan/own-days';
import { isDelivered, standingActions } from '../plan/action-status';
import { ballotOn } from './votes/ballot';
import { unsentReminder } from '../meetings/unsent';

/** One line of `/my`. */
export interface OwedItem {
  /** What its buttons name it by. */
  readonly key: string;
  readonly ref: string;
  readonly title: string;
  readonly on?: Day;
  readonly isOverdue: boolean;
  /** 'overdue by 5 working days', 'due in 3 working days'; none without a due day. */
  readonly whenWords?: string;
  /** With what answers it; none for who may not answer, and where there is no day that a reminder could count from. */
  readonly notice?: ReminderItem;
  /** For the agency to do; else it is done, somebody else's, or the reader's own at another agency. */
  readonly isToDo: boolean;
  /** Why the plan waits for the agency: 'waits for your vote', 'was challenged by Education'. */
  readonly waits?: string;
  /** The agency that is to do it, where that is another one. */
  readonly leadTitle?: string;
}

/** What `/my` answers: what a person's agency has to do, most pressing first. */
export interface Owed {
  /** None for who belongs to no agency: then it is what they own, and what waits for them as coordinator. */
  readonly agency?: Pick<Agency, 'code' | 'title' | 'shortName'>;
  /** The reader is the coordinator, and it is another agency than their own. */
  readonly isOnBehalf: boolean;
  /** False for who can only read it. */
  readonly mayAnswer: boolean;
  /** The day it is. */
  readonly today: Day;
  /** Of what is real: what a dry run asks is counted apart. */
  readonly counts: Counts;
  /** How many things of a dry run are still to be provided, where there are any. */
  readonly inExercise?: number;
  readonly items: readonly OwedItem[];
}

/**
 * What a person's agency has to do at `now`, or another one for which they may answer: everything until it is done,
 * reminded of or not, and what was answered and can still be changed, where it stood. With it come the reminders that
 * wait for the reader as coordinator, and actions that they own while another agency leads.
 */
export function owedBy(asOf: AsOf, actor: Actor, agencyCode: string | undefined = actor.agencyCode): Owed {
  const { facts, calendar, now } = asOf;
  const isOwn = agencyCode === actor.agencyCode;
  const mayAnswer = can(actor, 'answer:agency', { agencyCode });
  const isCoordinator = actor.roles.includes('Coordinator');
  const things = thingsOf(asOf, actor, agencyCode);
  const inPlan = planWaiting(asOf, actor);
  const dry = exerciseRequests(facts);
  const isDry = ({ ref }: { readonly ref: string }): boolean => dry.has(ref);
  const today = dayOf(now);
  const challenges = challengesTo(inPlan, agencyCode);
  const toItem = (thing: OwedThing): OwedItem => ({
    ...outlineOf(thing, calendar, today),
    ...(thing.kind === 'Action' && challenges.has(thing.ref)
      ? { waits: challenges.get(thing.ref)!.waits }
      : {}),
    ...(thing.reminder && mayAnswer ? { notice: reminderItem(asOf, thing.reminder, actor.email) } : {}),
    isToDo: true,
  });
  const reminders = [
    ...(mayAnswer && agencyCode !== undefined ? answered(facts, agencyCode, isCoordinator, now) : []),
    ...(isOwn && isCoordinator ? coordinatorsOwn(facts, agencyCode, now) : []),
  ];
  const items = [
    ...things.map(toItem),
    ...reminders.map((reminder) => itemOf(asOf, reminder, { agencyCode, reader: actor.email })),
    ...waitingInPlan(asOf, actor, agencyCode, inPlan).filter(isNoneOfThings(things)),
    ...(isOwn ? ownedElsewhere(facts, calendar, actor, today) : []),
  ];
  return {
    ...(agencyCode === undefined ? {} : { agency: agencyOf(facts, agencyCode) }),
    mayAnswer,
    today,
    isOnBehalf: mayAnswer && !isOwn && agencyCode !== undefined && isOnBehalf(actor, agencyCode),
    counts: countsOwedBy(asOf, actor, agencyCode),
    ...(things.some(isDry) ? { inExercise: things.filter(isDry).length } : {}),
    // Practice comes after everything that is real.
    items: items.sort((a, b) => Number(isDry(a)) - Number(isDry(b)) || inTurn(a, b)),
  };
}

/** How much `owedBy` lists, of what is real, without a line for each. */
export function countsOwedBy(
  asOf: AsOf,
  actor: Actor,
  agencyCode: string | undefined = actor.agencyCode,
): Counts {
  const dry = exerciseRequests(asOf.facts);
  const real = thingsOf(asOf, actor, agencyCode).filter(({ ref }) => !dry.has(ref));
  return countsOf(real, planWaiting(asOf, actor), agencyCode);
}

/** What the agency has to do. The statement of action is the coordinator's to send. */
const thingsOf = (asOf: AsOf, actor: Actor, agencyCode: string | undefined): readonly OwedThing[] =>
  owedThings(asOf).filter(
    (thing) =>
      thing.agencyCode === agencyCode &&
      (thing.kind !== 'Milestone' || isLeadsDay(thing.ref) || actor.roles.includes('Coordinator')),
  );

function outlineOf(
  { kind, ref, title, on, isOverdue, reminder, agencyCode }: OwedThing,
  calendar: Calendar,
  today: Day,
): Omit<OwedItem, 'isToDo'> {
  return {
    key: reminder?.key ?? `${kind}|${ref}|${agencyCode}`,
    ref,
    title,
    isOverdue,
    ...(on ? { on } : {}),
    ...(on && kind !== 'Meeting' ? { whenWords: dueWords(calendar, today, on) } : {}),
  };
}

/** How long what was handed in is shown where it could be taken back, in days. */
const SHOWN_FOR = 14;

/** Meetings that were answered, and what was handed in and may be a mistake. */
function answered(
  facts: Facts,
  agencyCode: string,
  isCoordinator: boolean,
  now: Instant,
): readonly Reminder[] {
  const since = addDays(dayOf(now), -SHOWN_FOR);
  const standing = standingReminders(facts.reminders).filter((one) => one.agencyCode === agencyCode);
  const isOurs = (one: Reminder): boolean => isCoordinator || addressedTo(one) === 'SPOC';
  const done = standing.filter(
    (one) =>
      one.kind !== 'Meeting' &&
      one.state === 'Acknowledged' &&
      isOurs(one) &&
      dayOf(one.acknowledgedAt ?? one.dueAt) >= since &&
      undoOf(facts, one) === 'Done',
  );
  const meetings = meetingsInView(facts, agencyCode, now)
    .filter((meeting) => responseOf(facts, meeting, agencyCode) !== undefined)
    .map(
      (meeting) =>
        standing.find(
          (one) =>
            one.kind === 'Meeting' &&
            one.subjectRef === meeting.ref &&
            dayOfReminder(one) === dayOf(meeting.startsAt),
        ) ?? unsentReminder(meeting, agencyCode),
    );
  return [...done, ...meetings];
}

/** What waits for the coordinator of what other agencies have to do. */
function coordinatorsOwn(facts: Facts, agencyCode: string | undefined, now: Instant): readonly Reminder[] {
  const awaited = awaitedIn(facts, now);
  return standingReminders(facts.reminders).filter(
    (one) =>
      one.agencyCode !== agencyCode &&
      addressedTo(one) === 'Coordinator' &&
      isOpen(one) &&
      awaited(one) !== undefined,
  );
}

function itemOf(
  asOf: AsOf,
  reminder: Reminder,
  { agencyCode, reader }: { readonly agencyCode: string | undefined; readonly reader: string },
): OwedItem {
  const { now } = asOf;
  const notice = reminderItem(asOf, reminder, reader);
  const { key, subjectRef: ref } = reminder;
  const isDone = notice.state.is === 'answered' && (notice.about === 'meeting' || notice.undo === 'Done');
  return {
    key,
    ref,
    title: notice.about === 'meeting' ? notice.meeting.title : notice.subject.title,
    on: dayOfReminder(reminder),
    // It keeps the place that it had before it was done.
    isOverdue: notice.about === 'deadline' && dayOfReminder(reminder) < dayOf(now) && isDone,
    notice,
    isToDo: false,
    ...(reminder.agencyCode === agencyCode ? {} : { leadTitle: notice.agency.title }),
  };
}

/**
 * Evidence that waits for the agency's vote, challenges to its own, and what the group has agreed to until it is said how
 * that will last, which its owner may say as well: in the plan, where there is no reminder of them.
 */
function waitingInPlan(
  asOf: AsOf,
  reader: Actor,
  agencyCode: string | undefined,
  inPlan: PlanWaiting,
): readonly OwedItem[] {
  const { facts } = asOf;
  const { toAgree, toLast } = inPlan;
  const owned = agencyCode === reader.agencyCode ? facts.actions.filter(isOwnedBy(reader)) : [];
  const isOwned = (ref: string): boolean => owned.some((one) => one.ref === ref);
  // Who only reads, or answers on its behalf, has no vote of their own.
  const vote = speaksFor(reader, agencyCode) ? YOUR_VOTE : 'waits for the agency’s vote';
  const item = (ref: string, title: string, waits: string, named = waits): OwedItem => ({
    key: `Action|${ref}|${named}`,
    ...{ ref, title, waits, isOverdue: false, isToDo: true },
  });
  return [
    ...toAgree
      .filter(({ awaited }) => awaited.some(({ code }) => code === agencyCode))
      .map(({ ref, title }) => ({ ...item(ref, title, vote, YOUR_VOTE), ...askedBy(asOf, ref) })),
    ...[...challengesTo(inPlan, agencyCode)].map(([ref, { title, waits }]) => item(ref, title, waits)),
    ...toLast
      .filter(({ ref, leadAgency }) => leadAgency === agencyCode || isOwned(ref))
      .map(({ ref, title, leadAgency }) => ({
        ...item(ref, title, WANTS_PLAN_TO_LAST),
        // It is counted where it is led.
        ...(leadAgency === agencyCode ? {} : { isToDo: false, leadTitle: agencyOf(facts, leadAgency).title }),
      })),
  ];
}

/** The challenges to what an agency leads, a line an action whoever challenged it. */
function challengesTo(
  { challenged }: PlanWaiting,
  agencyCode: string | undefined,
): ReadonlyMap<string, { readonly title: string; readonly waits: string }> {
  const led = challenged.filter(({ leadAgency }) => leadAgency === agencyCode);
  return new Map(
    led.map(({ ref, title }) => {
      const by = led.filter((one) => one.ref === ref).map(({ byAgency }) => byAgency);
      return [ref, { title, waits: `${CHALLENGED} ${inSentence(by)}` }];
    }),
  );
}

const CHALLENGED = 'was challenged by';

const YOUR_VOTE = 'waits for your vote';

/**
 * A plan to last that has a day is among the things to do, with its reminder; so is what was challenged, whose line says
 * that it was.
 */
function isNoneOfThings(things: readonly OwedThing[]): (item: OwedItem) => boolean {
  const known = new Set(things.map(({ ref }) => ref));
  return ({ ref, waits = '' }) =>
    !(waits === WANTS_PLAN_TO_LAST && known.has(toLastRef(ref))) &&
    !(waits.startsWith(CHALLENGED) && known.has(ref));
}

/** By when the votes on an action's evidence are asked for: it stands among what else is due then. */
function askedBy(asOf: AsOf, ref: string): Pick<OwedItem, 'on'> {
  const action = asOf.facts.actions.find((one) => one.ref === ref);
  const ballot = action && ballotOn(asOf, action);
  return ballot ? { on: ballot.by } : {};
}

const isOwnedBy =
  (actor: Actor) =>
  ({ ownerEmail }: Action): boolean =>
    isAddressOf(actor, ownerEmail);

/** Actions that somebody owns although another agency leads. */
const ownedElsewhere = (facts: Facts, calendar: Calendar, actor: Actor, today: Day): readonly OwedItem[] =>
  standingActions(facts)
    .filter(isOwnedBy(actor))
    .filter((action) => action.leadAgency !== actor.agencyCode && !isDelivered(action))
    .map((action) => ownedItem(facts, calendar, action, today));

function ownedItem(facts: Facts, calendar: Calendar, action: Action, today: Day): OwedItem {
  const { ref, title, dueOn, leadAgency } = action;
  return {
    key: `Action|${ref}|own`,
    ref,
    title,
    ...(dueOn ? { on: dueOn, whenWords: dueWords(calendar, today, dueOn) } : {}),
    isOverdue: dueOn !== undefined && dueOn < today,
    isToDo: false,
    leadTitle: agencyOf(facts, leadAgency).title,
  };
}
