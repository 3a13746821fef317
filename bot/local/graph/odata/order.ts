import type { Column } from '../columns/column';
import { invalidRequest } from '../errors';
import { columnOf } from './condition';

export interface Order {
  column: Column;
  descending: boolean;
}

/**
 * Reads `fields/Due desc`. One sort key is understood; the id decides between equal values.
 * @returns undefined when nothing is asked, or the order by id that lists have anyway
 * @throws invalidRequest for an unknown column, several keys or a column that has no order
 */
export function parseOrder(columns: readonly Column[], text: string | undefined): Order | undefined {
  if (text === undefined) return undefined;
  const match = /^\s*([\w./]+)(?:\s+(asc|desc))?\s*$/i.exec(text);
  if (!match?.[1]) throw invalidRequest(`Invalid orderby clause '${text}'.`);
  const column = columnOf(columns, match[1]);
  if (column.kind === 'computed' || column.kind === 'hyperlinkOrPicture') {
    throw invalidRequest(`The field '${column.name}' cannot be used in orderby.`);
  }
  const descending = match[2]?.toLowerCase() === 'desc';
  return column.name === 'ID' && !descending ? undefined : { column, descending };
}
