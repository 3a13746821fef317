import { shortTitle } from '../../basics/words';
import { dayOf } from '../../calendar/day';
import { addWorkingDays } from '../../calendar/working-days';
import { isBoard, messageKey, type Meeting } from '../../partnership';
import { addresseesOn, coordinatorsAgency } from '../../people/addressees';
import { sendingBegins } from '../../sending/hours';
import type { MessagesDue } from '../../sending/to-send';

/** So many working days before a board meets its report is offered. */
const WEEK_BEFORE = 5;

/**
 * The week before a board meets the coordinator is offered the report that it wants: how the plan stands, what moved since
 * it last met, and its one page.
 */
export const boardReportsDue: MessagesDue = ({ facts, calendar, hours, now }) => {
  const today = dayOf(now);
  const boards = new Set(facts.series.filter(isBoard).map(({ code }) => code));
  if (boards.size === 0) return [];
  const person = addresseesOn(facts, today).coordinator();
  const agencyCode = person?.agencyCode ?? coordinatorsAgency(facts);
  if (!person || !agencyCode) return [];
  const isOfBoard = ({ seriesCode, status, startsAt }: Meeting): boolean =>
    seriesCode !== undefined && boards.has(seriesCode) && status === 'Planned' && startsAt > now;
  return facts.meetings.filter(isOfBoard).flatMap(({ ref, title, startsAt }) => {
    const on = addWorkingDays(calendar, dayOf(startsAt), -WEEK_BEFORE);
    if (on > today) return [];
    return [
      {
        kind: 'BoardReport',
        about: ref,
        key: messageKey('BoardReport', ref, dayOf(startsAt), person.email),
        title: shortTitle(title),
        agencyCode,
        dueAt: sendingBegins(hours, on),
        personEmail: person.email,
        why: 'a board meets in a week, and is to have its report',
      },
    ];
  });
};
