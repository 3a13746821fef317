import { stretchesOf } from '../people/stand-ins';
import { dayOf, type Day, type Instant } from '../calendar/day';
import {
  type Agency,
  type Facts,
  addressedTo,
  threadOf,
  type Message,
  type Reminder,
  type AsOf,
} from '../partnership';
import { type ReminderItem, reminderItem } from '../outstanding/reminder-item';
import { isOpen, standingReminders } from '../reminders/standing';
import { awaitedIn } from '../outstanding/awaited';
import { agencyOf, nameOf } from '../people/names';
import type { MessageItemBase } from '../sending/card-item';
import { type Ahead, fallingDue } from './ahead';
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

/** The cover, and on its first day what is open, each to be answered on its own. */
export function coverItems(asOf: AsOf, message: Message): readonly (CoverItem | ReminderItem)[] {
  const { facts, now } = asOf;
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
  return [
    item,
    ...(begun ? inherited : []).map((reminder) => reminderItem(asOf, reminder, message.personEmail)),
  ];
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

const later = (a: Day, b: Day): Day => (a > b ? a : b);
