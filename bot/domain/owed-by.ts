import { unsentReminder } from './acknowledgement';
import { addDays, dayOf, type Day, type Instant } from './day';
import { undoOf } from './deadline-notice';
import { isDelivered } from './deadlines';
import type { ReminderNotice } from './notice';
import { noticeOf } from './notices';
import type { Owed, OwedAction } from './owed';
import type { Action, Facts, Meeting, Reminder } from './partnership';
import { agencyOf } from './people';
import { can, isOnBehalf, type Actor } from './roles';
import { awaitedIn, concernsPlate, isOfDay, isOpen, standingReminders } from './standing';
import { dueWords } from './when-words';
import type { Calendar } from './working-days';

/**
 * What a person's agency owes at `now`, or another one for which they may answer, most pressing first: reminders that
 * wait for an answer, answered ones of meetings still to come, and the actions it leads and has not delivered, or that
 * the person owns. Who may not answer for the agency is shown no reminders, since the buttons would refuse; a
 * coordinator also sees the coordinator's own. Of who belongs to no agency it is their own actions.
 */
export function owedBy(
  facts: Facts,
  calendar: Calendar,
  actor: Actor,
  now: Instant,
  agencyCode: string | undefined = actor.agencyCode,
): Owed {
  const isOwn = agencyCode === actor.agencyCode;
  const mayAnswer = can(actor, 'answer:agency', { agencyCode });
  return {
    ...(agencyCode === undefined
      ? {}
      : { agency: { code: agencyCode, title: agencyOf(facts, agencyCode).title } }),
    isOnBehalf: mayAnswer && !isOwn && agencyCode !== undefined && isOnBehalf(actor, agencyCode),
    notices: mayAnswer ? noticesFor(facts, calendar, actor, agencyCode, now) : [],
    actions: facts.actions
      .filter((action) => !isDelivered(action))
      .filter((action) => action.leadAgency === agencyCode || (isOwn && action.ownerEmail === actor.email))
      .map((action) => owedAction(action, calendar, dayOf(now)))
      .sort((a, b) => compare(a.dueOn ?? '9999', b.dueOn ?? '9999')),
  };
}

function noticesFor(
  facts: Facts,
  calendar: Calendar,
  actor: Actor,
  agencyCode: string | undefined,
  now: Instant,
): ReminderNotice[] {
  const awaited = awaitedIn(facts, now);
  // The coordinator's own reminders are on their own plate, not on that of another agency they answer for.
  const isOwn = agencyCode === actor.agencyCode;
  const seesOwn = isOwn && actor.roles.includes('Coordinator');
  const ahead = facts.meetings.filter(({ status, endsAt }) => status === 'Planned' && endsAt > now);
  const days = new Map(ahead.map(({ ref, startsAt }) => [ref, dayOf(startsAt)]));
  const isForItsDay = (reminder: Reminder): boolean => {
    const on = days.get(reminder.subjectRef);
    return on !== undefined && isOfDay(reminder, { on });
  };
  const belongs = (reminder: Reminder): boolean =>
    reminder.kind === 'Meeting'
      ? isForItsDay(reminder)
      : canStillChange(facts, reminder, now) || (isOpen(reminder) && awaited(reminder) !== undefined);
  const standing = standingReminders(facts.reminders).filter(
    (reminder) => concernsPlate(reminder, agencyCode, seesOwn) && belongs(reminder),
  );
  const noticesOf = (reminders: readonly Reminder[]): ReminderNotice[] =>
    reminders
      .map((reminder) => noticeOf(facts, calendar, reminder, now))
      .sort((a, b) => compare(pressing(a), pressing(b)));
  if (agencyCode === undefined) return noticesOf(standing);
  const reminded = new Set(standing.map(({ subjectRef }) => subjectRef));
  const others = ahead.filter(({ ref }) => !reminded.has(ref));
  // Of a meeting that was moved, the new day is asked for. An agency that rings is not told to wait for its reminder.
  const unsent = isOwn ? others.filter(wasTold(facts, agencyCode)) : nextOf(others);
  return noticesOf([...standing, ...unsent.map((meeting) => unsentReminder(meeting, agencyCode))]);
}

/** True for a meeting that the agency was reminded or had news of, for whatever day. */
function wasTold({ reminders, messages }: Facts, agencyCode: string): (meeting: Meeting) => boolean {
  const told = new Set([
    ...reminders
      .filter(({ kind, sentAt }) => kind === 'Meeting' && sentAt !== undefined)
      .flatMap((one) => (one.agencyCode === agencyCode ? [one.subjectRef] : [])),
    ...messages
      .filter(({ kind, sentAt }) => kind === 'MeetingMoved' && sentAt !== undefined)
      .flatMap((one) => (one.agencyCode === agencyCode ? [one.about] : [])),
  ]);
  return ({ ref }) => told.has(ref);
}

/** How long what was answered is shown where it could be taken back, in days. */
const SHOWN_FOR = 14;

/** A wish for more time that waits, and what was said to be done and may be a mistake, can be taken back. */
const canStillChange = (facts: Facts, reminder: Reminder, now: Instant): boolean =>
  reminder.state === 'Acknowledged' &&
  dayOf(reminder.acknowledgedAt ?? reminder.dueAt) >= addDays(dayOf(now), -SHOWN_FOR) &&
  undoOf(facts, reminder) !== undefined;

/** The next meeting can be answered before anybody was reminded of it. */
const nextOf = (meetings: readonly Meeting[]): readonly Meeting[] =>
  [...meetings].sort((a, b) => compare(a.startsAt, b.startsAt)).slice(0, 1);

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
