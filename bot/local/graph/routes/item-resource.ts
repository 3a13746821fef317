import type { Column } from '../columns/column';
import type { Context } from '../context';
import { notSupported } from '../errors';
import { itemETag } from '../fields/read';
import { listContext, listWebUrl, webUrl } from '../links';
import { parseExpand, type Expansion } from '../odata/expand';
import { parseSelect, type Options } from '../odata/options';
import { notExpandable, selected } from '../odata/properties';
import type { Item, List, Site } from '../storage/rows';
import { APP_ACTOR } from './actors';
import { fieldsWithLookups } from './lookups';

/** What of an item is wanted. `fields` is undefined when they are not, `true` when all of them are. */
export interface ItemView {
  select?: readonly string[];
  fields?: true | readonly string[];
}

/**
 * Reads `$select` and `$expand` of an item or of items.
 * @throws badRequest for a property items do not have; 501 for an expansion this server does not offer
 */
export function itemView(options: Options): ItemView {
  return viewOf(parseSelect(options.odata.get('select')), parseExpand(options.odata.get('expand')));
}

/** The same for a select and an expansion that have been read, as inside `$expand=items(…)`. */
export function viewOf(select: readonly string[] | undefined, expand: readonly Expansion[]): ItemView {
  const view: ItemView = { select: selected('listItem', select) };
  for (const one of expand) {
    if (one.name !== 'fields') throw notExpandable('listItem', one);
    if (one.expand.length > 0) throw notSupported(`Expanding inside '${one.name}'`);
    view.fields = one.select ?? true;
  }
  return view;
}

/** Makes item resources of one list; what they share is worked out once. */
export function itemWriter(
  context: Context,
  site: Site,
  list: List,
  columns: readonly Column[],
  view: ItemView,
) {
  const contextOfFields = (id: number) => listContext(context, site, list, `items('${id}')/fields/$entity`);
  const listAddress = listWebUrl(context, site, list);
  const contentType = { id: `0x0100${list.id.replace(/-/g, '').toUpperCase()}`, name: 'Item' };
  const wants = (name: string) => !view.select || view.select.includes(name);
  return (item: Item): Record<string, unknown> => {
    const etag = itemETag(item);
    const resource: Record<string, unknown> = { '@odata.etag': etag };
    const put = (name: string, value: unknown) => {
      if (wants(name)) resource[name] = value;
    };
    put('createdDateTime', item.created);
    put('eTag', etag);
    put('id', String(item.id));
    put('lastModifiedDateTime', item.modified);
    put('webUrl', `${listAddress}/${item.id}_.000`);
    put('createdBy', APP_ACTOR);
    put('lastModifiedBy', APP_ACTOR);
    put('parentReference', { id: list.id, siteId: site.id });
    put('contentType', contentType);
    if (view.select?.includes('sharepointIds'))
      resource.sharepointIds = sharepointIds(context, site, list, item);
    if (view.fields) {
      resource['fields@odata.context'] = contextOfFields(item.id);
      const names = view.fields === true ? undefined : view.fields;
      resource.fields = fieldsWithLookups(context, site, columns, item, names);
    }
    return resource;
  };
}

function sharepointIds(context: Context, site: Site, list: List, item: Item) {
  const [, siteId, webId] = site.id.split(',');
  return {
    listId: list.id,
    listItemId: String(item.id),
    listItemUniqueId: item.guid,
    siteId,
    siteUrl: webUrl(context, site),
    webId,
  };
}
