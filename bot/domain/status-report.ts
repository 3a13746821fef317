import { chairsList, type ForTheChair } from './chairs-list';
import { awayNow } from './cover/away-now';
import { dayOf, type Day, type Instant } from './day';
import { isDelivered } from './deadlines';
import { responseOf } from './answered-for';
import { grouped } from './indexed';
import type { Agency, Facts, Meeting, Reminder } from './partnership';
import { messagesNotReached } from './not-reached';
import { agencyOf, nameOf } from './people';
import { toReach } from './people/names';
import { actorNamed, isOnBehalf } from './roles';
import { awaitedIn, standingReminders, type Awaited } from './standing';
import { holidaysEnd, holidaysEndWords } from './status/holidays-end';
import type {
  AgencyAnswer,
  AgencyStatus,
  MeetingStatus,
  NotReached,
  Outstanding,
  OverdueAction,
  StatusReport,
} from './status';
import { workingDaysBetween, type Calendar } from './working-days';

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
  const answerOf = ({ code, title }: Agency): AgencyAnswer => {
    const response = responseOf(facts, meeting, code);
    const by = response && actorNamed(facts, response.by);
    return {
      agencyCode: code,
      agencyTitle: title,
      ...(response && { answer: response.answer, byName: nameOf(facts, response.by) }),
      ...(response?.deputy ? { deputy: nameOf(facts, response.deputy) } : {}),
      ...(by && isOnBehalf(by, code) ? { onBehalf: true } : {}),
    };
  };
  const { ref, title, startsAt, place } = meeting;
  const answers = (only ? [only] : facts.agencies).map(answerOf);
  return { ref, title, startsAt, place, answers, quorate: quorate(facts, meeting) };
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

/** Sorts what is outstanding, not reached and overdue to the agencies, in one pass over the lists. */
function tablesByAgency(facts: Facts, calendar: Calendar, now: Instant): TablesByAgency {
  const today = dayOf(now);
  const awaited = awaitedIn(facts, now);
  const outstanding = new Map<string, Outstanding[]>();
  const notReached = new Map<string, NotReached[]>();
  const overdue = new Map<string, OverdueAction[]>();
  for (const reminder of standingReminders(facts.reminders)) {
    const subject = awaited(reminder);
    if (!subject) continue;
    const head = headOf(reminder, subject);
    const { personEmail } = reminder;
    if (reminder.state === 'Failed') {
      push(notReached, reminder.agencyCode, {
        ...head,
        ...toReach(facts, personEmail),
        reason: reminder.error ?? 'No reason was recorded.',
      });
    } else if (reminder.state === 'Sent') {
      const sentAt = reminder.sentAt ?? reminder.dueAt;
      const workingDays = workingDaysBetween(calendar, dayOf(sentAt), today);
      const { kind, subjectRef } = reminder;
      const personName = personEmail === undefined ? {} : { personName: nameOf(facts, personEmail) };
      push(outstanding, reminder.agencyCode, {
        ...head,
        ...personName,
        kind,
        subjectRef,
        sentAt,
        workingDays,
      });
    }
  }
  for (const one of messagesNotReached(facts, calendar, now, awaited)) push(notReached, one.agencyCode, one);
  for (const { leadAgency, overdueAction } of overdueActions(facts, calendar, today)) {
    push(overdue, leadAgency, overdueAction);
  }
  const forTheChair = grouped(chairsList(facts, calendar, now), agencyCodeOf);
  return {
    of: ({ code, title }) => ({
      agencyCode: code,
      agencyTitle: title,
      outstanding: [...(outstanding.get(code) ?? [])].sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1)),
      notReached: notReached.get(code) ?? [],
      overdue: [...(overdue.get(code) ?? [])].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
      forTheChair: forTheChair.get(code) ?? [],
    }),
  };
}

const agencyCodeOf = ({ agencyCode }: ForTheChair): string => agencyCode;

const headOf = ({ key, agencyCode }: Reminder, { title }: Awaited) => ({
  reminderKey: key,
  subjectTitle: title,
  agencyCode,
});

/** Actions past their due day whose evidence has not been handed in. */
const overdueActions = (facts: Facts, calendar: Calendar, today: Day) =>
  facts.actions.flatMap((action) => {
    const { ref, title, dueOn, originalDueOn, leadAgency } = action;
    if (!dueOn || dueOn >= today || isDelivered(action)) return [];
    const workingDays = workingDaysBetween(calendar, dueOn, today);
    const original = originalDueOn && originalDueOn !== dueOn ? { originalDueOn } : {};
    return { leadAgency, overdueAction: { ref, title, dueOn, workingDays, ...original } };
  });

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}
