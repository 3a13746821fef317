import { foldKey } from '../../basics/folded';
import { dayOf, type Day } from '../../calendar/day';
import { workingDaysBetween } from '../../calendar/working-days';
import type { AsOf, Facts, Series } from '../../partnership';
import { planLines, ratingOf, type PlanLine } from '../plan/plan-lines';
import { asksOf, type Ask } from './asks';
import { boardDates, dayOfAny } from './board-dates';
import { changesSince, type Since } from './since';

/** How the plan stands for a board: what moved since it last met, and what it is asked. */
export interface BoardStanding {
  readonly board: Series;
  readonly last?: Day;
  readonly next?: Day;
  /** Working days until it meets. */
  readonly daysLeft?: number;
  readonly since: Since;
  readonly reds: readonly PlanLine[];
  readonly asks: readonly Ask[];
}

/** The same as its one page says, for a card. The facts are those that its reader may see. */
export function boardStanding({ facts, calendar, now }: AsOf, board: Series): BoardStanding {
  const { last, next } = boardDates(facts, board, now);
  const lines = planLines(facts, calendar, now);
  const [before, after] = [dayOfAny(last), dayOfAny(next)];
  return {
    board,
    ...(before ? { last: before } : {}),
    ...(after ? { next: after, daysLeft: workingDaysBetween(calendar, dayOf(now), after) } : {}),
    since: changesSince(facts, lines, last, now),
    reds: lines.filter((line) => ratingOf(line) === 'Red'),
    asks: asksOf(facts, lines, []),
  };
}

/** The board that words name, by its code or by words of its title; undefined where they name none, or several. */
export function boardCalled({ series }: Pick<Facts, 'series'>, words: string): Series | undefined {
  const said = foldKey(words);
  const exact = series.find(({ code }) => foldKey(code) === said);
  const named = series.filter(({ title }) => title.toLowerCase().includes(words.trim().toLowerCase()));
  return exact ?? (named.length === 1 ? named[0] : undefined);
}
