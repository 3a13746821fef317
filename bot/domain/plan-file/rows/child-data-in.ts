import { findChildData, findChildDataInCode, type ChildData } from '../../basics/child-data/find';
import type { Day } from '../../calendar/day';
import { cellName, type GridRow } from '../cells/grid';
import { dueOf } from '../cells/due';
import type { RefusedRow } from '../plan-file';

/**
 * Which cells of a row seem to hold details of a child (`product.md`, Lines not to cross). A date alone in its cell is a
 * date of the work unless its heading calls it a birth; a number is also looked at with its heading before it.
 */
export function childDataIn(
  row: GridRow,
  headings: readonly string[],
  today: Day,
  sheet?: string,
): RefusedRow[] {
  return row.cells.flatMap((cell, column) => {
    const heading = headings[column] ?? '';
    const kind =
      [cell.text, cell.struck ?? ''].map((text) => kindOf(text, heading, today)).find(Boolean) ??
      linkKind(cell.link, today);
    return kind ? [{ at: `${sheet ? `${sheet}!` : ''}${cellName(column, row.at)}`, kind }] : [];
  });
}

/** Without a figure, of any script, there is nothing to find. */
const HAS_FIGURE = /[\d\u0080-\u{10ffff}]/u;

function kindOf(text: string, heading: string, today: Day): ChildData | undefined {
  if (!HAS_FIGURE.test(text)) return undefined;
  const inHeading = findChildDataInCode(`${heading}: ${text}`, today);
  if (inHeading) return inHeading;
  const isDate = text.length < 40 && dueOf({ text }).day !== undefined;
  return isDate ? findChildDataInCode(text, today) : findChildData(text, today);
}

const linkKind = (link: string | undefined, today: Day): ChildData | undefined =>
  link === undefined ? undefined : findChildDataInCode(link, today);
