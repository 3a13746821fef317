import { isMultiple, type Column } from '../columns/column';
import type { Context } from '../context';
import { keptValue } from '../fields/cell';
import { fieldsResource } from '../fields/read';
import { itemById } from '../storage/items';
import { findList } from '../storage/lists';
import type { Item, Site } from '../storage/rows';

/** The `fields` of an item; with lookups' values where these are selected. */
export function fieldsWithLookups(
  context: Context,
  site: Site,
  columns: readonly Column[],
  item: Item,
  names: readonly string[] | undefined,
): Record<string, unknown> {
  const fields = fieldsResource(columns, item, names);
  return names ? { ...fields, ...lookedUp(context, site, columns, item, names) } : fields;
}

/**
 * What stands behind an item's lookups. Graph shows it only for lookups that are selected by name
 * (fieldValueSet); otherwise it shows their ids alone.
 * @param names the fields selected
 * @returns the value of the other list's column, for each lookup of one row that leads to a value
 */
function lookedUp(
  context: Context,
  site: Site,
  columns: readonly Column[],
  item: Item,
  names: readonly string[],
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const column of columns) {
    if (column.kind !== 'lookup' || isMultiple(column) || !names.includes(column.name)) continue;
    const id = Number(keptValue(column, item));
    const list = findList(context.db, site, String(column.facet.listId));
    const row = list && Number.isSafeInteger(id) ? itemById(context.db, list, id) : undefined;
    const value = row && keptValue({ name: String(column.facet.columnName) }, row);
    if (value !== undefined) values[column.name] = value;
  }
  return values;
}
