import { dayOf, formatShortDay } from '../calendar/day';
import { firstSendingDay, getsDigest, mondayOf } from './week';
import { messageKey, type Facts, type Person } from '../partnership';
import { isSamePerson } from '../people/names';
import { coordinatorsAgency } from '../people/addressees';
import { sendingBegins } from '../sending/hours';
import { workingDaysBetween } from '../calendar/working-days';
import type { MessagesDue } from '../sending/to-send';

/** After downtime a digest still goes out on the next working day; later than that the week is told by the next one. */
const LATE_BY_AT_MOST = 1;

/** A partnership that is still being set up has no week to sum up: nothing goes out before there is something to go out about. */
const isBare = ({ actions, meetings, requests, inspections }: Facts): boolean =>
  [actions, meetings, requests, inspections].every(({ length }) => length === 0);

/** The weekly summary, on the first morning of sending of each week, to each chair and coordinator who wants it. */
export const digestsDue: MessagesDue = ({ facts, calendar, hours, now }) => {
  if (isBare(facts)) return [];
  const today = dayOf(now);
  const monday = mondayOf(today);
  const first = firstSendingDay(hours, calendar, monday);
  if (!first || first > today || workingDaysBetween(calendar, first, today) > LATE_BY_AT_MOST) return [];
  const partnerships = coordinatorsAgency(facts);
  if (partnerships === undefined) return [];
  const hearers = facts.people.filter(getsDigest);
  const isSecondRow = (person: Person): boolean =>
    hearers.find((one) => isSamePerson(one, person)) !== person;
  return hearers
    .filter((one) => !isSecondRow(one))
    .map(({ email, agencyCode = partnerships }) => ({
      kind: 'Digest',
      about: monday,
      key: messageKey('Digest', monday, email),
      title: `Weekly summary, week of ${formatShortDay(monday)}`,
      agencyCode,
      personEmail: email,
      dueAt: sendingBegins(hours, first),
      why: 'the weekly summary for chairs and coordinators',
    }));
};
