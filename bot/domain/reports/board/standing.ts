import { foldKey } from '../../basics/folded';
import { dayOf, type Day } from '../../calendar/day';
import { workingDaysBetween } from '../../calendar/working-days';
import { isBoard, type AsOf, type Facts, type Meeting, type Series } from '../../partnership';
import { factsAt } from '../../lifecycle/story/as-it-was';
import { planLines, ratingOf, type PlanLine } from '../plan/plan-lines';
import { asksOf, type Ask } from './asks';
import { boardDates, dayOfAny } from './board-dates';
import { changesSince, newlyIn, type Since } from './since';

/** How the plan stands for a board: what moved since it last met, and what it is asked. */
export interface BoardStanding {
  readonly board: Series;
  readonly last?: Day;
  readonly next?: Day;
  /** Of a board the meeting that must consider it: the next. */
  readonly meeting?: Meeting;
  /** Working days until it meets. */
  readonly daysLeft?: number;
  readonly since: Since;
  readonly reds: readonly PlanLine[];
  /** Those that were not when it last met; none where it has not met yet. */
  readonly newlyRed: readonly PlanLine[];
  readonly asks: readonly Ask[];
}

/** The same as its one page says, for a card. The facts are those that its reader may see. */
export function boardStanding({ facts, calendar, now }: AsOf, board: Series): BoardStanding {
  const { last, next, meeting } = boardDates(facts, board, now);
  const lines = planLines(facts, calendar, now);
  const [before, after] = [dayOfAny(last), dayOfAny(next)];
  const reds = lines.filter((line) => ratingOf(line) === 'Red');
  return {
    board,
    ...(before ? { last: before } : {}),
    ...(meeting && isBoard(board) ? { meeting } : {}),
    ...(after ? { next: after, daysLeft: workingDaysBetween(calendar, dayOf(now), after) } : {}),
    since: changesSince(facts, lines, last, now),
    reds,
    newlyRed: last ? newlyIn(reds, planLines(factsAt(facts, last), calendar, last)) : [],
    asks: asksOf(facts, lines, []),
  };
}

/** The same of every board, the one that meets next first; those of which no meeting is in the list stand last. */
export const boardStandings = (asOf: AsOf): readonly BoardStanding[] =>
  asOf.facts.series
    .map((board) => boardStanding(asOf, board))
    .sort((a, b) => ((a.next ?? '9') + a.board.title < (b.next ?? '9') + b.board.title ? -1 : 1));

/** The boards that words name: the one of that code, else those with the words in their title. */
export function boardsCalled({ series }: Pick<Facts, 'series'>, words: string): readonly Series[] {
  const said = foldKey(words);
  const exact = series.find(({ code }) => foldKey(code) === said);
  if (exact) return [exact];
  return series.filter(({ title }) => title.toLowerCase().includes(words.trim().toLowerCase()));
}

/** The board that words name; undefined where they name none, or several. */
export function boardCalled(facts: Pick<Facts, 'series'>, words: string): Series | undefined {
  const named = boardsCalled(facts, words);
  return named.length === 1 ? named[0] : undefined;
}
