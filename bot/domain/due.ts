import type { Planned } from './bundles';
import type { Instant } from './day';
import { dueMessages } from './messages';
import type { Facts } from './partnership';
import { dueReminders } from './reminders';
import type { SendingHours } from './sending-hours';
import type { Calendar } from './working-days';

/** All that is to be sent at `now`, reminders and everything else; nothing outside sending hours. */
export const duePlanned = (
  facts: Facts,
  calendar: Calendar,
  hours: SendingHours,
  now: Instant,
): Planned[] => [...dueReminders(facts, calendar, hours, now), ...dueMessages(facts, calendar, hours, now)];
