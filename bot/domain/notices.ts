import type { Instant } from './day';
import type { ReminderNotice } from './notice';
import type { Facts, Reminder } from './partnership';
import type { Calendar } from './working-days';
export function noticeOf(
  _facts: Facts,
  _calendar: Calendar,
  _reminder: Reminder,
  _now: Instant,
): ReminderNotice {
  throw new Error('not built yet');
}
