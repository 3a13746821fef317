import { dayOf, type Day, type Instant } from '../calendar/day';
import {
  type FactList,
  type Facts,
  addressedTo,
  countsFromOf,
  type Ending,
  type Reminder,
} from '../partnership';
import { addresseesOn, coordinatorsAgency, type Addressees } from '../people/addressees';
import { can } from '../people/roles';
import { actorNamed, type Actor } from '../people/actor';
import { standingReminders } from '../reminders/standing';
import { standingRequests } from '../inspection/exercises';
import { statementRef } from '../inspection/statement';
import { actionOfDay, isLeadsDay, isToLast, ownDaysOf } from '../plan/own-days';
import { isDelivered, standingActions } from '../plan/action-status';
import { isAskedTo } from '../meetings/attendance';
import { commentsDays } from '../inspection/days/comments';
import { signOffDays } from '../statement/sign-off-days';

/** A reminder with which nothing is asked any more, although no newer one has come. */
export interface EndedReminder {
  readonly reminder: Reminder;
  readonly ended: Ending;
}

/**
 * The reminders that have ended by how the lists are now, whoever changed them, and are not marked so: lead, agency or
 * due day were changed by hand, a thing was handed in or taken out, an agency left, a SPOC was replaced. An answered one
 * counts too once its thing is done by other means, since only so it is known later that it was opened again. What
 * cannot be looked up for certain, as rows of these lists could not be read (`unsure`), is left as it is.
 */
export function endedReminders(
  facts: Facts,
  now: Instant,
  unsure: ReadonlySet<FactList> = new Set(),
): EndedReminder[] {
  const ends = new Ends(facts, now, unsure);
  return standingReminders(facts.reminders).flatMap((reminder) => {
    const { state, ended: before, answer } = reminder;
    if (before !== undefined || (state !== 'Sent' && state !== 'Acknowledged')) return [];
    const ended = ends.of(reminder);
    const counts = state === 'Sent' || (ended === 'Done' && answer !== 'Done');
    return ended && counts ? [{ reminder, ended }] : [];
  });
}

/** How the row of one that has ended changes. */
export const endedPatch = (ended: Ending): Partial<Reminder> =>
  ended === 'Done' ? { ended } : { ended, state: 'Superseded' };

/**
 * The reminders of meetings that have ended since `since`: their cards ask still, as they were drawn before, and are to
 * be drawn anew. Nothing is written of them.
 */
export function remindersOver(facts: Facts, since: Instant, now: Instant): readonly Reminder[] {
  const over = new Set(
    facts.meetings
      .filter(({ status, endsAt }) => status !== 'Cancelled' && endsAt > since && endsAt <= now)
      .map(({ ref }) => ref),
  );
  if (over.size === 0) return [];
  return standingReminders(facts.reminders).filter(
    ({ kind, subjectRef, activityId }) =>
      kind === 'Meeting' && activityId !== undefined && over.has(subjectRef),
  );
}

/** A thing with a deadline as its row says it is. */
interface Thing {
  readonly agencyCode: string | undefined;
  readonly dueOn?: Day;
  readonly isDone: boolean;
}

/** The list that a thing stands in. */
const LISTS = {
  Action: 'actions',
  Request: 'requests',
  Milestone: 'inspections',
  Meeting: 'meetings',
} as const;

/** Those that say whether a thing is there: since when a plan to last is asked for stands with the votes and the steps. */
function listsOf({ kind, subjectRef }: Reminder): readonly FactList[] {
  if (isToLast(subjectRef)) return [LISTS.Action, 'updates', 'agreements'];
  return [actionOfDay(subjectRef) === undefined ? LISTS[kind] : LISTS.Action];
}

/** Looks up what reminders are about; once for all of them. */
class Ends {
  private readonly things: ReadonlyMap<string, Thing>;
  private readonly meetings: ReadonlyMap<string, Facts['meetings'][number]>;
  private readonly agencies: ReadonlySet<string>;
  private readonly people: ReadonlyMap<string, Actor>;
  private readonly addressees: Addressees;

  constructor(
    private readonly facts: Facts,
    private readonly now: Instant,
    private readonly unsure: ReadonlySet<FactList>,
  ) {
    this.things = new Map(thingsIn(facts));
    this.meetings = new Map(facts.meetings.map((meeting) => [meeting.ref, meeting]));
    this.agencies = new Set(facts.agencies.map(({ code }) => code));
    this.people = new Map(facts.people.map(({ email }) => [email, actorNamed(facts, email) as Actor]));
    this.addressees = addresseesOn(facts, dayOf(now));
  }

  of(reminder: Reminder): Ending | undefined {
    const ended = reminder.kind === 'Meeting' ? this.ofMeeting(reminder) : this.ofDeadline(reminder);
    if (ended === 'Gone' && listsOf(reminder).some((list) => this.unsure.has(list))) return undefined;
    return ended;
  }

  /** What is over asks for nothing anyhow: its card is drawn anew (`remindersOver`). */
  private ofMeeting(reminder: Reminder): Ending | undefined {
    const meeting = this.meetings.get(reminder.subjectRef);
    if (!meeting) {
      const day = countsFromOf(reminder);
      return day !== undefined && day >= dayOf(this.now) ? 'Gone' : undefined;
    }
    if (meeting.status !== 'Planned' || meeting.startsAt <= this.now) return undefined;
    const { agencyCode } = reminder;
    if (!this.agencies.has(agencyCode)) return this.unsure.has('agencies') ? undefined : 'Agency';
    if (!isAskedTo(this.facts, meeting, agencyCode)) return this.unsure.has('series') ? undefined : 'Agency';
    return this.byPerson(reminder);
  }

  private ofDeadline(reminder: Reminder): Ending | undefined {
    const thing = this.things.get(`${reminder.kind}|${reminder.subjectRef}`);
    if (!thing) return 'Gone';
    // The statement of action goes by the People list.
    const isSure = reminder.kind !== 'Milestone' || !this.unsure.has('people');
    if (thing.agencyCode !== reminder.agencyCode && isSure) return 'Agency';
    if (thing.isDone) return 'Done';
    return thing.dueOn === undefined ? 'Gone' : this.byPerson(reminder);
  }

  /** Whoever got it can no longer answer it, and somebody else is there who can. */
  private byPerson(reminder: Reminder): Ending | undefined {
    const { personEmail, agencyCode } = reminder;
    if (personEmail === undefined || this.unsure.has('people')) return undefined;
    const person = this.people.get(personEmail);
    const isCoordinators = addressedTo(reminder) === 'Coordinator';
    const still = isCoordinators
      ? person?.roles.includes('Coordinator')
      : person && can(person, 'answer:agency', { agencyCode });
    if (still) return undefined;
    const next = isCoordinators ? this.addressees.coordinator() : this.addressees.ofAgency(agencyCode);
    return next ? 'Person' : undefined;
  }
}

const thingsIn = (facts: Facts): [string, Thing][] => [
  ...standingActions(facts).map((action): [string, Thing] => [
    `Action|${action.ref}`,
    { agencyCode: action.leadAgency, dueOn: action.dueOn, isDone: isDelivered(action) },
  ]),
  ...standingRequests(facts).map(({ ref, agencyCode, dueOn, status }): [string, Thing] => [
    `Request|${ref}`,
    { agencyCode, dueOn, isDone: status === 'Provided' },
  ]),
  ...standingActions(facts).flatMap((action) =>
    ownDaysOf(facts, action).map(({ ref, on: dueOn, done: isDone }): [string, Thing] => [
      `Milestone|${ref}`,
      { agencyCode: isLeadsDay(ref) ? action.leadAgency : coordinatorsAgency(facts), dueOn, isDone },
    ]),
  ),
  ...facts.inspections.map(({ ref, statementDueOn: dueOn, statementSentOn }): [string, Thing] => [
    `Milestone|${statementRef(ref)}`,
    { agencyCode: coordinatorsAgency(facts), dueOn, isDone: statementSentOn !== undefined },
  ]),
  ...commentsDays(facts).map(({ ref, dueOn, done }): [string, Thing] => [
    `Milestone|${ref}`,
    { agencyCode: coordinatorsAgency(facts), dueOn, isDone: done },
  ]),
  ...signOffDays(facts).map(({ ref, dueOn, done }): [string, Thing] => [
    `Milestone|${ref}`,
    { agencyCode: coordinatorsAgency(facts), dueOn, isDone: done },
  ]),
];
