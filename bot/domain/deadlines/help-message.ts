import { type Instant, addDays, dayOf } from '../calendar/day';
import { type DeadlineReminderItem, deadlineReminderItem } from './reminder-item';
import { lastCall } from './help-call';
import type { MakeItem, MessageItemBase } from '../sending/card-item';
import { nameOf, addresseesOn, toCoordinator } from '../people/addressees';
import { passedTo } from './deadlines';
import { type Person, type Reminder, type Update, type Facts, messageKey } from '../partnership';
import { shortTitle } from '../basics/words';
import { agencyOf } from '../people/names';
import { answerUndoUntil } from '../sending/undo';
import type { MessagesDue, MessageDue } from '../sending/to-send';
/** How long after help was asked for the coordinator is still told of it, in days: long enough for any downtime. */
const TOLD_WITHIN = 30;

/**
 * The coordinator is told of every call for help that still holds, once. Not of their own: who answers for an agency
 * knows already.
 */
export const helpDue: MessagesDue = ({ facts, now }) => {
  const since = addDays(dayOf(now), -TOLD_WITHIN);
  const coordinators = new Set(
    facts.people.filter(({ roles }) => roles.includes('Coordinator')).map(({ email }) => email),
  );
  const waiting = facts.reminders.filter((one) => one.answer === 'NeedHelp' && !passedTo(facts, one));
  if (waiting.length === 0) return [];
  const person = addresseesOn(facts, dayOf(now)).coordinator();
  return waiting.flatMap((reminder) => {
    const call = lastCall(facts, reminder);
    if (!call?.key || coordinators.has(call.by) || dayOf(call.at) < since) return [];
    return [messageDue(facts, reminder, { ...call, key: call.key }, person)];
  });
};

const messageDue = (
  facts: Facts,
  reminder: Reminder,
  call: Update & { readonly key: string },
  coordinator: Person | undefined,
): MessageDue => ({
  kind: 'Help',
  about: reminder.key,
  key: messageKey('Help', call.key),
  title: shortTitle(`Help asked for: ${reminder.title}`),
  agencyCode: reminder.agencyCode,
  dueAt: call.at,
  ...toCoordinator(coordinator),
  why: `${agencyOf(facts, reminder.agencyCode).title} has asked for help`,
});

/** An agency has asked for help: what the coordinator is told, and who has taken it on. */
export interface HelpItem extends MessageItemBase {
  readonly about: 'help';
  /** The thing, and how the agency's reminder stands. */
  readonly notice: DeadlineReminderItem;
  readonly askedByName: string;
  readonly askedAt: Instant;
  readonly note: string;
  readonly taken?: { readonly byName: string; readonly at: Instant };
  /** Until when whoever reads the card can undo that they took it on. */
  readonly undoUntil?: Instant;
  /** Another answer has been given since, or it is done. */
  readonly isOver: boolean;
}

/** Nothing is left to show when the reminder is gone. */
export const helpItem: MakeItem<HelpItem> = (asOf, message) => {
  const { facts } = asOf;
  const reminder = facts.reminders.find(({ key }) => key === message.about);
  const call = reminder && lastCall(facts, reminder);
  if (!reminder || !call) return undefined;
  const notice = deadlineReminderItem(asOf, reminder, message.personEmail);
  const { answeredBy, answeredAt } = message;
  const undoUntil = answerUndoUntil(asOf, message);
  return {
    about: 'help',
    message,
    notice,
    askedByName: nameOf(facts, call.by),
    askedAt: call.at,
    note: call.text ?? '',
    ...(answeredBy && answeredAt ? { taken: { byName: nameOf(facts, answeredBy), at: answeredAt } } : {}),
    ...(undoUntil ? { undoUntil } : {}),
    isOver: reminder.answer !== 'NeedHelp' || notice.offers.length === 0,
  } satisfies HelpItem;
};
