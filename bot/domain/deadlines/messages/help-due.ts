import { shortTitle } from '../../basics/words';
import { addDays, dayOf } from '../../calendar/day';
import { type Facts, type Reminder, type Update, type Person, messageKey } from '../../partnership';
import { addresseesOn, toCoordinator } from '../../people/addressees';
import { agencyOf } from '../../people/names';
import type { MessageDue, MessagesDue } from '../../sending/to-send';
import { passedTo } from '../deadlines';
import { lastCall } from '../help-call';

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
