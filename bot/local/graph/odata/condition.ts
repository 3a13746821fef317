import type { Column } from '../columns/column';
import { invalidRequest, unknownField } from '../errors';
import { EMPTY, itemCell, type Cell } from '../fields/cell';
import { parseInstant } from '../fields/values';
import type { Item } from '../storage/rows';
import { fold } from '../text';
import type { Clause, Operator } from './filter';

/** A clause bound to a column of the list, its value in the form in which values are compared. */
export interface Condition {
  column: Column;
  operator: Operator;
  value: Cell;
}

/** Properties of an item that SharePoint keeps as columns. */
const TOP_LEVEL: Readonly<Record<string, string>> = {
  id: 'ID',
  createdDateTime: 'Created',
  lastModifiedDateTime: 'Modified',
};

/**
 * Finds the column a property of a filter or sort order means: `fields/X`, `fields/XLookupId`, `id` …
 * @throws unknownField when the list has no such column
 */
export function columnOf(columns: readonly Column[], property: string): Column {
  const field = /^fields\/([\w.]+)$/.exec(property)?.[1];
  const name = field === 'id' ? 'ID' : (field ?? TOP_LEVEL[property]);
  const column = columns.find((one) => one.name === name);
  if (column) return column;
  const target = name?.endsWith('LookupId') ? name.slice(0, -'LookupId'.length) : undefined;
  const lookup = columns.find((one) => one.name === target && ['lookup', 'personOrGroup'].includes(one.kind));
  if (lookup) return lookup;
  throw unknownField(field ?? property);
}

/**
 * Binds a clause to its column.
 * @throws invalidRequest when the column is unknown or its kind cannot be compared with the value so
 */
export function bind(columns: readonly Column[], clause: Clause): Condition {
  const column = columnOf(columns, clause.property);
  const { operator } = clause;
  if (clause.value === null) {
    if (operator !== 'eq' && operator !== 'ne') throw invalidRequest('Invalid filter clause');
    return { column, operator, value: EMPTY };
  }
  const textual = ['text', 'note', 'choice'].includes(column.kind);
  if (operator === 'startswith' && (!textual || clause.value === '')) {
    throw invalidRequest(`startswith is not supported on the field '${column.name}'.`);
  }
  return { column, operator, value: comparable(column, clause.value) };
}

/** A number as OData writes it: no hexadecimal, no blanks. */
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

function comparable(column: Column, value: string): Cell {
  const wrong = () => invalidRequest(`'${value}' is not a value of the field '${column.name}'.`);
  switch (column.kind) {
    case 'number':
    case 'currency':
    case 'lookup':
    case 'personOrGroup':
      if (!DECIMAL.test(value) || !Number.isFinite(Number(value))) throw wrong();
      return Number(value);
    case 'boolean':
      if (!/^(true|false|0|1)$/i.test(value)) throw wrong();
      return /^(true|1)$/i.test(value) ? 1 : 0;
    case 'dateTime':
      return fold(parseInstant(value) ?? fail(wrong()));
    case 'hyperlinkOrPicture':
    case 'computed':
      throw invalidRequest(`The field '${column.name}' cannot be used in a filter.`);
    default:
      return value === '' ? EMPTY : fold(value);
  }
}

function fail(error: Error): never {
  throw error;
}

/** Whether an item meets the condition. An empty value meets `ne` of any value, and no order. */
export function meets(item: Item, condition: Condition): boolean {
  const cell = itemCell(condition.column, item);
  const { operator, value } = condition;
  if (operator === 'eq') return cell === value;
  if (operator === 'ne') return cell !== value;
  if (cell === EMPTY || value === EMPTY) return false;
  switch (operator) {
    case 'lt':
      return cell < value;
    case 'gt':
      return cell > value;
    case 'le':
      return cell <= value;
    case 'ge':
      return cell >= value;
    case 'startswith':
      return String(cell).startsWith(String(value));
  }
}
