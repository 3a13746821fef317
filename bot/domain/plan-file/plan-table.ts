import type { Grid } from './cells/grid';
import { plain } from './cells/plain';
import type { Header } from './table/header';

/** A sheet or table that holds a plan, with its header. */
export interface PlanTable {
  readonly grid: Grid;
  readonly header: Header;
}

/** True where most columns of the one with fewer are those of the other. */
export function hasColumnsOf(one: PlanTable, best: PlanTable): boolean {
  const [mine, its] = [headingSet(one), headingSet(best)];
  const common = [...mine].filter((heading) => its.has(heading)).length;
  return common >= 2 && common / Math.min(mine.size, its.size) >= 0.7;
}

const headingSet = ({ header }: PlanTable): Set<string> =>
  new Set(header.headings.map(plain).filter((heading) => heading !== ''));

/** Names of sheets, and headings above tables, that hold something else, or something older, in the same columns. */
export const NOT_THE_PLAN =
  /\b(?:example|template|guidance|instructions?|how to|lists?|lookups?|drop ?downs?|data validation|key|legend|cover|contents|summary|dashboard|charts?|version control|change log|risks?|risk register|issues log|archived?|old|superseded|previous|do not use|draft)\b/i;
