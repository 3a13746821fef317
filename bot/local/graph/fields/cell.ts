import type { Column } from '../columns/column';
import type { Item } from '../storage/rows';
import { fold } from '../text';
import type { Stored } from './values';

/** What is compared, ordered and kept in an index: a number or a folded text. */
export type Cell = string | number;

/** Stands for an empty value in the index. It sorts before everything, as blanks do in SharePoint. */
export const EMPTY = -Infinity;

/** The user id under which an application writes to SharePoint. */
export const APP_USER_ID = '1073741822';
export const APP_USER_NAME = 'SharePoint App';

/** What an item keeps for a column; a column may be called `constructor`, which every object has. */
export const keptValue = (column: Pick<Column, 'name'>, item: Pick<Item, 'fields'>): Stored | undefined =>
  Object.hasOwn(item.fields, column.name) ? item.fields[column.name] : undefined;

/** An item's value of any column, built in or not; undefined when empty. */
function valueOf(column: Column, item: Item): Stored | undefined {
  if (!column.builtIn || column.name === 'Title') return keptValue(column, item);
  switch (column.name) {
    case 'ID':
      return item.id;
    case 'Created':
      return item.created;
    case 'Modified':
      return item.modified;
    case 'Author':
    case 'Editor':
      return APP_USER_ID;
    case 'ContentType':
      return 'Item';
    case '_UIVersionString':
      return `${item.version}.0`;
    default:
      return undefined;
  }
}

/** The form in which a value is compared: text without regard to case, yes and no as 1 and 0. */
function cellOf(column: Column, value: Stored | undefined): Cell {
  if (value === undefined || Array.isArray(value)) return EMPTY;
  if (column.kind === 'personOrGroup' || column.kind === 'lookup') return Number(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? fold(value) : value;
}

/** An item's place in the order of a column. */
export const itemCell = (column: Column, item: Item) => cellOf(column, valueOf(column, item));
