import type { Plan } from '../../contract/plan';
import { dayOf, type Day } from '../../domain/calendar/day';
import { byDay } from '../../domain/calendar/by-day';
import { mayRead, readableFindings } from '../../domain/inspection/embargo';
import { planLines, type PlanLine } from '../../domain/lifecycle/story/plan-lines';
import { ratingsOverMeetings } from '../../domain/lifecycle/story/ratings';
import { planWaiting } from '../../domain/lifecycle/story/waiting';
import type { Vote } from '../../domain/lifecycle/votes';
import { firstLines, urgentLines } from '../../domain/plan/first-lines';
import { workingDaysBetween } from '../../domain/calendar/working-days';
import { ProblemError } from '../problems';
import { can } from '../../domain/people/roles';
import type { Question } from './question';
import { voteOf } from './vote';
import type { Action } from '../../domain/partnership';

/**
 * The action plan, and the next statement of action that is due. Without the findings of a letter that is not published
 * yet and what follows from them (`product.md`, Lines not to cross: embargo), except for whom the inspectorates send the
 * letter and whom its inspection names.
 */
export function planOf(question: Question, asked = new URLSearchParams()): Plan {
  const { snapshot, actor, calendar, now } = question;
  const today = dayOf(now);
  const findings = readableFindings(snapshot, actor, today);
  const facts = findings === snapshot.findings ? snapshot : { ...snapshot, findings };
  const isReadable = (action: Action): boolean => mayRead(snapshot, actor, action, today);
  const lines = planLines({ facts, calendar, now }, isReadable);
  const first = firstAsked(question, lines, asked);
  return {
    asOf: now,
    statement: nextStatement(question),
    ...(first
      ? { actions: first.lines.map(lineView), whole: first.whole }
      : {
          actions: lines.map(lineView),
          ratings: ratingsOverMeetings({
            facts: { ...facts, actions: snapshot.actions.filter(isReadable) },
            now,
          }),
        }),
    withdrawn: snapshot.actions.flatMap((action) => (isReadable(action) ? withdrawnView(action) : [])),
    unreadableRows: snapshot.faults.length,
  };
}

/** How many lines of each kind an overview has room for, and some. */
const URGENT = 8;

/** As many lines as a page begins with, where there are more: by findings, or for the overview what is most urgent. */
function firstAsked(question: Question, lines: readonly PlanLine[], asked: URLSearchParams) {
  const text = asked.get('first');
  if (text === null) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new ProblemError('not-given', {
      detail: '“first” is how many actions to give: a whole number from 1 to 9999.',
    });
  const most = Number(text);
  if (lines.length <= most) return undefined;
  const { snapshot, actor, calendar, now } = question;
  const agency = snapshot.agencies.find(({ code }) => code === actor.agencyCode);
  const reader = { email: actor.email, ...(agency ? { agency } : {}) };
  if (asked.get('for') !== 'overview') return firstLines(lines, most, reader);
  // Whoever else asks is told of their own agency, which is looked for among all.
  if (!can(actor, 'status:read')) return undefined;
  const { toAgree } = planWaiting({ facts: snapshot, calendar, now }, actor);
  const awaited = [...toAgree].sort((a, b) => byDay(a.since, b.since)).map(({ ref }) => ref);
  return urgentLines(lines, { most: URGENT, awaited }, reader);
}

const withdrawnView = ({ ref, title, withdrawnOn, withdrawnWhy }: Action): Plan['withdrawn'] =>
  withdrawnOn === undefined
    ? []
    : [{ ref, title, on: withdrawnOn, ...(withdrawnWhy ? { why: withdrawnWhy } : {}) }];

const lineView = ({ votes, ...line }: PlanLine): Plan['actions'][number] => ({
  ...line,
  ...(votes ? { votes: { ...votes, of: votes.of.map(markOf) } } : {}),
});

/** An agency's vote by its code alone: the names come with who is signed in. */
const markOf = (vote: Vote) => ({ code: vote.agency.code, vote: voteOf(vote) });

function nextStatement({ snapshot, calendar, now }: Question): Plan['statement'] {
  const today = dayOf(now);
  const due = snapshot.inspections
    .flatMap((one) =>
      one.statementDueOn && one.statementDueOn >= today && !one.statementSentOn
        ? [{ ...one, due: one.statementDueOn }]
        : [],
    )
    .sort((a, b) => compare(a.due, b.due))[0];
  return (
    due && {
      inspectionTitle: due.title,
      dueOn: due.due,
      workingDays: workingDaysBetween(calendar, today, due.due),
    }
  );
}

const compare = (a: Day, b: Day): number => (a < b ? -1 : Number(a > b));
