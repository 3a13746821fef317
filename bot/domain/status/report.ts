import {
  nextMeeting,
  type Agency,
  type Facts,
  type SubjectKind,
  type ListFault,
  type AsOf,
} from '../partnership';
import { exercisesInWords, withoutExercises } from '../inspection/exercises';
import { unsetInWords } from '../inspection/days/unset';
import { type Asked, type ForTheChair, chairsListOf } from '../outstanding/chairs-list';
import { type AwayNow, awayNow } from '../cover/away-now';
import type { Instant, Day } from '../calendar/day';
import { type MeetingStatus, meetingStatus } from '../meetings/attendance';
import { grouped } from '../basics/grouped';
import { type NotReached, notReached } from '../outstanding/not-reached';
import { type Counts, countsOf } from '../outstanding/counts';
import { owedThings, type OwedThing } from '../outstanding/things';
import { successionOf } from '../people/addressees';
import { silencesIn, type Silence } from '../outstanding/silence';
import { holidaysEnd, holidaysEndWords } from '../outstanding/holidays-end';
import { planWaiting, type PlanWaiting } from '../lifecycle/story/waiting';
import { agencyOf, type ToReach, toReach, nameOf } from '../people/names';
import type { Books } from './books';

/** A reminder that went out and was not acknowledged. */
export interface Outstanding extends Asked {
  /** When it was first asked and not answered: every page counts the silence from there. */
  readonly sentAt: Instant;
  /** Working days since then. */
  readonly workingDays: number;
}

/** An action, an Annex A request or a statement that is past its due day and not done. */
export interface OverdueThing {
  readonly kind: Exclude<SubjectKind, 'Meeting'>;
  readonly ref: string;
  readonly title: string;
  readonly dueOn: Day;
  /** Working days since the due day. */
  readonly workingDays: number;
  /** The extension asked for or granted keeps this beside the date. */
  readonly originalDueOn?: Day;
}

/** An Annex A request that is still to be provided. */
export interface ToProvide {
  readonly ref: string;
  readonly title: string;
  readonly dueOn?: Day;
  /** Asked at a meeting of the partnership, and not by Annex A of an inspection. */
  readonly atMeeting?: true;
}

export interface AgencyStatus {
  readonly agencyCode: string;
  readonly agencyTitle: string;
  /** For lines and tables, where it has one. */
  readonly shortName?: string;
  readonly outstanding: readonly Outstanding[];
  readonly notReached: readonly NotReached[];
  readonly overdue: readonly OverdueThing[];
  /** Annex A requests that are not provided, acknowledged or not; overdue ones are among `overdue`, too. */
  readonly toProvide: readonly ToProvide[];
  /** All of it, as `/my` counts it. */
  readonly counts: Counts;
  /** What has had no answer for so long that the chair is to raise it; it is among `outstanding`, too. */
  readonly forTheChair: readonly ForTheChair[];
}

/** What `/status` answers, for the whole partnership or for one agency. */
export interface StatusReport {
  readonly asOf: Instant;
  /** Set when it was asked for one agency. */
  readonly agency?: { readonly code: string; readonly title: string };
  readonly nextMeeting?: MeetingStatus;
  /** In the order of the Agencies list; agencies with nothing to tell are in it with empty lists. */
  readonly agencies: readonly AgencyStatus[];
  /** As long as no reminder has gone out. */
  readonly nobodyAsked?: boolean;
  /** How many rows of the lists could not be read. */
  readonly unreadableRows: number;
  /** What in the lists is to be put right; of the whole partnership only. */
  readonly toMend?: readonly ListFault[];
  /** What is to be known beside what is counted, in plain words: how a dry run stands, bank holidays that end. */
  readonly notes?: readonly string[];
  /** Who is away until when, and who stands in. */
  readonly away?: readonly AwayNow[];
  /** Of one agency: who answers for it, and who stands in. */
  readonly people?: { readonly spoc?: ToReach; readonly deputies: readonly string[] };
  /** What of the plan waits for votes, an answer to a challenge, a review, or is a milestone missed. */
  readonly plan?: PlanWaiting;
  /** What became of all that was to be sent; of the agency alone when it was asked for one. */
  readonly books?: Books;
}

/** What is asked: one agency or all, and how many rows of the lists could not be read. */
export interface StatusScope {
  readonly agencyCode?: string;
  readonly unreadableRows: number;
}

/**
 * How the partnership stands at `now`: the next meeting and who has answered, what was sent and not acknowledged, whom
 * no reminder reached, and overdue actions, by agency. With an `agencyCode` of that agency alone; whether the meeting
 * is quorate is told of all. What names an agency that is not in the Agencies list is told
 * as a fault of the list (`dangling.ts`), and no such agency is counted.
 */
export function statusReport(asOf: AsOf, scope: StatusScope): StatusReport {
  const { facts, now } = asOf;
  const { agencyCode } = scope;
  const agency = agencyCode === undefined ? undefined : agencyOf(facts, agencyCode);
  const next = nextMeeting(facts.meetings, now);
  const ends = holidaysEnd(asOf);
  const waiting = planWaiting(asOf);
  const tables = tablesByAgency({ ...asOf, facts: withoutExercises(facts) }, waiting);
  const agencies = agency ? [agency] : facts.agencies;
  return {
    asOf: now,
    ...(agency
      ? { agency: { code: agency.code, title: agency.title }, people: peopleOf(facts, agency.code) }
      : {}),
    ...(next ? { nextMeeting: meetingStatus(facts, next, agency) } : {}),
    agencies: agencies.map(tables.of),
    plan: planOf(waiting, agencyCode),
    away: awayNow(facts, now, agencyCode),
    notes: [
      ...unsetInWords(asOf, agencyCode),
      ...exercisesInWords(facts),
      ...(ends ? [holidaysEndWords(ends)] : []),
    ],
    ...(hasAsked(facts, agencyCode) ? {} : { nobodyAsked: true }),
    unreadableRows: scope.unreadableRows,
  };
}

/** Of one agency: what waits for its vote, and what it leads. */
function planOf(waiting: PlanWaiting, agencyCode: string | undefined): PlanWaiting {
  if (agencyCode === undefined) return waiting;
  const leads = ({ leadAgency }: { readonly leadAgency: string }): boolean => leadAgency === agencyCode;
  return {
    toAgree: waiting.toAgree.filter(({ awaited }) => awaited.some(({ code }) => code === agencyCode)),
    challenged: waiting.challenged.filter(leads),
    reviews: waiting.reviews.filter(leads),
    milestones: waiting.milestones.filter(leads),
    toLast: waiting.toLast.filter(leads),
  };
}

function peopleOf(facts: Facts, agencyCode: string): NonNullable<StatusReport['people']> {
  const line = successionOf(facts, agencyCode);
  const spoc = line.find(({ roles }) => roles.includes('SPOC'));
  return {
    ...(spoc ? { spoc: toReach(facts, spoc.email) } : {}),
    deputies: line.filter(({ roles }) => roles.includes('Deputy')).map(({ email }) => nameOf(facts, email)),
  };
}

/** True once a reminder has gone out, to the agency where one is named. */
const hasAsked = ({ reminders }: Facts, agencyCode: string | undefined): boolean =>
  reminders.some((one) => one.sentAt !== undefined && (agencyCode ?? one.agencyCode) === one.agencyCode);

interface TablesByAgency {
  of(agency: Agency): AgencyStatus;
}

/** Sorts what is to be done, what waits and what reached nobody to the agencies, in one pass over the lists. */
function tablesByAgency(asOf: AsOf, waiting: PlanWaiting): TablesByAgency {
  const { facts } = asOf;
  const unreached = grouped(notReached(asOf), agencyCodeOf);
  const silences = silencesIn(asOf);
  const owed = grouped(owedThings(asOf), agencyCodeOf);
  const forTheChair = grouped(chairsListOf(asOf, silences, waiting), agencyCodeOf);
  return {
    of: ({ code, title, shortName }) => {
      const things = owed.get(code) ?? [];
      return {
        agencyCode: code,
        agencyTitle: title,
        ...(shortName ? { shortName } : {}),
        outstanding: things
          .flatMap((thing) => (thing.silence ? [outstandingOf(facts, thing, thing.silence)] : []))
          .sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1)),
        notReached: unreached.get(code) ?? [],
        overdue: things.flatMap(overdueOf),
        toProvide: things.filter(({ kind }) => kind === 'Request').map((one) => toProvideOf(facts, one)),
        counts: countsOf(things, waiting, code),
        forTheChair: forTheChair.get(code) ?? [],
      };
    },
  };
}

function outstandingOf(
  facts: Facts,
  { kind, ref, title, agencyCode }: OwedThing,
  { newest, first, subject: { on }, workingDays }: Silence,
): Outstanding {
  return {
    reminderKey: newest.key,
    kind,
    subjectRef: ref,
    subjectTitle: title,
    on,
    agencyCode,
    ...(newest.personEmail === undefined ? {} : { personName: nameOf(facts, newest.personEmail) }),
    sentAt: first.sentAt ?? first.dueAt,
    workingDays,
  };
}

const overdueOf = ({
  kind,
  ref,
  title,
  on,
  originalDueOn,
  isOverdue,
  workingDaysOverdue,
}: OwedThing): readonly OverdueThing[] =>
  isOverdue && on && kind !== 'Meeting'
    ? [
        {
          kind,
          ref,
          title,
          dueOn: on,
          workingDays: workingDaysOverdue,
          ...(originalDueOn ? { originalDueOn } : {}),
        },
      ]
    : [];

const toProvideOf = (facts: Facts, { ref, title, on }: OwedThing): ToProvide => ({
  ref,
  title,
  ...(on ? { dueOn: on } : {}),
  ...(facts.requests.some((one) => one.ref === ref && one.askedIn !== undefined) ? { atMeeting: true } : {}),
});

const agencyCodeOf = ({ agencyCode }: { readonly agencyCode: string }): string => agencyCode;
