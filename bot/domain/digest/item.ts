import { parseDay, dayOf, type Instant } from '../calendar/day';
import { digestOf, type ThisWeek } from './digest';
import type { DigestItem } from './line';
import { mondayOf, windowOfWeek } from './week';
import { type Facts, type Message } from '../partnership';
import { DEFAULT_HOURS, hoursOf } from '../sending/hours';
import type { Calendar } from '../calendar/working-days';

/** The digest of a week, as of when it was sent; undefined for somebody who is no chair or coordinator any more. */
export function digestItem(
  facts: Facts,
  calendar: Calendar,
  message: Message,
  now: Instant,
  thisWeek: ThisWeek,
): DigestItem | undefined {
  const person = facts.people.find(({ email }) => email === message.personEmail);
  if (!person) return undefined;
  const week = parseDay(message.about) ?? mondayOf(dayOf(message.dueAt));
  const window = windowOfWeek(hoursOf(facts, DEFAULT_HOURS), calendar, week);
  return {
    message,
    about: 'digest',
    week,
    digest: digestOf(facts, calendar, message.sentAt ?? now, person, thisWeek, window),
    isWanted: person.digest !== false,
  };
}
