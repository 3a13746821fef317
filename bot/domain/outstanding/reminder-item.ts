import { withCovering } from '../sending/card-item';
import { type DeadlineReminderItem, deadlineReminderItem } from '../deadlines/reminder-item';
import { type Reminder, type AsOf } from '../partnership';
import { type MeetingReminderItem, meetingReminderItem } from '../meetings/reminder-item';
/** Everything a reminder's card shows. Made by `reminderItem`, rendered in `bot/teams/cards`. */
export type ReminderItem = MeetingReminderItem | DeadlineReminderItem;

/**
 * What the card of a reminder shows at `now`: what it is about, how it stands, and what was answered. `reader` is who
 * reads it, by e-mail: whoever it went to unless it stands on somebody else's card.
 */
export function reminderItem(
  asOf: AsOf,
  reminder: Reminder,
  reader: string | undefined = reminder.personEmail,
): ReminderItem {
  const { facts, now } = asOf;
  const notice =
    reminder.kind === 'Meeting'
      ? meetingReminderItem(asOf, reminder, reader)
      : deadlineReminderItem(asOf, reminder, reader);
  return withCovering(facts, notice, now);
}
