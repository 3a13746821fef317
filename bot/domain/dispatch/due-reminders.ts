import { shortTitle } from '../basics/words';
import { addDays, type Day, type Instant, formatDatedDay, dayOf } from '../calendar/day';
import { deadlineSubjects, type Deadline } from '../deadlines/deadlines';
import {
  type Person,
  type Facts,
  countsFromOf,
  isReminderOf,
  occasionOf,
  reminderKey,
  threadOf,
  type ReminderIdentity,
  RULE_ADDRESSEES,
  type Reminder,
  type Rule,
  type SubjectKind,
} from '../partnership';
import { agenciesAsked } from '../meetings/attendance';
import { addresseesOn, type Addressees, NO_COORDINATOR } from '../people/addressees';
import { indexed } from '../basics/grouped';
import { foldKey } from '../basics/folded';
import { actionOfDay } from '../plan/own-days';
import { isDueAgain } from '../sending/retries';
import { waysIn } from '../sending/route';
import { rulesFor } from '../reminders/rules';
import { cameInOn } from '../steps/came-in';
import { maySendAt, nextSendingDay, type SendingAsOf } from '../sending/hours';
import { morningOf, newestStage, type Stage } from '../reminders/stages';
import { isNewer, remindersAbout } from '../reminders/standing';
import { wasUndone } from '../reminders/undo';
import { workingDaysBetween, type Calendar } from '../calendar/working-days';
import type { ReminderToSend } from '../sending/to-send';

/**
 * Everything that is to be sent at `now`, which must lie within sending hours, else nothing. Of each thing, for each
 * agency, only the newest stage that has fallen due, if it has no row yet or its row says to try again.
 * Meetings that have started, are held or cancelled, and deadlines that are done, are not reminded of; an agency that
 * has answered a meeting still is, its card shows the answer. What was opened again, or has come back to an agency, is
 * reminded of by its stage of today, sent before or not. An agency without SPOC and deputy gets a reminder for
 * nobody, which is recorded as not delivered: never silence. What a file brought into the plan today waits for tomorrow. A code that no
 * agency has is told as a fault of the list, and nobody is reminded for it.
 */
export function dueReminders(asOf: SendingAsOf): ReminderToSend[] {
  const { facts, calendar, hours, now } = asOf;
  if (!maySendAt(hours, calendar, now)) return [];
  const plan = new Planner(asOf);
  for (const meeting of facts.meetings) {
    if (meeting.status !== 'Planned' || meeting.startsAt <= now) continue;
    const countsFrom = dayOf(meeting.startsAt);
    const title = `${meeting.title}, ${formatDatedDay(countsFrom)}`;
    for (const { code: agencyCode } of agenciesAsked(facts, meeting)) {
      const subject = { kind: 'Meeting', subjectRef: meeting.ref, countsFrom, agencyCode } as const;
      plan.add(subject, title, { follows: 'Meeting', toldStartsAt: meeting.startsAt });
    }
  }
  const fresh = cameInOn(facts, dayOf(now));
  for (const deadline of deadlineSubjects(facts)) {
    if (deadline.done || isLetGo(deadline, calendar, dayOf(now))) continue;
    if (fresh.has(deadline.ref) || fresh.has(actionOfDay(deadline.ref) ?? '')) continue;
    const { kind, ref: subjectRef, title, agencyCode, dueOn: countsFrom, follows = kind, since } = deadline;
    plan.add({ kind, subjectRef, countsFrom, agencyCode }, title, { follows, ...(since ? { since } : {}) });
  }
  return plan.reminders;
}

const foldedKey = ({ key }: Reminder): string => foldKey(key);

/** One thing for one agency, before it is known which stage is due. */
type Subject = Pick<ReminderIdentity, 'kind' | 'subjectRef' | 'countsFrom' | 'agencyCode'>;

/** Collects what is due; all look-ups are made once, since a partnership may have thousands of subjects. */
class Planner {
  readonly reminders: ReminderToSend[] = [];
  private readonly today: Day;
  /** The last day that is looked after today: the eve of the next day of sending. */
  private readonly reach: Day;
  private readonly addressees: Addressees;
  private readonly rules = new Map<
    SubjectKind,
    readonly (readonly [ReminderIdentity['to'], readonly Rule[]])[]
  >();
  private readonly stages = new Map<readonly Rule[], Map<Day, Stage | undefined>>();
  private readonly mornings = new Map<Day, Instant>();
  /** By what a key folds to: a code whose case was changed by hand is no reason to remind again. */
  private readonly byKey: ReadonlyMap<string, Reminder>;
  private readonly listed: ReadonlySet<string>;
  private readonly wayTo: ReturnType<typeof waysIn>;

  constructor(private readonly asOf: SendingAsOf) {
    const { facts, calendar, hours, now } = asOf;
    this.today = dayOf(now);
    this.reach = addDays(nextSendingDay(hours, calendar, this.today), -1);
    this.addressees = addresseesOn(facts, this.today);
    this.byKey = indexed(facts.reminders, foldedKey);
    this.listed = new Set(facts.agencies.map(({ code }) => code));
    this.wayTo = waysIn(facts);
  }

  /** `follows` is the kind whose rules say when; `since` when it came about, which is told by other means. */
  add(
    subject: Subject,
    title: string,
    {
      follows,
      toldStartsAt,
      since,
    }: { readonly follows: SubjectKind; readonly toldStartsAt?: Instant; readonly since?: Day },
  ): void {
    for (const [to, rules] of this.rulesOf(follows)) {
      const due = this.stageOf(rules, subject.countsFrom);
      if (!due || (since !== undefined && due.on <= since)) continue;
      if (to === 'SPOC' && !this.listed.has(subject.agencyCode)) continue;
      const { identity, key, previous } = this.inRound({ ...subject, stage: due.stage, to });
      const person =
        to === 'SPOC' ? this.addressees.ofAgency(subject.agencyCode) : this.addressees.coordinator();
      if (previous ? !this.isDueAgain(previous, person) : this.isPast({ ...identity, key }, due)) continue;
      this.reminders.push({
        table: 'reminders',
        ...identity,
        key: previous?.key ?? key,
        title: shortTitle(title),
        dueAt: this.morningOf(due),
        ...(person ? { personEmail: person.email } : { noPerson: nobody(identity) }),
        ...(toldStartsAt ? { toldStartsAt } : {}),
        ...(previous ? { previous } : {}),
      });
    }
  }

  /** The stage as it is to be sent now: once more where the last time has ended and it is asked for again. */
  private inRound(stage: ReminderIdentity) {
    for (let round = 1; ; round += 1) {
      const identity = round === 1 ? stage : { ...stage, round };
      const key = reminderKey(identity);
      const previous = this.byKey.get(foldKey(key)) ?? this.addedByHand(identity);
      if (!previous || !wasLetGo(this.asOf.facts, previous)) return { identity, key, previous };
    }
  }

  /** A row that somebody added under a key of their own is this reminder all the same, and keeps its key. */
  private addedByHand(identity: ReminderIdentity): Reminder | undefined {
    return remindersAbout(this.asOf.facts, identity.subjectRef).find((one) => isReminderOf(one, identity));
  }

  /** Thousands of subjects share some hundred due days, so each is worked out once. */
  private stageOf(rules: readonly Rule[], day: Day): Stage | undefined {
    const known = this.stages.get(rules) ?? new Map<Day, Stage | undefined>();
    this.stages.set(rules, known);
    if (!known.has(day)) known.set(day, newestStage(rules, this.asOf.calendar, day, this.today, this.reach));
    return known.get(day);
  }

  /** A later stage has gone out, as when the rules were changed since: nobody is told of an older one then. */
  private isPast(reminder: ReminderIdentity & { readonly key: string }, { stage }: Stage): boolean {
    const on = occasionOf(reminder);
    return remindersAbout(this.asOf.facts, reminder.subjectRef).some(
      (other) => isTold(other) && Number(other.stage) > Number(stage) && occasionOf(other) === on,
    );
  }

  private morningOf(stage: Stage): Instant {
    const known = this.mornings.get(stage.on);
    if (known) return known;
    const morning = morningOf(this.asOf.hours, this.asOf.calendar, stage, this.today);
    this.mornings.set(stage.on, morning);
    return morning;
  }

  private isDueAgain(previous: Reminder, person: Person | undefined): boolean {
    return isDueAgain(previous, person, this.wayTo(person?.email), this.asOf.now);
  }

  private rulesOf(kind: SubjectKind) {
    const before = this.rules.get(kind);
    if (before) return before;
    const rules = rulesFor(this.asOf.facts, kind);
    const found = RULE_ADDRESSEES.map((to) => [to, rules.filter((rule) => rule.to === to)] as const);
    this.rules.set(kind, found);
    return found;
  }
}

/**
 * How long an overdue statement of action is chased, in working days: should nobody say that it was sent, it would be
 * overdue for ever.
 */
const STATEMENT_CHASED_FOR = 20;

const isLetGo = ({ kind, ref, dueOn }: Deadline, calendar: Calendar, today: Day): boolean =>
  kind === 'Milestone' &&
  actionOfDay(ref) === undefined &&
  workingDaysBetween(calendar, dueOn, today) > STATEMENT_CHASED_FOR;

/**
 * True for a reminder of a thing that is due although this one was through with it: it ended without an answer, its
 * answer came before it and was undone, the thing was handed in and opened again since, or it made way for another day that has been changed back.
 */
function wasLetGo(facts: Facts, reminder: Reminder): boolean {
  const { state, ended, kind, answer } = reminder;
  if (ended !== undefined || wasUndone(reminder)) return true;
  if (state === 'Acknowledged') return kind !== 'Meeting' && answer === 'Done';
  const day = countsFromOf(reminder);
  return (
    state === 'Superseded' &&
    remindersAbout(facts, reminder.subjectRef).some(
      (other) =>
        isTold(other) &&
        threadOf(other) === threadOf(reminder) &&
        countsFromOf(other) !== day &&
        isNewer(other, reminder),
    )
  );
}

/** It went out, or is on its way. One that did not arrive, or was answered ahead and undone, told nobody anything. */
const isTold = (reminder: Reminder): boolean => reminder.state !== 'Failed' && !wasUndone(reminder);

const nobody = ({ to, agencyCode }: ReminderIdentity): string =>
  to === 'Coordinator'
    ? NO_COORDINATOR
    : `No single point of contact (SPOC) is named for ${agencyCode} on the People list.`;
