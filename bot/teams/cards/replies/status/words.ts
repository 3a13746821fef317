import { counted, inSentence } from '../../../../domain/basics/words';
import { dayOf, formatShortDay } from '../../../../domain/calendar/day';
import type { Json } from '../../drawing/card';
import type { ListLine } from '../../drawing/parts/line';
import { milestoneName, withVerb } from '../../items/notice-lead';
import { short, shortEnded } from '../../drawing/size';
import type { ToReach } from '../../../../domain/people/names';
import type { MeetingStatus } from '../../../../domain/meetings/attendance';
import type { NotReached } from '../../../../domain/outstanding/not-reached';
import { nameOfDay } from '../../../../domain/plan/day-names';
import { WANTS_PLAN_TO_LAST, type PlanWaiting } from '../../../../domain/lifecycle/story/waiting';
import type { AgencyStatus, Outstanding, StatusReport } from '../../../../domain/status/report';

/** What an agency is called on lines and in tables. */
export const nameOf = ({ shortName, agencyTitle }: Pick<AgencyStatus, 'shortName' | 'agencyTitle'>): string =>
  shortName ?? short(agencyTitle, 60);

/** Somebody to ring: what they were not told, or have not answered, for one reason. */
export interface ToRing {
  readonly agency: AgencyStatus;
  readonly name: string;
  /** How to reach them otherwise. */
  readonly phone?: string;
  readonly email?: string;
  readonly others: number;
  readonly why: string;
}

/** Whom to ring, a line a person and reason: whom nothing reached, and who is silent although everybody was told. */
export const toRing = ({ agencies }: Pick<StatusReport, 'agencies'>): readonly ToRing[] =>
  agencies.flatMap((agency) => [...silentOf(agency), ...lostOf(agency)]);

function silentOf(agency: AgencyStatus): readonly ToRing[] {
  const byPerson = grouped(
    agency.forTheChair,
    ({ personName = '', email = personName, ofCoordinator }) => `${email}|${ofCoordinator}`,
  );
  return byPerson.map(([first, ...others]) => ({
    agency,
    name: `${first.personName ?? 'whoever answers'}${first.ofCoordinator ? ', the coordinator' : ''}`,
    ...waysTo(first),
    others: others.length,
    why: `${first.vote ? 'No vote on' : 'No answer about'} ${first.kind === 'Meeting' ? formatShortDay(first.on) : (nameOfDay(first.subjectRef) ?? first.subjectRef)} for ${counted(first.workingDays, 'working day')}`,
  }));
}

function lostOf(agency: AgencyStatus): readonly ToRing[] {
  const byReason = grouped(
    agency.notReached,
    ({ personName, email = personName, reason }: NotReached) => `${email}|${reason}`,
  );
  return byReason.map(([first, ...others]) => ({
    agency,
    name: first.personName ?? 'the agency',
    ...waysTo(first),
    others: others.length,
    why: `Not reached about ${short(first.subjectTitle, 70)}: ${short(first.reason, 120)}`,
  }));
}

/** How to reach somebody; an address that stands for the name is not said twice. */
const waysTo = ({ personName, phone, email }: ToReach): Pick<ToRing, 'phone' | 'email'> => ({
  ...(phone ? { phone } : {}),
  ...(email && email !== personName ? { email } : {}),
});

function grouped<T>(all: readonly T[], of: (one: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const group = groups.get(of(one));
    if (group) group.push(one);
    else groups.set(of(one), [one]);
  }
  return [...groups.values()];
}

/** 'Ring Rachel Penhale', '01632 960 144, Education. No answer about Mon 30 Nov for 5 working days'. */
export function ringLine({ agency, name, phone, email, others, why }: ToRing, isOfOne: boolean): ListLine {
  const more = others > 0 ? `, and about ${counted(others, 'other thing')}` : '';
  const how = [phone, email, isOfOne ? '' : nameOf(agency)].filter(Boolean).join(', ');
  const text = `${how ? `${how}. ` : ''}${why.replace(/\.$/, '')}${more}`;
  return { lead: `Ring ${name}`, text };
}

/** What opens the thing that a line tells of; nothing where it has no page of its own. */
export type Opens = (kind: Outstanding['kind'], ref: string) => readonly Json[];

/** 'A04 is 5 working days overdue', its title and whose it is. */
export const overdueLine = (
  { ref, title, dueOn, workingDays, kind }: AgencyStatus['overdue'][number],
  agency: AgencyStatus,
  isOfOne: boolean,
  opens: Opens,
): ListLine => ({
  actions: opens(kind, ref),
  lead: `${withVerb(kind === 'Milestone' ? milestoneName(ref) : short(ref, 30))} ${counted(workingDays, 'working day')} overdue`,
  isUrgent: true,
  text: [`${shortEnded(title, 100)} Due ${formatShortDay(dueOn)}`, ...(isOfOne ? [] : [nameOf(agency)])].join(
    '. ',
  ),
});

/** 'A02 due Thu 26 Nov', its title, who was asked and how long ago. */
export function waitingLine(
  one: Outstanding,
  agency: AgencyStatus,
  isOfOne: boolean,
  opens: Opens,
): ListLine {
  const { kind, subjectRef, subjectTitle, on, personName = 'Nobody by name', sentAt, workingDays } = one;
  const what = kind === 'Milestone' ? milestoneName(subjectRef) : short(subjectRef, 30);
  const ago = workingDays === 0 ? 'today' : `${counted(workingDays, 'working day')} ago`;
  const asked = `${personName} was asked on ${formatShortDay(dayOf(sentAt))}, ${ago}`;
  return {
    lead: kind === 'Meeting' ? `Meeting on ${formatShortDay(on)}` : `${what} due ${formatShortDay(on)}`,
    text: `${shortEnded(subjectTitle, 80)} ${[...(isOfOne ? [] : [nameOf(agency)]), asked].join('. ')}`,
    actions: opens(kind, subjectRef),
  };
}

/** 'A07 waits for votes', its title and how they stand; a challenge, a plan to last that nobody has given, a review, a milestone missed. */
export const planLines = (plan: PlanWaiting | undefined, opens: Opens): readonly (() => ListLine)[] => {
  if (!plan) return [];
  const line = (ref: string, lead: string, title: string, words: string) => (): ListLine => ({
    lead: `${short(ref, 30)} ${lead}`,
    text: `${shortEnded(title, 80)} ${words}`,
    actions: opens('Action', ref),
  });
  return [
    ...plan.toAgree.map(({ ref, title, words }) => line(ref, 'waits for votes', title, `${words} so far`)),
    ...plan.challenged.map(({ ref, title, byAgency, at }) =>
      line(ref, 'is challenged', title, `By ${byAgency} on ${formatShortDay(dayOf(at))}`),
    ),
    ...plan.toLast.map(({ ref, title, words }) =>
      line(ref, WANTS_PLAN_TO_LAST, title, words ? `It is ${words}` : 'The group has agreed to its evidence'),
    ),
    ...plan.reviews.map(({ ref, title, on }) =>
      line(ref, `review ${formatShortDay(on)}`, title, 'Is what was done sustained?'),
    ),
    ...plan.milestones.map(({ ref, title, milestone, words }) =>
      line(ref, 'has missed a milestone', title, `${short(milestone, 60)} is ${words}`),
    ),
  ];
};

/** '2 actions wait for the group’s agreement, 1 challenge stands.' */
export function planSentence(plan: PlanWaiting | undefined): readonly string[] {
  const [votes, challenges] = [plan?.toAgree.length ?? 0, plan?.challenged.length ?? 0];
  const words = [
    ...(votes > 0
      ? [`${counted(votes, 'action')} ${votes === 1 ? 'waits' : 'wait'} for the group’s agreement`]
      : []),
    ...(challenges > 0
      ? [`${counted(challenges, 'challenge')} ${challenges === 1 ? 'stands' : 'stand'}`]
      : []),
  ];
  return words.length > 0 ? [`${words.join(', ')}.`] : [];
}

/** 'Quorate', 'Not quorate yet: Children’s services has not answered', 'Not quorate: Police has sent apologies'. */
export function quorateWords({
  quorate,
  partners = [],
}: Pick<MeetingStatus, 'quorate' | 'partners'>): string {
  const names = (answer?: string): string =>
    inSentence(partners.filter((one) => one.answer === answer).map((one) => nameOf(one)));
  const missing = partners.filter(({ answer }) => answer === undefined).length;
  if (quorate === 'yes') return 'Quorate: local authority, police and health will be there.';
  if (quorate === 'no') {
    return names('Apologies') ? `Not quorate: apologies from ${names('Apologies')}.` : 'Not quorate.';
  }
  return missing === 0
    ? 'Not quorate yet.'
    : `Not quorate yet: ${names()} ${missing === 1 ? 'has' : 'have'} not answered.`;
}
