import { parseDay, dayOf, type Day, type Instant } from '../day';
import { digestOf, type Digest } from '../digest';
import { mondayOf, windowOfWeek } from '../digest-week';
import type { MessageItemBase } from '../items';
import type { Facts, Message } from '../partnership';
import { DEFAULT_HOURS } from '../sending-hours';
import { hoursOf } from '../sending-times';
import type { Calendar } from '../working-days';

/** The weekly summary as a thing on a card. */
export interface DigestItem extends MessageItemBase {
  readonly about: 'digest';
  /** The Monday of its week; none of one that was asked for. */
  readonly week?: Day;
  readonly digest: Digest;
  /** False once the person has stopped it. */
  readonly isWanted: boolean;
}

/** The digest of a week, as of when it was sent; undefined for somebody who is no chair or coordinator any more. */
export function digestItem(
  facts: Facts,
  calendar: Calendar,
  message: Message,
  now: Instant,
): DigestItem | undefined {
  const person = facts.people.find(({ email }) => email === message.personEmail);
  if (!person) return undefined;
  const week = parseDay(message.about) ?? mondayOf(dayOf(message.dueAt));
  const window = windowOfWeek(hoursOf(facts, DEFAULT_HOURS), calendar, week);
  return {
    message,
    about: 'digest',
    week,
    digest: digestOf(facts, calendar, message.sentAt ?? now, person, window),
    isWanted: person.digest !== false,
  };
}
