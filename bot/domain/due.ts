import type { Planned } from './bundles';
import type { Instant } from './day';
import { occasionOfKey } from './keys';
import { dueMessages, type PlannedMessage } from './messages';
import type { Facts } from './partnership';
import { dueReminders, type PlannedReminder } from './reminders';
import type { SendingHours } from './sending-hours';
import type { Calendar } from './working-days';

/**
 * All that is to be sent at `now`, reminders and everything else; nothing outside sending hours. Nobody is nudged about
 * a reminder on the morning on which a newer one of the same thing goes out.
 */
export function duePlanned(facts: Facts, calendar: Calendar, hours: SendingHours, now: Instant): Planned[] {
  const reminders = dueReminders(facts, calendar, hours, now);
  const messages = dueMessages(facts, calendar, hours, now);
  return [...reminders, ...withoutOvertaken(messages, reminders)];
}

function withoutOvertaken(
  messages: readonly PlannedMessage[],
  reminders: readonly PlannedReminder[],
): readonly PlannedMessage[] {
  if (!messages.some(({ kind }) => kind === 'Nudge')) return messages;
  const remindedOf = new Set(reminders.map(({ key }) => occasionOfKey(key)));
  return messages.filter(({ kind, about }) => kind !== 'Nudge' || !remindedOf.has(occasionOfKey(about)));
}
