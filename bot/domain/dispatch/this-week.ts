import { dayOf, addDays, weekdayOf } from '../calendar/day';
import type { DigestLine } from '../digest/line';
import { DEFAULT_HOURS, nextSendingTime, sendingBegins, hoursOf, momentsBetween } from '../sending/hours';
import { Rehearsal } from './rehearsal';
import { counted } from '../basics/words';
import type { AsOf } from '../partnership';

/** How much goes out from now to the end of the week, as long as nobody answers. */
export function outgoing({ facts, calendar, now }: AsOf): DigestLine[] {
  const hours = hoursOf(facts, DEFAULT_HOURS);
  const today = dayOf(now);
  const sunday = addDays(today, 7 - weekdayOf(today));
  const first = nextSendingTime(hours, calendar, now);
  const moments = [first, ...momentsBetween(calendar, hours, first, sendingBegins(hours, sunday))];
  const rehearsal = new Rehearsal(facts, calendar, hours);
  const cards = moments.filter((at) => dayOf(at) <= sunday).flatMap((at) => rehearsal.at(at));
  const things = cards.reduce((sum, { bundle }) => sum + bundle.planned.length, 0);
  if (things === 0) return [{ text: 'Nothing more is due to go out this week.' }];
  const words = `${counted(things, 'thing')} on ${counted(cards.length, 'card')}, as long as nobody answers.`;
  return [{ lead: 'Going out:', text: `${words} Type “preview” to see them.` }];
}
