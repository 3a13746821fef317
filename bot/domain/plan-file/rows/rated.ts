import { isUnticked } from '../cells/rating';
import type { GridCell } from '../cells/grid';
import { tickedWords, type PlanColumns } from '../table/columns';
import type { RowCells } from './row-cells';

/** What a row says of how its action stands: in words, by a colour, and what is odd about it. */
export interface RatingSaid extends Pick<GridCell, 'text' | 'fill'> {
  readonly notes: readonly string[];
}

/** What a row is read with for its rating. */
interface RatingColumns {
  readonly columns: PlanColumns;
  readonly headings: readonly string[];
}

/**
 * The rating's cell: the last of several that says anything, or the heading of the column that is ticked. Two that are
 * ticked are no rating. Without a column for it, the colour behind what is said of the action's state.
 */
export function ratingIn(cells: RowCells, { columns, headings }: RatingColumns): RatingSaid {
  const ticked = [...columns.ticks.keys()]
    .filter((column) => cells.at(column).text !== '' && !isUnticked(cells.at(column).text))
    .map((column) => tickedWords(headings[column] ?? ''));
  if (ticked.length > 1)
    return { text: ticked.join(' and '), notes: [`several ratings are ticked: ${ticked.join(' and ')}`] };
  if (ticked.length === 1) return { text: ticked[0] ?? '', notes: [] };
  const all = cells.all('rating').map(({ cell }) => cell);
  const said = all.filter(({ text, fill }) => text !== '' || fill).at(-1);
  if (said) return { text: said.text, ...(said.fill ? { fill: said.fill } : {}), notes: [] };
  const fill = columns.coloured === undefined ? undefined : cells.at(columns.coloured).fill;
  return fill === undefined
    ? { text: '', notes: [] }
    : { text: '', fill, notes: [`rated by the colour behind its “${headings[columns.coloured ?? 0]}”`] };
}
