import { nextMeeting, type Facts, type AsOf, type Person } from '../partnership';
import { counted } from '../basics/words';
import { clashOf } from '../meetings/clashes';
import { dayOf, formatShortDay } from '../calendar/day';
import { calendarFor } from '../inspection/computed-days';
import { statementDue } from '../inspection/timetable';
import { grouped } from '../basics/grouped';
import { notReached } from '../outstanding/not-reached';
import { dueWords } from '../basics/how-far-off';
import { workingDaysBetween } from '../calendar/working-days';
import type { DigestLine, DigestSection } from './line';
import { planWaiting, WANTS_PLAN_TO_LAST } from '../lifecycle/story/waiting';
import { isVotedOn, votesInWords, votesOn } from '../lifecycle/votes';
import { agencyOf } from '../people/names';
import { isPersonAt } from '../people/one-person';

/** What the next meeting must agree: evidence, wishes for more time, and meetings on days that are none. */
export function forMeeting(asOf: AsOf): DigestSection {
  const { facts, now } = asOf;
  const next = nextMeeting(facts.meetings, now);
  const toAgree = [...evidence(facts), ...requestsForTime(facts), ...clashes(asOf)];
  const on = next ? `, ${formatShortDay(dayOf(next.startsAt))}` : '';
  const none = toAgree.length > 0 && !next ? [{ text: 'No meeting is planned.' }] : [];
  return { title: `For the group to agree${on}`, isForMeeting: true, lines: [...none, ...toAgree] };
}

/** A state that somebody typed into the list is told as well, without votes: there is no evidence to vote on. */
const evidence = (facts: Facts): DigestLine[] =>
  facts.actions.filter(isVotedOn).map((action) => {
    const votes = votesOn(facts, action);
    const words = votes ? `, ${votesInWords(votes)}` : '';
    const whose = agencyOf(facts, action.leadAgency).title;
    return { lead: action.ref, text: `${action.title}: evidence from ${whose} to agree${words}` };
  });

/** What of the plan waits for whoever leads it, or for the group's review: challenges, plans to last that nobody has given, reviews, milestones missed. */
export function inThePlan(asOf: AsOf): DigestLine[] {
  const { challenged, toLast, reviews, milestones } = planWaiting(asOf);
  return [
    ...challenged.map(({ ref, title, byAgency, at }) => ({
      lead: ref,
      text: `${title}: ${byAgency} challenged the evidence on ${formatShortDay(dayOf(at))}`,
    })),
    ...toLast.map(({ ref, title, leadAgency, words }) => ({
      lead: ref,
      text: `${title}: ${[WANTS_PLAN_TO_LAST, words].filter(Boolean).join(', ')} (${agencyOf(asOf.facts, leadAgency).title})`,
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
    const due = inspection.statementSentOn
      ? undefined
      : statementDue(inspection, calendarFor(inspection, calendar));
    if (!due || workingDaysBetween(calendar, due.on, today) > STATEMENT_TOLD_FOR) return [];
    const left = workingDaysBetween(calendar, today, due.on);
    const words = due.on < today ? dueWords(calendar, today, due.on) : `${counted(left, 'working day')} left`;
    const estimate = due.printed ? '' : ', an estimate until a letter prints the day';
    return {
      lead: `${inspection.title}:`,
      text: `due ${formatShortDay(due.on, today)}, ${words}${estimate}`,
    };
  });
}

/** Whom else no reminder reached, and why: whoever reads it was reached by now. */
export function unreached(asOf: AsOf, reader: Pick<Person, 'email'>): DigestLine[] {
  const { facts } = asOf;
  const isReader = isPersonAt(facts, reader.email);
  const byAgency = grouped(notReached(asOf), ({ agencyCode }) => agencyCode);
  return facts.agencies
    .flatMap(({ code }) => byAgency.get(code) ?? [])
    .filter(({ email }) => !isReader(email))
    .map(({ personName, subjectTitle, reason }) => ({
      lead: `${personName ?? 'No single point of contact'}:`,
      text: `${subjectTitle}. ${reason}`,
    }));
}
