import { parseNewColumn } from '../columns/definition';
import { created, noContent, ok, type Handler, type ListCall, type SiteCall } from '../context';
import { invalidRequest } from '../errors';
import { continued, listUrl, siteContext, siteUrl } from '../links';
import { parseExpand } from '../odata/expand';
import { parseFilter } from '../odata/filter';
import { allow, type Options } from '../odata/options';
import { readPosition, writePosition } from '../odata/page-token';
import { selectOf } from '../odata/properties';
import { allLists, deleteList, insertList, updateList } from '../storage/lists';
import type { List } from '../storage/rows';
import { fold } from '../text';
import { objectBody } from './body';
import { fresh } from './fresh';
import { checkMatch } from './match';
import { listETag, listResource, type ListView } from './list-resource';
import { pageSize } from './page';

/** Characters SharePoint does not take in a title would break its address; Graph limits it to 255. */
function parseTitle(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > 255) {
    throw invalidRequest('The displayName of a list must have 1 to 255 characters.');
  }
  return value.trim();
}

function parseText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw invalidRequest('The description of a list must be a string.');
  return value;
}

const view = (options: Options): ListView => ({
  select: selectOf('list', options),
  expand: parseExpand(options.odata.get('expand')),
});

/** `GET /sites/{id}/lists`; `$filter` knows `displayName` only. */
export const getLists: Handler<SiteCall> = (context, call) => {
  const { options, site } = call;
  allow(options, 'select', 'expand', 'filter', 'top', 'skiptoken');
  const after = readPosition(options.odata.get('skiptoken'))?.id ?? 0;
  const lists = filtered(allLists(context.db, site), options.odata.get('filter')).filter(
    (list) => list.key > after,
  );
  const page = lists.slice(0, pageSize(options));
  const last = lists.length > page.length ? page.at(-1) : undefined;
  const token = last && writePosition({ id: last.key });
  return ok({
    '@odata.context': siteContext(context, site, 'lists'),
    ...(token
      ? { '@odata.nextLink': continued(`${siteUrl(context, site)}/lists`, options, ['$skiptoken', token]) }
      : {}),
    value: page.map((list) => listResource(context, site, list, view(options))),
  });
};

function filtered(lists: List[], filter: string | undefined): List[] {
  if (filter === undefined) return lists;
  return parseFilter(filter).reduce((left, { property, operator, value }) => {
    if (property !== 'displayName' || value === null || !['eq', 'ne', 'startswith'].includes(operator)) {
      throw invalidRequest(`Invalid filter clause: lists can be filtered by displayName only.`);
    }
    const [title, wanted] = [(list: List) => fold(list.title), fold(value)];
    if (operator === 'startswith') return left.filter((list) => title(list).startsWith(wanted));
    return left.filter((list) => (title(list) === wanted) === (operator === 'eq'));
  }, lists);
}

/** `POST /sites/{id}/lists`: a generic list with its columns. */
export const postList: Handler<SiteCall> = (context, call) => {
  allow(call.options, 'select', 'expand');
  const asked = view(call.options);
  const body = objectBody(call.body);
  if (body.name !== undefined) throw invalidRequest("The property 'name' of a list cannot be set.");
  const strange = Object.keys(body).find(
    (key) => !['displayName', 'description', 'columns', 'list'].includes(key),
  );
  if (strange !== undefined && !strange.includes('@'))
    throw invalidRequest(`The property '${strange}' cannot be set.`);
  const info = objectBody(body.list ?? {});
  const template = info.template ?? 'genericList';
  if (template !== 'genericList')
    throw invalidRequest(`The template '${String(template)}' is not supported.`);
  const columns = body.columns ?? [];
  if (!Array.isArray(columns)) throw invalidRequest('The columns of a list must be an array.');
  const wanted = columns.map(parseNewColumn);
  const { list, resource } = context.db.transaction(() => {
    const made = insertList(
      context.db,
      call.site,
      {
        title: parseTitle(body.displayName),
        description: parseText(body.description),
        template,
        hidden: info.hidden === true,
      },
      context.now(),
    );
    context.columns.addBuiltIn(made);
    for (const column of wanted) context.columns.add(made, column);
    // Before the end of the transaction: an expansion that is refused refuses the list too.
    return { list: made, resource: listResource(context, call.site, made, asked) };
  });
  return created(
    { '@odata.context': siteContext(context, call.site, 'lists/$entity'), ...resource },
    listUrl(context, call.site, list),
  );
};

/** `GET /sites/{id}/lists/{id or title}` */
export const getList: Handler<ListCall> = (context, call) => {
  allow(call.options, 'select', 'expand');
  return ok(
    {
      '@odata.context': siteContext(context, call.site, 'lists/$entity'),
      ...listResource(context, call.site, call.list, view(call.options)),
    },
    { ETag: listETag(call.list) },
  );
};

/** `PATCH /sites/{id}/lists/{id}`: title and description; nothing else of a list can change. */
export const patchList: Handler<ListCall> = (context, call) => {
  allow(call.options, 'select', 'expand');
  const asked = view(call.options);
  const body = objectBody(call.body);
  const strange = Object.keys(body).find(
    (key) => !['displayName', 'description'].includes(key) && !key.includes('@'),
  );
  if (strange !== undefined) throw invalidRequest(`The property '${strange}' of a list cannot be changed.`);
  const title = body.displayName === undefined ? undefined : parseTitle(body.displayName);
  const description = body.description === undefined ? undefined : parseText(body.description);
  const resource = context.db.transaction(() => {
    const now = fresh(context, call.list);
    checkMatch(call.headers, listETag(now));
    updateList(context.db, now, title ?? now.title, description ?? now.description, context.now());
    return listResource(context, call.site, fresh(context, now), asked);
  });
  return ok({ '@odata.context': siteContext(context, call.site, 'lists/$entity'), ...resource });
};

/** `DELETE /sites/{id}/lists/{id}` */
export const removeList: Handler<ListCall> = (context, call) => {
  context.db.transaction(() => {
    const now = fresh(context, call.list);
    checkMatch(call.headers, listETag(now));
    deleteList(context.db, now);
  });
  return noContent();
};
