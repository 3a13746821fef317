import type { Plan } from '../../contract/plan';
import { dayOf, type Day } from '../../domain/calendar/day';
import { mayRead, readableFindings } from '../../domain/inspection/embargo';
import { planLines, type PlanLine } from '../../domain/lifecycle/story/plan-lines';
import { ratingsOverMeetings } from '../../domain/lifecycle/story/ratings';
import type { Vote } from '../../domain/lifecycle/votes';
import { workingDaysBetween } from '../../domain/calendar/working-days';
import type { Question } from './question';
import { voteOf } from './vote';
import type { Action } from '../../domain/partnership';

/**
 * The action plan, and the next statement of action that is due. Without the findings of a letter that is not published
 * yet and what follows from them (`product.md`, Lines not to cross: embargo), except for whom the inspectorates send the
 * letter and whom its inspection names.
 */
export function planOf(question: Question): Plan {
  const { snapshot, actor, calendar, now } = question;
  const today = dayOf(now);
  const facts = { ...snapshot, findings: readableFindings(snapshot, actor, today) };
  const isReadable = (action: Action): boolean => mayRead(snapshot, actor, action, today);
  return {
    asOf: now,
    statement: nextStatement(question),
    actions: planLines({ facts, calendar, now }, isReadable).map(lineView),
    ratings: ratingsOverMeetings({ facts: { ...facts, actions: snapshot.actions.filter(isReadable) }, now }),
    withdrawn: snapshot.actions.flatMap((action) => (isReadable(action) ? withdrawnView(action) : [])),
    unreadableRows: snapshot.faults.length,
  };
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
