import type { Plan } from '../../contract/plan';
import { dayOf, type Day } from '../../domain/calendar/day';
import { publishedFindings } from '../../domain/inspection/embargo';
import { planRows } from '../../domain/plan/rows';
import { can } from '../../domain/people/roles';
import { workingDaysBetween } from '../../domain/calendar/working-days';
import type { Question } from './question';
import type { Facts } from '../../domain/partnership';

/** The action plan, and the next statement of action that is due. */
export function planOf(question: Question): Plan {
  const { snapshot, calendar, now } = question;
  const readable = findingsFor(question);
  return {
    asOf: now,
    statement: nextStatement(question),
    actions: planRows({ facts: { ...snapshot, findings: readable }, calendar, now }),
    unreadableRows: snapshot.faults.length,
  };
}

/**
 * Findings without those of a letter that is not published yet (`product.md`, Lines not to cross: embargo), except
 * for coordinators and chairs, whom the inspectorates send the letter.
 */
function findingsFor({ snapshot, actor, now }: Question): Facts['findings'] {
  return can(actor, 'status:read') ? snapshot.findings : publishedFindings(snapshot, dayOf(now));
}

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
