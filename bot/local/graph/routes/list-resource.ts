import { columnResource } from '../columns/column';
import type { Context } from '../context';
import { notSupported } from '../errors';
import { listContext, listWebUrl } from '../links';
import type { Expansion } from '../odata/options';
import type { List, Site } from '../storage/rows';
import { APP_ACTOR } from './actors';
import { pick } from './site';

export const listETag = (list: List) => `"${list.id},${list.version}"`;

/** What is asked of a list resource beside its own properties. */
export interface ListView {
  select?: readonly string[];
  expand: readonly Expansion[];
}

/**
 * The list as Graph hands it out.
 * @throws 501 for an expansion this server does not offer
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
  for (const { name, select } of expand) {
    if (name !== 'columns') throw notSupported(`Expanding '${name}' of a list`);
    parts['columns@odata.context'] = listContext(context, site, list, 'columns');
    parts.columns = visibleColumns(context, list, select);
  }
  return parts;
}

/** The columns of a list; hidden ones only when `hidden` is among what is selected. */
export function visibleColumns(context: Context, list: List, select: readonly string[] | undefined) {
  return context.columns
    .of(list)
    .filter((column) => !column.hidden || select?.includes('hidden'))
    .map((column) => pick(columnResource(column), select));
}
