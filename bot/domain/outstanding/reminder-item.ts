import { withCovering } from '../sending/card-item';
import { type Instant } from '../calendar/day';
import { type DeadlineNotice, deadlineNotice } from '../deadlines/reminder-item';
import { type Facts, type Reminder } from '../partnership';
import type { Calendar } from '../calendar/working-days';
import { type MeetingNotice, meetingNotice } from '../meetings/reminder-item';
/** Everything a reminder's card shows. Made by `noticeOf`, rendered in `bot/teams/cards`. */
export type ReminderNotice = MeetingNotice | DeadlineNotice;

/** What the card of a reminder shows at `now`: what it is about, how it stands, and what was answered. */
export function noticeOf(facts: Facts, calendar: Calendar, reminder: Reminder, now: Instant): ReminderNotice {
  const notice =
    reminder.kind === 'Meeting'
      ? meetingNotice(facts, calendar, reminder, now)
      : deadlineNotice(facts, calendar, reminder, now);
  return withCovering(facts, notice, now);
}
