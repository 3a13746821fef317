import type { BoardReportView, ReportsView } from '../../contract/reports/reports';
import { dueWords } from '../../domain/basics/how-far-off';
import { dayOf, type Day } from '../../domain/calendar/day';
import type { Calendar } from '../../domain/calendar/working-days';
import { factsFor } from '../../domain/inspection/facts-for';
import { type BoardStanding, boardStandings } from '../../domain/reports/board/standing';
import type { PlanLine } from '../../domain/reports/plan/plan-lines';
import { refuseUnlessWhole, type Question } from './question';

/** What moved since each board last met, and what it is asked. Throws a ProblemError for who may not see the whole partnership's state. */
export function reportsView(question: Question): ReportsView {
  refuseUnlessWhole(question);
  const { snapshot, actor, calendar, now } = question;
  const facts = factsFor(snapshot, actor, now);
  const today = dayOf(now);
  return {
    asOf: now,
    today,
    boards: boardStandings({ facts, calendar, now }).map((one) => reportView(one, calendar, today)),
  };
}

function reportView(standing: BoardStanding, calendar: Calendar, today: Day): BoardReportView {
  const { board, last, next, daysLeft, meeting, since, reds, newlyRed, asks } = standing;
  return {
    ...{ code: board.code, title: board.title, last, next, daysLeft },
    ...(meeting ? { meeting: { ref: meeting.ref, title: meeting.title, startsAt: meeting.startsAt } } : {}),
    asks: asks.map(({ verb, what }) => ({ verb, what })),
    reds: reds.map((line) => ({
      ...named(line),
      isNew: newlyRed.includes(line),
      dueOn: line.dueOn,
      late: line.isOverdue && line.dueOn ? dueWords(calendar, today, line.dueOn) : undefined,
      why: line.progress?.text,
    })),
    agreed: since.closed.map(({ line, on, closedOn }) => ({
      ...named(line),
      ...{ on, closedOn, reviewOn: line.reviewOn },
    })),
    slipped: since.slipped.map((line) => ({ ...named(line), dueOn: line.dueOn })),
    revised: since.revised.map(({ line, from }) => ({ ...named(line), from, dueOn: line.dueOn })),
    challenged: since.challenged.map(named),
  };
}

const named = ({ ref, title, lead }: PlanLine) => ({ ref, title, lead });
