import { inSentence } from '../../basics/words';
import { dayOf, formatDay, formatTime, timeOf, type Instant } from '../../calendar/day';
import { type Facts, type Meeting, type Role } from '../../partnership';
import type { Calendar } from '../../calendar/working-days';
import { endedOn } from '../../in-session/ground';
import { nameOf } from '../../people/names';
import type { Letterhead } from '../letterhead';
import type { Reader } from '../readable';

/** What an agenda or a record is made from. The facts are whole: what its reader may not read is left out here. */
export interface MeetingDocumentOf {
  readonly meeting: Meeting;
  readonly reader: Reader;
  readonly letterhead: Letterhead;
  readonly calendar: Calendar;
  readonly now: Instant;
}

/** True of a meeting that is planned and that nobody has begun: it has an agenda, and no record. */
export const isYetToBegin = (meeting: Meeting, now: Instant): boolean =>
  meeting.status === 'Planned' && meeting.running?.begunAt === undefined && meeting.startsAt > now;

/** 'Thursday 20 June 2024, 2pm to 3:20pm. Microsoft Teams' */
export const when = (meeting: Meeting): string =>
  [`${formatDay(dayOf(meeting.startsAt))}, ${times(meeting)}`, meeting.place].filter(Boolean).join('. ');

/** Those of a role who are on the list, by name. */
export const namesOf = (facts: Facts, role: Role): readonly string[] =>
  facts.people
    .filter(({ roles, leftOn }) => roles.includes(role) && leftOn === undefined)
    .map(({ email }) => nameOf(facts, email));

/** 'Chair: Margaret Osei.' */
export const chairedBy = (facts: Facts): readonly string[] => {
  const names = namesOf(facts, 'Chair');
  return names.length === 0 ? [] : [`${names.length === 1 ? 'Chair' : 'Chairs'}: ${inSentence(names)}.`];
};

/** '2pm to 3:30pm': as it went, where that was recorded. */
const times = (meeting: Meeting): string =>
  [meeting.startsAt, endedOn(meeting) ?? meeting.endsAt].map((at) => formatTime(timeOf(at))).join(' to ');
