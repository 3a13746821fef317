import { shortTitle } from '../basics/words';
import { addDays, dayOf, formatShortDay, plusMinutes, type Day } from '../calendar/day';
import { messageKey, type DiaryEntry, type Facts, type Inspection, type Person } from '../partnership';
import { addresseesOn, agencyBehind, isAway } from '../people/addressees';
import { sendingBegins, type SendingHours } from '../sending/hours';
import type { MessageDue, MessagesDue } from '../sending/to-send';
import { noteOf } from './days/diary';
import { callAhead, isRunning, type Running } from './three-weeks';

/** For so long after it was opened "at once" counts: what could not be sent by then waits for the morning. */
const AT_ONCE_MINUTES = 12 * 60;

/**
 * Everybody is told that an inspection, or a dry run, was opened; and on each later morning from the call to the end of
 * the three weeks what that day asks of them, and the day's note to all once somebody has written it: each agency's SPOC
 * or who stands in, the chairs and the coordinator. Once it is ended, those who were told of its beginning hear that.
 */
export const inspectionsDue: MessagesDue = ({ facts, hours, now }) => {
  const today = dayOf(now);
  const running = facts.inspections.filter((one): one is Opened => isRunning(one, today));
  const ended = endedDue(facts, hours, today);
  if (running.length === 0) return ended;
  const hearers = hearersOn(facts, today);
  const morning = sendingBegins(hours, today);
  const told = running.flatMap((inspection) => {
    const isAtOnce = inspection.tellAtOnce && now < plusMinutes(inspection.openedAt, AT_ONCE_MINUTES);
    const opened = hearers.map((hearer): MessageDue => ({
      ...openedTo(inspection, hearer),
      ...(isAtOnce ? { atOnce: true } : {}),
    }));
    const isLater = today > dayOf(inspection.openedAt) && !callAhead(inspection, today);
    const note = noteOf(facts, inspection.ref, today);
    return [
      ...opened,
      ...(isLater ? hearers.map((hearer) => morningOf(inspection, hearer, today, morning)) : []),
      ...(note ? hearers.map((hearer) => noteTo(inspection, hearer, note)) : []),
    ];
  });
  return [...told, ...ended];
};

/** For so many days after the end whoever was told of the beginning is told of it; older ends are history. */
const TELL_DAYS = 7;

/** That an inspection or a dry run is over, to everybody whom the news of its beginning reached. */
function endedDue(facts: Facts, hours: SendingHours, today: Day): readonly MessageDue[] {
  return facts.inspections.flatMap(({ ref, title, exercise, endedOn }) => {
    if (endedOn === undefined || endedOn > today || addDays(endedOn, TELL_DAYS) < today) return [];
    const told = facts.messages.filter(
      ({ kind, about, sentAt }) => kind === 'InspectionOpened' && about === ref && sentAt !== undefined,
    );
    return told.flatMap(({ agencyCode, personEmail }): readonly MessageDue[] => {
      const isListed = facts.people.some(({ email }) => email === personEmail);
      if (personEmail === undefined || !isListed) return [];
      return [
        {
          kind: 'InspectionEnded',
          about: ref,
          key: messageKey('InspectionEnded', ref, personEmail),
          title: shortTitle(title),
          agencyCode,
          dueAt: sendingBegins(hours, endedOn),
          personEmail,
          why: exercise ? 'a dry run is over' : 'an inspection’s three weeks are over',
        },
      ];
    });
  });
}

type Opened = Running & Required<Pick<Inspection, 'openedAt'>>;

interface Hearer {
  readonly person: Person;
  readonly agencyCode: string;
}

function hearersOn(facts: Facts, today: Day): readonly Hearer[] {
  const addressees = addresseesOn(facts, today);
  const spocs = facts.agencies.flatMap(({ code: agencyCode }) => {
    const person = addressees.ofAgency(agencyCode);
    return person ? [{ person, agencyCode }] : [];
  });
  const chairs = facts.people.filter(({ roles }) => roles.includes('Chair'));
  const coordinator = addressees.coordinator();
  const others = [...chairs.filter((one) => !isAway(one, today)), ...(coordinator ? [coordinator] : [])];
  const all = [...spocs, ...others.map((person) => ({ person, agencyCode: agencyBehind(facts, person) }))];
  return [...new Map(all.reverse().map((one) => [one.person.email, one])).values()].reverse();
}

const openedTo = (
  { ref, title, exercise, openedAt, fieldworkTo }: Opened,
  { person: { email }, agencyCode }: Hearer,
): MessageDue => ({
  kind: 'InspectionOpened',
  about: ref,
  key: messageKey('InspectionOpened', ref, email),
  title: shortTitle(title),
  agencyCode,
  dueAt: openedAt,
  personEmail: email,
  toDay: fieldworkTo,
  why: exercise ? 'a dry run was opened' : 'an inspection was opened',
});

const morningOf = (
  { ref, title, exercise }: Opened,
  { person: { email }, agencyCode }: Hearer,
  today: Day,
  dueAt: MessageDue['dueAt'],
): MessageDue => ({
  kind: 'InspectionDay',
  about: ref,
  key: messageKey('InspectionDay', ref, today, email),
  title: shortTitle(`${formatShortDay(today)}: ${title}`),
  agencyCode,
  dueAt,
  personEmail: email,
  fromDay: today,
  why: exercise ? 'a morning of the dry run' : 'a morning of the inspection',
});

/** The note is told once: written anew it says something else on the cards that went out. */
const noteTo = (
  { ref, title }: Opened,
  { person: { email }, agencyCode }: Hearer,
  { on, at }: DiaryEntry,
): MessageDue => ({
  kind: 'InspectionNote',
  about: ref,
  key: messageKey('InspectionNote', ref, on ?? '', email),
  title: shortTitle(`Note to all: ${title}`),
  agencyCode,
  dueAt: at,
  personEmail: email,
  ...(on ? { fromDay: on } : {}),
  why: 'the day’s note to all',
});
