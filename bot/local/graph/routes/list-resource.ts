import { columnResource } from '../columns/column';
import type { Context } from '../context';
import { listContext, listUrl, listWebUrl } from '../links';
import type { Expansion } from '../odata/expand';
import { writePosition } from '../odata/page-token';
import { notExpandable, selected } from '../odata/properties';
import { itemPage } from '../storage/items';
import type { List, Site } from '../storage/rows';
import { APP_ACTOR } from './actors';
import { itemWriter, viewOf } from './item-resource';
import { PAGE } from './page';
import { pick } from './site';

/** Names a list as it stands now. */
export const listETag = (list: List) => `"${list.id},${list.version}"`;

/** What is asked of a list resource beside its own properties. */
export interface ListView {
  select?: readonly string[];
  expand: readonly Expansion[];
}

/**
 * The list as Graph hands it out.
 * @throws badRequest for an expansion lists do not have; 501 for one this server does not offer
 */
export function listResource(
  context: Context,
  site: Site,
  list: List,
  view: ListView,
): Record<string, unknown> {
  const own = {
    '@odata.etag': listETag(list),
    createdDateTime: list.created,
    description: list.description,
    eTag: listETag(list),
    id: list.id,
    lastModifiedDateTime: list.modified,
    name: list.name,
    webUrl: listWebUrl(context, site, list),
    displayName: list.title,
    createdBy: APP_ACTOR,
    lastModifiedBy: APP_ACTOR,
    parentReference: { siteId: site.id },
    list: { contentTypesEnabled: false, hidden: list.hidden === 1, template: list.template },
  };
  return { ...pick(own, view.select), ...expanded(context, site, list, view.expand) };
}

function expanded(
  context: Context,
  site: Site,
  list: List,
  expand: readonly Expansion[],
): Record<string, unknown> {
  const parts: Record<string, unknown> = {};
  for (const one of expand) {
    if (one.name === 'columns') {
      parts['columns@odata.context'] = listContext(context, site, list, 'columns');
      parts.columns = visibleColumns(context, list, selected('columnDefinition', one.select));
    } else if (one.name === 'items') Object.assign(parts, firstItems(context, site, list, one));
    else throw notExpandable('list', one);
  }
  return parts;
}

/** `$expand=items(…)`: the first page, and where the others are. */
function firstItems(context: Context, site: Site, list: List, asked: Expansion): Record<string, unknown> {
  const write = itemWriter(context, site, list, context.columns.of(list), viewOf(asked.select, asked.expand));
  const items = itemPage(context.db, list, 0, PAGE + 1);
  const last = items.length > PAGE ? items[PAGE - 1] : undefined;
  const token = last && writePosition({ id: last.id });
  return {
    'items@odata.context': listContext(context, site, list, 'items'),
    ...(token ? { 'items@odata.nextLink': `${listUrl(context, site, list)}/items?$skiptoken=${token}` } : {}),
    items: items.slice(0, PAGE).map(write),
  };
}

/** The columns of a list; hidden ones only when `hidden` is among what is selected. */
export function visibleColumns(context: Context, list: List, select: readonly string[] | undefined) {
  return context.columns
    .of(list)
    .filter((column) => !column.hidden || select?.includes('hidden'))
    .map((column) => pick(columnResource(column), select));
}
