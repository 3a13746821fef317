import { fieldKey, type Column } from '../columns/column';
import type { Item } from '../storage/rows';
import { APP_USER_ID, APP_USER_NAME, keptValue } from './cell';
import { isMultiple } from '../columns/column';
import type { Stored } from './values';

/** The ETag of an item, with the quotes that belong to it. */
export const itemETag = (item: Pick<Item, 'guid' | 'version'>) => `"${item.guid},${item.version}"`;

/** Several people or rows are read as objects, one as its id. */
function shown(column: Column, value: Stored): unknown {
  if (column.kind === 'choice' || !isMultiple(column) || !Array.isArray(value)) return value;
  return value.map((id) => ({ LookupId: Number(id), LookupValue: '' }));
}

/**
 * The `fields` of an item as Graph hands them out: the list's own columns that have a value (empty
 * ones are left out), then what SharePoint keeps of every item.
 * @param select the columns asked for; all but the hidden ones when left out
 */
export function fieldsResource(columns: readonly Column[], item: Item, select?: readonly string[]) {
  const all: Record<string, unknown> = {};
  for (const column of columns) {
    const value = keptValue(column, item);
    if (value === undefined) continue;
    if (column.hidden && !select?.includes(fieldKey(column))) continue;
    all[fieldKey(column)] = shown(column, value);
  }
  addOwn(all, item);
  // Graph: the values behind lookups come only when they are selected.
  if (select) Object.assign(all, { Author: APP_USER_NAME, Editor: APP_USER_NAME });
  const chosen = select
    ? Object.fromEntries(Object.entries(all).filter(([key]) => select.includes(key)))
    : all;
  return { '@odata.etag': itemETag(item), ...chosen };
}

function addOwn(all: Record<string, unknown>, item: Item): void {
  const title = item.fields.Title;
  if (title !== undefined) {
    all.LinkTitleNoMenu = title;
    all.LinkTitle = title;
  }
  all.id = String(item.id);
  all.ContentType = 'Item';
  all.Modified = item.modified;
  all.Created = item.created;
  all.AuthorLookupId = APP_USER_ID;
  all.EditorLookupId = APP_USER_ID;
  all._UIVersionString = `${item.version}.0`;
  all.Attachments = false;
  all.Edit = '';
  all.ItemChildCount = '0';
  all.FolderChildCount = '0';
}
