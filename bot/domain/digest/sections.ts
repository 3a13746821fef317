import { nextMeeting, type Meeting, type Facts, type AsOf } from '../partnership';
import { counted, inSentence } from '../basics/words';
import { responseOf, meetingStatus } from '../meetings/attendance';
import { chairsList } from '../outstanding/chairs-list';
import { clashOf } from '../meetings/clashes';
import { dayOf, formatDay, formatShortDay, formatShortInstant } from '../calendar/day';
import { statementDue } from '../inspection/timetable';
import { silencesIn } from '../outstanding/silence';
import { grouped } from '../basics/grouped';
import { notReached } from '../outstanding/not-reached';
import { dueWords, whenWords } from '../basics/how-far-off';
import { workingDaysBetween } from '../calendar/working-days';
import type { DigestLine } from './line';
import { planWaiting } from '../lifecycle/story/waiting';
import { isVotedOn, votesInWords, votesOn } from '../lifecycle/votes';
import { agencyOf, nameOf } from '../people/names';
/** From so many working days of silence on, the coordinator's digest tells of it: then the agency was nudged. */
const COORDINATOR_HEARS_AFTER = 2;

/** What waits for an answer: to the chair what is on the chair's list, to the coordinator also what is not yet. */
export function silent(asOf: AsOf, isCoordinator: boolean): DigestLine[] {
  const { facts } = asOf;
  if (!isCoordinator) {
    return chairsList(asOf).map((one) =>
      silentLine(
        one.ofCoordinator ? 'The coordinator' : one.agencyTitle,
        one.subjectTitle,
        one.personName,
        one.workingDays,
      ),
    );
  }
  return silencesIn(asOf)
    .filter(({ workingDays }) => workingDays >= COORDINATOR_HEARS_AFTER)
    .sort((a, b) => b.workingDays - a.workingDays)
    .map(({ newest, subject, to, workingDays }) => {
      const whose = to === 'Coordinator' ? 'The coordinator' : agencyOf(facts, newest.agencyCode).title;
      const name = newest.personEmail === undefined ? undefined : nameOf(facts, newest.personEmail);
      return silentLine(whose, subject.title, name, workingDays);
    });
}

const silentLine = (whose: string, title: string, name: string | undefined, days: number): DigestLine => ({
  lead: `${whose}:`,
  text: `${title}, no answer for ${counted(days, 'working day')}${name ? ` (${name})` : ''}`,
});

/** What the next meeting must agree: evidence, wishes for more time, meetings on days that are none, and its quorum. */
export function forMeeting(asOf: AsOf): DigestLine[] {
  const { facts, calendar, now } = asOf;
  const next = nextMeeting(facts.meetings, now);
  const toAgree = [...evidence(facts), ...requestsForTime(facts), ...clashes(asOf)];
  const quorum = next ? quorumAtRisk(asOf, next) : [];
  if (toAgree.length + quorum.length === 0) return [];
  const when = next
    ? {
        lead: `${next.title}:`,
        text: `${formatShortInstant(next.startsAt)} (${whenWords(calendar, dayOf(now), dayOf(next.startsAt))})`,
      }
    : { text: 'No meeting is planned.' };
  return [when, ...quorum, ...toAgree];
}

/** From so many working days before a meeting on, agencies have been asked, and that one has not answered tells something. */
const ASKED_FROM = 10;

function quorumAtRisk({ facts, calendar, now }: AsOf, meeting: Meeting): DigestLine[] {
  const { quorate } = meetingStatus(facts, meeting);
  const partners = facts.agencies.filter(({ safeguardingPartner }) => safeguardingPartner);
  const namesOf = (answer: 'Apologies' | undefined): string =>
    inSentence(
      partners
        .filter(({ code }) => responseOf(facts, meeting, code)?.answer === answer)
        .map(({ title }) => title),
    );
  if (quorate === 'no') return [{ lead: 'Not quorate:', text: `apologies from ${namesOf('Apologies')}` }];
  const isNear = workingDaysBetween(calendar, dayOf(now), dayOf(meeting.startsAt)) < ASKED_FROM;
  if (quorate === 'yes' || !isNear || partners.length === 0) return [];
  return [{ lead: 'Not quorate yet:', text: `no answer from ${namesOf(undefined)}` }];
}

/** A state that somebody typed into the list is told as well, without votes: there is no evidence to vote on. */
const evidence = (facts: Facts): DigestLine[] =>
  facts.actions.filter(isVotedOn).map((action) => {
    const votes = votesOn(facts, action);
    const words = votes ? `, ${votesInWords(votes)}` : '';
    const whose = agencyOf(facts, action.leadAgency).title;
    return { lead: action.ref, text: `${action.title}: evidence from ${whose} to agree${words}` };
  });

/** What of the plan waits for whoever leads it, or for the group's review: challenges, reviews, milestones missed. */
export function inThePlan(asOf: AsOf): DigestLine[] {
  const { challenged, reviews, milestones } = planWaiting(asOf);
  return [
    ...challenged.map(({ ref, title, byAgency, at }) => ({
      lead: ref,
      text: `${title}: ${byAgency} challenged the evidence on ${formatShortDay(dayOf(at))}`,
    })),
    ...reviews.map(({ ref, title, words }) => ({ lead: ref, text: `${title}: ${words}` })),
    ...milestones.map(({ ref, milestone, leadAgency, words }) => ({
      lead: ref,
      text: `milestone “${milestone}” ${words} (${agencyOf(asOf.facts, leadAgency).title})`,
    })),
  ];
}

const requestsForTime = (facts: Facts): DigestLine[] =>
  facts.extensions
    .filter(({ decision }) => decision === 'Open')
    .map(({ subjectRef, title, agencyCode, wantedOn }) => ({
      lead: subjectRef,
      text: `${title}: ${agencyOf(facts, agencyCode).title} asks for more time until ${formatShortDay(wantedOn)}`,
    }));

const clashes = ({ facts, calendar, now }: AsOf): DigestLine[] =>
  facts.meetings.flatMap((meeting) => {
    const clash = clashOf(facts, calendar, meeting, now);
    const { title, startsAt } = meeting;
    return clash
      ? { lead: 'To be decided:', text: `${title}, ${formatShortDay(dayOf(startsAt))} is ${clash}` }
      : [];
  });

/** After so many working days an overdue statement is not told of any more: the lists may not know that it was sent. */
const STATEMENT_TOLD_FOR = 20;

/** The days left to each statement of action that is not sent. */
export function statements({ facts, calendar, now }: AsOf): DigestLine[] {
  const today = dayOf(now);
  return facts.inspections.flatMap((inspection) => {
    const due = inspection.statementSentOn ? undefined : statementDue(inspection, calendar);
    if (!due || workingDaysBetween(calendar, due.on, today) > STATEMENT_TOLD_FOR) return [];
    const left = workingDaysBetween(calendar, today, due.on);
    const words = due.on < today ? dueWords(calendar, today, due.on) : `${counted(left, 'working day')} left`;
    const estimate = due.printed ? '' : ', an estimate until a letter prints the day';
    return { lead: `${inspection.title}:`, text: `due ${formatDay(due.on)}, ${words}${estimate}` };
  });
}

/** Whom no reminder reached, and why. */
export function unreached(asOf: AsOf): DigestLine[] {
  const { facts } = asOf;
  const byAgency = grouped(notReached(asOf), ({ agencyCode }) => agencyCode);
  return facts.agencies
    .flatMap(({ code }) => byAgency.get(code) ?? [])
    .map(({ personName, subjectTitle, reason }) => ({
      lead: `${personName ?? 'No single point of contact'}:`,
      text: `${subjectTitle}. ${reason}`,
    }));
}
