import { chairsListOf } from './chairs-list';
import { awayNow } from './cover/away-now';
import type { Instant } from './day';
import { responseOf } from './answered-for';
import { grouped } from './indexed';
import type { Agency, Facts, Meeting } from './partnership';
import { notReached } from './not-reached';
import { countsOf } from './outstanding/counts';
import { owedWith, type OwedThing } from './outstanding/things';
import { agencyOf, nameOf } from './people';
import { actorNamed, isOnBehalf } from './roles';
import { silencesIn, type Silence } from './silence';
import { holidaysEnd, holidaysEndWords } from './status/holidays-end';
import type {
  AgencyAnswer,
  AgencyStatus,
  MeetingStatus,
  Outstanding,
  OverdueThing,
  StatusReport,
  ToProvide,
} from './status';
import type { Calendar } from './working-days';

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
export function statusReport(
  facts: Facts,
  calendar: Calendar,
  now: Instant,
  scope: StatusScope,
): StatusReport {
  const { agencyCode } = scope;
  const agency = agencyCode === undefined ? undefined : agencyOf(facts, agencyCode);
  const next = nextMeeting(facts, now);
  const ends = holidaysEnd(facts, calendar, now);
  const tables = tablesByAgency(facts, calendar, now);
  const agencies = agency ? [agency] : facts.agencies;
  return {
    asOf: now,
    ...(agency ? { agency: { code: agency.code, title: agency.title } } : {}),
    ...(next ? { nextMeeting: meetingStatus(facts, next, agency) } : {}),
    agencies: agencies.map(tables.of),
    away: awayNow(facts, now, agencyCode),
    notes: ends ? [holidaysEndWords(ends)] : [],
    ...(hasAsked(facts, agencyCode) ? {} : { nobodyAsked: true }),
    unreadableRows: scope.unreadableRows,
  };
}

/** True once a reminder has gone out, to the agency where one is named. */
const hasAsked = ({ reminders }: Facts, agencyCode: string | undefined): boolean =>
  reminders.some((one) => one.sentAt !== undefined && (agencyCode ?? one.agencyCode) === one.agencyCode);

/** The planned meeting that comes next or is going on. */
const nextMeeting = (facts: Facts, now: Instant): Meeting | undefined =>
  facts.meetings
    .filter(({ status, endsAt }) => status === 'Planned' && endsAt > now)
    .reduce<Meeting | undefined>((a, b) => (a && a.startsAt <= b.startsAt ? a : b), undefined);

/** How a meeting stands: each agency's answer, of all or of `only`, and whether it will be quorate. */
export function meetingStatus(facts: Facts, meeting: Meeting, only?: Agency): MeetingStatus {
  const answerOf = ({ code, title, shortName }: Agency): AgencyAnswer => {
    const response = responseOf(facts, meeting, code);
    const by = response && actorNamed(facts, response.by);
    return {
      agencyCode: code,
      agencyTitle: title,
      ...(shortName ? { shortName } : {}),
      ...(response && { answer: response.answer, byName: nameOf(facts, response.by) }),
      ...(response?.deputy ? { deputy: nameOf(facts, response.deputy) } : {}),
      ...(by && isOnBehalf(by, code) ? { onBehalf: true } : {}),
    };
  };
  const { ref, title, startsAt, place } = meeting;
  const answers = (only ? [only] : facts.agencies).map(answerOf);
  const partners = facts.agencies.filter(({ safeguardingPartner }) => safeguardingPartner).map(answerOf);
  return { ref, title, startsAt, place, answers, quorate: quorate(facts, meeting), partners };
}

/**
 * Quorate when all safeguarding partners attend or send a deputy (`product.md`, Meetings); not when one sends
 * apologies. As long as one has not answered, or the list names none, nobody can tell yet.
 */
function quorate(facts: Facts, meeting: Meeting): MeetingStatus['quorate'] {
  const partners = facts.agencies.filter(({ safeguardingPartner }) => safeguardingPartner);
  const answers = partners.map(({ code }) => responseOf(facts, meeting, code)?.answer);
  if (answers.includes('Apologies')) return 'no';
  return answers.length > 0 && !answers.includes(undefined) ? 'yes' : 'not yet';
}

interface TablesByAgency {
  of(agency: Agency): AgencyStatus;
}

/** Sorts what is to be done, what waits and what reached nobody to the agencies, in one pass over the lists. */
function tablesByAgency(facts: Facts, calendar: Calendar, now: Instant): TablesByAgency {
  const unreached = grouped(notReached(facts, calendar, now), agencyCodeOf);
  const silences = silencesIn(facts, calendar, now);
  const owed = grouped(owedWith(facts, calendar, now, silences), agencyCodeOf);
  const forTheChair = grouped(chairsListOf(facts, silences), agencyCodeOf);
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
        toProvide: things.filter(({ kind }) => kind === 'Request').map(toProvideOf),
        counts: countsOf(things),
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

const toProvideOf = ({ ref, title, on }: OwedThing): ToProvide => ({
  ref,
  title,
  ...(on ? { dueOn: on } : {}),
});

const agencyCodeOf = ({ agencyCode }: { readonly agencyCode: string }): string => agencyCode;
