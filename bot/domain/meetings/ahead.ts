import { shortTitle } from '../basics/words';
import { addDays, dayOf, type Instant } from '../calendar/day';
import { type Person, type Meeting, type Facts, messageKey } from '../partnership';
import { addresseesOn, coordinatorsAgency, isAway } from '../people/addressees';
import { isSamePerson } from '../people/names';
import { rulesFor } from '../reminders/rules';
import { nextSendingDay } from '../sending/hours';
import { morningOf, newestStage, type Stage } from '../reminders/stages';
import { agenciesAsked } from './attendance';
import { isSameState, toldOf } from './told';
import type { MessageDue, MessagesDue } from '../sending/to-send';
/**
 * Chairs and members come to the meetings as agencies do, so they are told of each at the stages at which SPOCs are, to
 * know and not to answer; and having been told, they hear when it is moved or cancelled. Whoever is asked for an agency
 * has the agency's reminder instead. Observers look meetings up: nothing is sent to them unasked. Nobody is told while
 * they are away; the newest stage waits for them.
 */
export const meetingsAheadDue: MessagesDue = ({ facts, calendar, hours, now }) => {
  const today = dayOf(now);
  const hearers = hearersOn(facts, now);
  const rules = rulesFor(facts, 'Meeting').filter(({ to }) => to === 'SPOC');
  const reach = addDays(nextSendingDay(hours, calendar, today), -1);
  if (hearers.length === 0 || rules.length === 0) return [];
  return facts.meetings.flatMap((meeting) => {
    if (meeting.status !== 'Planned' || meeting.startsAt <= now) return [];
    const stage = newestStage(rules, calendar, dayOf(meeting.startsAt), today, reach);
    if (!stage) return [];
    const told = new Map(
      toldOf(facts, meeting).map((one) => [nameOf(one.personEmail, one.agencyCode), one.told]),
    );
    const dueAt = morningOf(hours, calendar, stage, today);
    const asked = agenciesAsked(facts, meeting);
    return hearers.flatMap(({ person, agencyCode, answersFor }) => {
      // Whoever is asked for an agency has its reminder.
      if (asked.some(({ code }) => answersFor.includes(code))) return [];
      const last = told.get(nameOf(person.email, agencyCode))?.at(-1);
      return isTold(last, meeting, stage) ? [] : messageDue(meeting, person, agencyCode, stage, dueAt);
    });
  });
};

const nameOf = (email: string, agencyCode: string): string => `${email}|${agencyCode}`;

/** Somebody who comes to meetings, whose agency it is put under, and the agencies for which they are asked today. */
interface Hearer {
  readonly person: Person;
  readonly agencyCode: string;
  readonly answersFor: readonly string[];
}

function hearersOn(facts: Facts, now: Instant): Hearer[] {
  const today = dayOf(now);
  const addressees = addresseesOn(facts, today);
  const addressed = facts.agencies.flatMap(({ code }) => {
    const person = addressees.ofAgency(code);
    return person ? [{ code, person }] : [];
  });
  return facts.people.flatMap((person) => {
    const comes = person.roles.includes('Chair') || person.roles.includes('Member');
    if (!comes || isAway(person, today)) return [];
    // An independent chair has no agency.
    const agencyCode = person.agencyCode || coordinatorsAgency(facts);
    const answersFor = addressed.filter((one) => isSamePerson(one.person, person)).map(({ code }) => code);
    return agencyCode ? { person, agencyCode, answersFor } : [];
  });
}

type Told = ReturnType<typeof toldOf>[number]['told'][number];

/** News of a change tells of the meeting as well as its reminder does, and goes first. */
const isTold = (last: Told | undefined, { startsAt }: Meeting, { on }: Stage): boolean =>
  last !== undefined && (!isSameState(last.state, startsAt) || dayOf(last.sentAt) >= on);

const messageDue = (
  { ref, title, startsAt }: Meeting,
  { email }: Person,
  agencyCode: string,
  { stage }: Stage,
  dueAt: Instant,
): MessageDue => ({
  kind: 'MeetingAhead',
  about: ref,
  key: messageKey('MeetingAhead', ref, dayOf(startsAt), stage, email),
  title: shortTitle(title),
  agencyCode,
  dueAt,
  personEmail: email,
  toldStartsAt: startsAt,
  why: 'chairs and members are told of meetings when agencies are',
});
