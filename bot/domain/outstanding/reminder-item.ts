import { withCovering } from '../sending/card-item';
import { type DeadlineReminderItem, deadlineReminderItem } from '../deadlines/reminder-item';
import { type Reminder, type AsOf } from '../partnership';
import { type MeetingReminderItem, meetingReminderItem } from '../meetings/reminder-item';
/** Everything a reminder's card shows. Made by `reminderItem`, rendered in `bot/teams/cards`. */
export type ReminderItem = MeetingReminderItem | DeadlineReminderItem;

/** What the card of a reminder shows at `now`: what it is about, how it stands, and what was answered. */
export function reminderItem(asOf: AsOf, reminder: Reminder): ReminderItem {
  const { facts, now } = asOf;
  const notice =
    reminder.kind === 'Meeting' ? meetingReminderItem(asOf, reminder) : deadlineReminderItem(asOf, reminder);
  return withCovering(facts, notice, now);
}
