import type { Planned } from './bundles';
import type { Instant } from './day';
import { firstOf } from './indexed';
import { keyOf, occasionOf } from './keys';
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
  return [...reminders, ...withoutOvertaken(facts, messages, reminders)];
}

function withoutOvertaken(
  facts: Pick<Facts, 'reminders'>,
  messages: readonly PlannedMessage[],
  reminders: readonly PlannedReminder[],
): readonly PlannedMessage[] {
  if (!messages.some(({ kind }) => kind === 'Nudge')) return messages;
  const remindedOf = new Set(reminders.map(occasionOf));
  return messages.filter(({ kind, about }) => {
    const reminder = kind === 'Nudge' ? firstOf(facts.reminders, keyOf, about) : undefined;
    return !reminder || !remindedOf.has(occasionOf(reminder));
  });
}
