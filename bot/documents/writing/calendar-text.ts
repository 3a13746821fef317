import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import { fileText } from '../../domain/reports/cell-text';
import { addDays } from '../../domain/calendar/day';
import type { CalendarContent, CalendarEntry } from '../../domain/reports/calendar/entry';

/** How often a calendar program is asked to look again, in seconds; most look less often. */
const LOOK_AGAIN_SECONDS = 3_600;

/**
 * A calendar in iCalendar's form (RFC 5545). Meetings are written as UTC instants: with the name of a time zone and no
 * rules for it, programs show them an hour out in summer. Deadlines are whole days that keep nobody busy.
 */
export function writeCalendar({ name, marking, madeAt, entries }: CalendarContent): string {
  const calendar = ical({
    name: fileText(name),
    description: [marking, 'Meetings and deadlines of the partnership.'].filter(Boolean).join('. '),
    prodId: { company: 'JTAI Partnership', product: 'Calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOK_AGAIN_SECONDS,
  });
  for (const entry of entries) calendar.createEvent(eventOf(entry, madeAt, marking));
  return calendar.toString();
}

function eventOf(entry: CalendarEntry, madeAt: string, marking: string | undefined): ICalEventData {
  const { uid, sequence, title, text, place, when, isCancelled } = entry;
  const isDay = 'day' in when;
  const said = [text, marking].flatMap((one) => (one ? [fileText(one)] : [])).join('\n');
  return {
    id: uid,
    sequence,
    stamp: madeAt,
    summary: fileText(title),
    ...(said ? { description: said } : {}),
    ...(place ? { location: fileText(place) } : {}),
    ...(isDay
      ? { start: when.day, end: addDays(when.day, 1), allDay: true }
      : { start: when.from, end: when.to }),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: isDay || isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  };
}
