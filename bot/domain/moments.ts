import { addDays, dayOf, type Instant } from './day';
import { isSendingDay, sendingBegins, type SendingHours } from './sending-hours';
import type { Calendar } from './working-days';

/**
 * Every instant after `from`, up to and including `to`, at which something can fall due: the start of sending on each
 * day of sending. A clock that is moved forward stops at each (`contract.md`, /local/clock).
 */
export function momentsBetween(
  calendar: Calendar,
  hours: SendingHours,
  from: Instant,
  to: Instant,
): Instant[] {
  const moments: Instant[] = [];
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    const morning = sendingBegins(hours, day);
    if (isSendingDay(hours, calendar, day) && morning > from && morning <= to) moments.push(morning);
  }
  return moments;
}
