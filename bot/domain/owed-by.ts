import { dayOf, type Day, type Instant } from './day';
import { isDelivered } from './deadlines';
import type { ReminderNotice } from './notice';
import { noticeOf } from './notices';
import type { Owed, OwedAction } from './owed';
import type { Action, Facts, Reminder } from './partnership';
import { agencyOf } from './people';
import { can, type Actor } from './roles';
import { awaitedIn, concernsPlate, isOpen, standingReminders } from './standing';
import { dueWords } from './when-words';
import type { Calendar } from './working-days';

/**
 * What a person's agency owes at `now`, most pressing first: reminders that wait for an answer, answered ones of
 * meetings still to come, and the actions it leads and has not delivered, or that the person owns. Who may not answer
 * for the agency is shown no reminders, since the buttons would refuse; a coordinator also sees the coordinator's own.
 */
export function owedBy(facts: Facts, calendar: Calendar, actor: Actor, now: Instant): Owed {
  const { agencyCode } = actor;
  return {
    agencyTitle: agencyOf(facts, agencyCode).title,
    notices: can(actor, 'answer:agency', { agencyCode }) ? noticesFor(facts, calendar, actor, now) : [],
    actions: facts.actions
      .filter((action) => !isDelivered(action))
      .filter((action) => action.leadAgency === agencyCode || action.ownerEmail === actor.email)
      .map((action) => owedAction(action, calendar, dayOf(now)))
      .sort((a, b) => compare(a.dueOn ?? '9999', b.dueOn ?? '9999')),
  };
}

function noticesFor(facts: Facts, calendar: Calendar, actor: Actor, now: Instant): ReminderNotice[] {
  const awaited = awaitedIn(facts, now);
  const isCoordinator = actor.roles.includes('Coordinator');
  const ahead = new Set(
    facts.meetings.filter(({ status, endsAt }) => status === 'Planned' && endsAt > now).map(({ ref }) => ref),
  );
  const belongs = (reminder: Reminder): boolean =>
    reminder.kind === 'Meeting'
      ? ahead.has(reminder.subjectRef)
      : isOpen(reminder) && awaited(reminder) !== undefined;
  return standingReminders(facts.reminders)
    .filter((reminder) => concernsPlate(reminder, actor.agencyCode, isCoordinator) && belongs(reminder))
    .map((reminder) => noticeOf(facts, calendar, reminder, now))
    .sort((a, b) => compare(pressing(a), pressing(b)));
}

/** Open ones before answered ones, then by the day they are for. */
const pressing = (notice: ReminderNotice): string => `${notice.state.is === 'open' ? 0 : 1}${dayFor(notice)}`;

const dayFor = (notice: ReminderNotice): Day =>
  notice.about === 'meeting' ? dayOf(notice.meeting.startsAt) : notice.subject.dueOn;

function owedAction(action: Action, calendar: Calendar, today: Day): OwedAction {
  const { ref, title, status, rating, dueOn } = action;
  return {
    ref,
    title,
    status,
    ...(rating ? { rating } : {}),
    ...(dueOn ? { dueOn, whenWords: dueWords(calendar, today, dueOn) } : {}),
    overdue: dueOn !== undefined && dueOn < today,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
