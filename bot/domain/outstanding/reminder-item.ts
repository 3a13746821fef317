import { withCovering } from '../sending/card-item';
import { type Instant } from '../calendar/day';
import { type DeadlineReminderItem, deadlineReminderItem } from '../deadlines/reminder-item';
import { type Facts, type Reminder } from '../partnership';
import type { Calendar } from '../calendar/working-days';
import { type MeetingReminderItem, meetingReminderItem } from '../meetings/reminder-item';
/** Everything a reminder's card shows. Made by `reminderItem`, rendered in `bot/teams/cards`. */
export type ReminderItem = MeetingReminderItem | DeadlineReminderItem;

/** What the card of a reminder shows at `now`: what it is about, how it stands, and what was answered. */
export function reminderItem(
  facts: Facts,
  calendar: Calendar,
  reminder: Reminder,
  now: Instant,
): ReminderItem {
  const notice =
    reminder.kind === 'Meeting'
      ? meetingReminderItem(facts, calendar, reminder, now)
      : deadlineReminderItem(facts, calendar, reminder, now);
  return withCovering(facts, notice, now);
}
