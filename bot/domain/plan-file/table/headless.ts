import { isEveryone, isInitials, namesAgency, namesPost } from '../cells/agencies';
import type { GridCell, GridRow } from '../cells/grid';
import { contentOf, type ColumnContent } from './content';
import { widthOf } from './shown';

/** The number that the row of headings has which somebody left out; no row of a file has it. */
export const NO_ROW = -1;

/** So many rows say what a column holds. */
const LOOKED_AT = 200;
/** Fewer rows are no plan, with nothing to say that they are one. */
const LEAST_ROWS = 2;

interface Column {
  readonly column: number;
  readonly content: ColumnContent;
  /** Of its cells that say anything, which name an agency, a post or somebody by initials. */
  readonly names: number;
}

/**
 * Headings for a table that has none, by what stands in its columns: days, who leads, and what is to be done, which all
 * must be plain; numbers and ratings besides. Undefined for any other table.
 */
export function headingsByContent(rows: readonly GridRow[]): readonly string[] | undefined {
  const filled = rows.filter(({ cells }) => cells.filter(({ text }) => text !== '').length > 2);
  if (filled.length < LEAST_ROWS || filled.length < rows.length / 2) return undefined;
  const columns = Array.from({ length: widthOf(filled) }, (_, column) =>
    columnOf(
      column,
      filled.slice(0, LOOKED_AT).map(({ cells }) => cells[column] ?? { text: '' }),
    ),
  );
  const due = columns.find(({ content }) => content.filled > 0.5 && content.dates > 0.5);
  const lead = columns.find(
    (one) => one !== due && one.content.filled > 0.5 && one.names > 0.7 && one.content.length < 60,
  );
  const title = columns
    .filter((one) => one !== due && one !== lead && isTitle(one.content))
    .reduce<Column | undefined>(
      (best, one) => (best && best.content.length >= one.content.length ? best : one),
      undefined,
    );
  if (!due || !lead || !title) return undefined;
  const ref = columns.find(
    ({ column, content }) => column < title.column && content.filled > 0.8 && content.refs > 0.8,
  );
  const rating = columns.find(
    (one) =>
      ![due, lead, title, ref].includes(one) && (one.content.ratings > 0.8 || one.content.coloured > 0.6),
  );
  const named = new Map([
    [due, 'By when'],
    [lead, 'Lead'],
    [title, 'Action'],
    ...(ref ? [[ref, 'Ref'] as const] : []),
    ...(rating ? [[rating, 'RAG'] as const] : []),
  ]);
  return columns.map((one) => named.get(one) ?? '');
}

function columnOf(column: number, cells: readonly GridCell[]): Column {
  const said = cells.filter(({ text }) => text !== '');
  const naming = said.filter(({ text }) => isWho(text)).length;
  return { column, content: contentOf(cells), names: said.length === 0 ? 0 : naming / said.length };
}

const isWho = (text: string): boolean =>
  text.length <= 80 && (namesAgency(text) || namesPost(text) || isEveryone(text) || isInitials(text));

/** What is to be done has words, and is said once. */
const isTitle = ({ filled, length, variety, dates }: ColumnContent): boolean =>
  filled > 0.8 && length > 14 && variety > 0.7 && dates === 0;
