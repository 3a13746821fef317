import type {
  AgencyOutstanding,
  ForTheChairView,
  OutstandingView,
  PlanWaitingView,
  Waiting,
} from '../../contract/outstanding';
import type { AnsweringView } from '../../contract/chasing/answering';
import { booksAt, booksInWords } from '../../domain/status/books';
import { openInExercises } from '../../domain/inspection/exercises';
import { factsFor } from '../../domain/inspection/facts-for';
import { dayOf, type Day, type Instant } from '../../domain/calendar/day';
import { requestWords } from '../../domain/basics/how-far-off';
import { settingsOf, type SubjectKind } from '../../domain/partnership';
import { deadlineReminderItem } from '../../domain/deadlines/reminder-item';
import type { SendingAsOf } from '../../domain/sending/hours';
import { can, mayAnswer } from '../../domain/people/roles';
import { agenciesOf, isAddressOf } from '../../domain/people/actor';
import { chaseOffer } from '../../domain/outstanding/nudge-decision';
import { countsOwedBy } from '../../domain/outstanding/owed-by';
import { silentAlone } from '../../domain/outstanding/nudge-now';
import { type AgencyStatus, statusReport } from '../../domain/status/report';
import { rowsToMend } from '../../usecases/rows-to-mend';
import { actionsJustDone, type JustDone } from '../../domain/lifecycle/story/just-done';
import { requestsJustDone } from '../../domain/requests/just-done';
import { planWaiting, type PlanWaiting } from '../../domain/lifecycle/story/waiting';
import { etagOf } from '../body/given';
import { answeringFor } from '../waiting/answering';
import type { Question } from './question';

/** What nobody has acknowledged: of every agency for coordinators and chairs, of one's own for everybody else. */
export function outstandingOf({ snapshot, actor, calendar, hours, now }: Question): OutstandingView {
  const facts = factsFor(snapshot, actor, now);
  const wide = can(actor, 'status:read');
  const own = agenciesOf(actor);
  const report = statusReport(
    { facts, calendar, now },
    {
      ...(wide || own.length !== 1 ? {} : { agencyCode: own[0] }),
      unreadableRows: snapshot.faults.length,
    },
  );
  const today = dayOf(now);
  const reminders = new Map(facts.reminders.map((reminder) => [reminder.key, reminder]));
  const offersOf = (key: string): Waiting['offers'] => {
    const reminder = reminders.get(key);
    if (!reminder || reminder.kind === 'Meeting' || mayAnswer(facts, actor, reminder.agencyCode)) return [];
    return deadlineReminderItem({ facts, calendar, now }, reminder).offers;
  };
  const answeringOf: AnsweringOf = (kind, ref, agencyCode) => {
    const answering = answeringFor({ facts, calendar, now }, actor, { kind, ref, agencyCode });
    return answering ? { answering } : {};
  };
  const starts = new Map(snapshot.meetings.map((meeting) => [meeting.ref, meeting.startsAt]));
  const startOf = (ref: string) => starts.get(ref);
  const alone = silentAlone({ facts, calendar, now }, actor.email);
  const isOnlyOwn = ({ agencyCode, notReached }: AgencyStatus): boolean =>
    alone.has(agencyCode) && notReached.every(({ email }) => isAddressOf(actor, email));
  const mine = wide ? report.agencies : report.agencies.filter(({ agencyCode }) => own.includes(agencyCode));
  return {
    asOf: now,
    scope: wide ? 'partnership' : 'agency',
    agencies: mine.map((one) => ({
      ...agencyView(one, startOf, (day) => requestWords(calendar, today, day), offersOf, answeringOf),
      yours: isOnlyOwn(one) || undefined,
      ...(own.includes(one.agencyCode)
        ? { counts: countsOwedBy({ facts, calendar, now }, actor, one.agencyCode) }
        : {}),
      inExercise: openInExercises(facts, one.agencyCode) || undefined,
    })),
    ...(report.nobodyAsked ? { unasked: true } : {}),
    ...(wide
      ? {
          books: booksInWords(booksAt({ facts, calendar, hours, now })),
          toMend: rowsToMend(snapshot, now, calendar),
        }
      : {}),
    forTheChairAfter: settingsOf(facts).chase.escalation,
    forTheChair: mine
      .flatMap(chairView)
      .sort((a, b) => (a.since + a.reminderKey < b.since + b.reminderKey ? -1 : 1)),
    ...(can(actor, 'nudge') ? { chase: chaseView({ facts, calendar, hours, now }, actor.email) } : {}),
    plan: waitingView(planWaiting({ facts, calendar, now }, actor)),
    justDone: [
      ...actionsJustDone({ facts: snapshot, calendar, now }, actor).map(justDoneView('actions')),
      ...requestsJustDone({ facts: snapshot, calendar, now }, actor).map(justDoneView('requests')),
    ].sort((a, b) => (a.at > b.at ? -1 : 1)),
  };
}

/** By the very plan that a press then carries out. */
function chaseView(asOf: SendingAsOf, byEmail: string): OutstandingView['chase'] {
  const offer = chaseOffer(asOf, { byEmail });
  if (offer.is === 'later') return { people: 0, from: offer.from };
  return { people: offer.is === 'offered' ? offer.people : 0 };
}

type JustDoneView = OutstandingView['justDone'][number];

const justDoneView =
  (list: JustDoneView['list']) =>
  ({ version, ...one }: JustDone): JustDoneView => ({ list, ...one, etag: etagOf(version) });

type AnsweringOf = (kind: SubjectKind, ref: string, agencyCode: string) => { answering?: AnsweringView };

/** Agencies by code and name alone. */
const waitingView = ({ toAgree, ...others }: PlanWaiting): PlanWaitingView => ({
  ...others,
  toAgree: toAgree.map(({ awaited, ...one }) => ({
    ...one,
    awaited: awaited.map(({ code, title }) => ({ code, title })),
  })),
});

const chairView = ({ forTheChair }: AgencyStatus): ForTheChairView[] =>
  forTheChair.map(({ agencyCode: code, agencyTitle: title, ...one }) => ({
    ...one,
    agency: { code, title },
  }));

function agencyView(
  status: AgencyStatus,
  startOf: (ref: string) => Instant | undefined,
  dueIn: (day: Day) => string,
  offersOf: (reminderKey: string) => Waiting['offers'],
  answeringOf: AnsweringOf,
): AgencyOutstanding {
  return {
    agency: { code: status.agencyCode, title: status.agencyTitle },
    outstanding: status.outstanding.map(({ agencyCode: _, on: _on, ...waiting }) => ({
      ...waiting,
      offers: offersOf(waiting.reminderKey),
      meetingAt: waiting.kind === 'Meeting' ? startOf(waiting.subjectRef) : undefined,
    })),
    notReached: status.notReached.map(({ agencyCode: _, ...lost }) => lost),
    overdue: status.overdue.map((one) => ({ ...one, ...answeringOf(one.kind, one.ref, status.agencyCode) })),
    toProvide: status.toProvide.map((one) => ({
      ...one,
      ...(one.dueOn ? { whenWords: dueIn(one.dueOn) } : {}),
      ...answeringOf('Request', one.ref, status.agencyCode),
      overdue: status.overdue.some(({ kind, ref }) => kind === 'Request' && ref === one.ref),
    })),
  };
}
