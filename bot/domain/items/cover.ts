import { stretchesOf } from '../cover';
import { addDays, dayOf, type Day, type Instant } from '../day';
import { deadlineSubjects } from '../deadlines';
import type { MessageItemBase } from '../items';
import { addressedTo, threadOf } from '../keys';
import type { ReminderNotice } from '../notice';
import { noticeOf } from '../notices';
import type { Agency, Facts, Message, Reminder, SubjectKind } from '../partnership';
import { agencyOf, nameOf } from '../people';
import { awaitedIn, isOpen, standingReminders } from '../standing';
import type { Calendar } from '../working-days';

/** Something of the agency that falls into the cover. */
export interface Ahead {
  readonly kind: SubjectKind;
  readonly ref: string;
  readonly title: string;
  readonly on: Day;
}

/** How the cover stands that a card tells of: as it says, with other days by now, or over. */
export type CoverState =
  | { readonly is: 'as told' }
  | { readonly is: 'changed'; readonly from: Day; readonly to?: Day }
  | { readonly is: 'over' };

/** To who covers: for whom, from when to when, and what comes with it. */
export interface CoverItem extends MessageItemBase {
  readonly about: 'cover';
  readonly absentName: string;
  readonly agency: Agency;
  readonly from: Day;
  /** None: until the person is back. */
  readonly to?: Day;
  readonly state: CoverState;
  /** True when the person who reads it was covering already when it was sent. */
  readonly begun: boolean;
  /** What waits for an answer; once begun these follow as things of their own. */
  readonly open: readonly Ahead[];
  /** Meetings and deadlines that fall into the cover. */
  readonly ahead: readonly Ahead[];
}

/** How far ahead is told of a cover without an end. */
const DAYS_AHEAD_OF_OPEN_END = 42;

/** The cover, and on its first day what is open, each to be answered on its own. */
export function coverItems(
  facts: Facts,
  calendar: Calendar,
  message: Message,
  now: Instant,
): readonly (CoverItem | ReminderNotice)[] {
  const { about, agencyCode, toDay: to } = message;
  const from = message.fromDay ?? dayOf(message.dueAt);
  const begun = dayOf(message.sentAt ?? now) >= from;
  const state = stateOf(facts, message, from, now);
  const inherited = state.is === 'over' ? [] : openFor(facts, message, now);
  const item: CoverItem = {
    message,
    about: 'cover',
    absentName: nameOf(facts, about),
    agency: agencyOf(facts, agencyCode),
    from,
    ...(to ? { to } : {}),
    state,
    begun,
    open: begun ? [] : aheadOf(facts, inherited, now),
    ahead: (state.is === 'over' ? [] : fallingDue(facts, agencyCode, later(from, dayOf(now)), to)).filter(
      ({ kind, ref }) => !inherited.some((one) => one.kind === kind && one.subjectRef === ref),
    ),
  };
  return [item, ...(begun ? inherited : []).map((reminder) => noticeOf(facts, calendar, reminder, now))];
}

function stateOf(
  facts: Facts,
  { about, personEmail, toDay }: Message,
  fromDay: Day,
  now: Instant,
): CoverState {
  const today = dayOf(now);
  const absent = facts.people.find(({ email }) => email === about);
  const current = absent
    ? stretchesOf(facts, absent).find(
        ({ by, to }) => by?.email === personEmail && (to === undefined || to >= today),
      )
    : undefined;
  if (!current) return { is: 'over' };
  const { from, to } = current;
  const isSame = to === toDay && (from === fromDay || (from <= today && fromDay <= today));
  return isSame ? { is: 'as told' } : { is: 'changed', from, ...(to ? { to } : {}) };
}

/**
 * What waits for the agency's answer although somebody else was asked, the most pressing first; what has been answered
 * since this card went out stays on it.
 */
function openFor(facts: Facts, { agencyCode, personEmail, sentAt }: Message, now: Instant): Reminder[] {
  const awaited = awaitedIn(facts, now);
  const askedBefore = (reminder: Reminder): boolean =>
    reminder.sentAt !== undefined && (sentAt === undefined || reminder.sentAt <= sentAt);
  const isStill = (reminder: Reminder): boolean => isOpen(reminder) && awaited(reminder) !== undefined;
  const isSince = ({ acknowledgedAt }: Reminder): boolean =>
    sentAt !== undefined && acknowledgedAt !== undefined && acknowledgedAt >= sentAt;
  return standingReminders(facts.reminders)
    .filter((one) => one.agencyCode === agencyCode && addressedTo(one) === 'SPOC')
    .filter((one) => one.personEmail !== personEmail && askedBefore(one))
    .filter((one) => isStill(one) || isSince(one))
    .sort((a, b) => (threadOf(a) < threadOf(b) ? -1 : 1))
    .sort((a, b) => Number(isSince(a)) - Number(isSince(b)));
}

function aheadOf(facts: Facts, reminders: readonly Reminder[], now: Instant): Ahead[] {
  const awaited = awaitedIn(facts, now);
  return reminders.flatMap((reminder) => {
    const subject = awaited(reminder);
    const { kind, subjectRef: ref } = reminder;
    return subject ? { kind, ref, title: subject.title, on: subject.on } : [];
  });
}

/** Meetings, and what the agency has to deliver, from `from` to `to`, both included, in the order of their days. */
export function fallingDue(facts: Facts, agencyCode: string, from: Day, to: Day | undefined): Ahead[] {
  const until = to ?? addDays(from, DAYS_AHEAD_OF_OPEN_END);
  const meetings = facts.meetings
    .filter(({ status }) => status === 'Planned')
    .map(({ ref, title, startsAt }): Ahead => ({ kind: 'Meeting', ref, title, on: dayOf(startsAt) }));
  const deadlines = deadlineSubjects(facts)
    .filter((one) => one.agencyCode === agencyCode && one.kind !== 'Milestone' && !one.done)
    .map(({ kind, ref, title, dueOn: on }): Ahead => ({ kind, ref, title, on }));
  return [...meetings, ...deadlines]
    .filter(({ on }) => on >= from && on <= until)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
