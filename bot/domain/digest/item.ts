import { parseDay, dayOf } from '../calendar/day';
import { digestOf, type ThisWeek } from './digest';
import type { DigestItem } from './line';
import { mondayOf, windowOfWeek } from './week';
import { type Message, type AsOf } from '../partnership';
import { DEFAULT_HOURS, hoursOf } from '../sending/hours';

/** The digest of a week, as of when it was sent; undefined for somebody who is no chair or coordinator any more. */
export function digestItem(
  { facts, calendar, now }: AsOf,
  message: Message,
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
    digest: digestOf({ facts, calendar, now: message.sentAt ?? now }, person, thisWeek, window),
    isWanted: person.digest !== false,
  };
}
