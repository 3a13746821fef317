import { created, noContent, ok, type Answer, type Context, type Handler, type ListCall } from '../context';
import { invalidRequest, notFound } from '../errors';
import { itemETag } from '../fields/read';
import { withDefaults, writeFields } from '../fields/write';
import { listContext, listUrl } from '../links';
import { allow, parseSelect } from '../odata/options';
import { deleteItem, insertItem, itemById, updateItem } from '../storage/items';
import type { Item, List } from '../storage/rows';
import { objectBody } from './body';
import { fresh } from './fresh';
import { itemView, itemWriter, type ItemView } from './item-resource';
import { fieldsWithLookups } from './lookups';
import { checkMatch, isKnown } from './match';

/** An item id is a whole number; anything else names no item. */
function named(context: Context, list: List, id: string): Item {
  const item = /^\d{1,15}$/.test(id) ? itemById(context.db, list, Number(id)) : undefined;
  if (!item) throw notFound('The specified item was not found.');
  return item;
}

function itemBody(context: Context, call: ListCall, item: Item, view: ItemView): Record<string, unknown> {
  const columns = context.columns.of(call.list);
  return {
    '@odata.context': listContext(context, call.site, call.list, 'items/$entity'),
    ...itemWriter(context, call.site, call.list, columns, view)(item),
  };
}

/** The fields sent with an item; what else may stand beside them says nothing new. */
function sentFields(body: unknown): Record<string, unknown> {
  const sent = objectBody(body);
  const strange = Object.keys(sent).find(
    (key) => !['fields', 'contentType', 'id'].includes(key) && !key.includes('@'),
  );
  if (strange !== undefined) throw invalidRequest(`The property '${strange}' of an item cannot be set.`);
  if (typeof sent.fields !== 'object' || sent.fields === null) throw invalidRequest('An item needs fields.');
  return sent.fields as Record<string, unknown>;
}

/** `POST …/items` */
export const postItem: Handler<ListCall> = (context, call) => {
  allow(call.options, 'expand', 'select');
  const view = itemView(call.options);
  const sent = sentFields(call.body);
  const item = context.db.transaction(() => {
    const list = fresh(context, call.list);
    const columns = context.columns.of(list);
    const fields = withDefaults(columns, sent, writeFields(columns, sent, {}));
    return insertItem(context.db, list, columns, fields, context.now());
  });
  context.changed(call.list.key);
  const answer = created(
    itemBody(context, call, item, { ...view, fields: view.fields ?? true }),
    `${listUrl(context, call.site, call.list)}/items/${item.id}`,
  );
  return { ...answer, headers: { ...answer.headers, ETag: itemETag(item) } };
};

/** `GET …/items/{id}` */
export const getItem = (id: string): Handler<ListCall> => {
  return (context, call): Answer => {
    allow(call.options, 'select', 'expand');
    const view = itemView(call.options);
    const item = named(context, call.list, id);
    if (isKnown(call.headers, itemETag(item))) return { status: 304, headers: { ETag: itemETag(item) } };
    return ok(itemBody(context, call, item, view), { ETag: itemETag(item) });
  };
};

/** Writes new values under the lock that also guards the ETag. */
function change(context: Context, call: ListCall, id: string, sent: Record<string, unknown>): Item {
  const item = context.db.transaction(() => {
    const list = fresh(context, call.list);
    const columns = context.columns.of(list);
    const before = named(context, list, id);
    checkMatch(call.headers, itemETag(before));
    return updateItem(
      context.db,
      list,
      columns,
      before,
      writeFields(columns, sent, before.fields),
      context.now(),
    );
  });
  context.changed(call.list.key);
  return item;
}

/** `PATCH …/items/{id}` with `{fields}` */
export const patchItem = (id: string): Handler<ListCall> => {
  return (context, call) => {
    allow(call.options, 'expand', 'select');
    const view = itemView(call.options);
    const item = change(context, call, id, sentFields(call.body));
    return ok(itemBody(context, call, item, { ...view, fields: view.fields ?? true }), {
      ETag: itemETag(item),
    });
  };
};

function fieldsBody(context: Context, call: ListCall, item: Item, select?: readonly string[]) {
  return {
    '@odata.context': listContext(context, call.site, call.list, `items('${item.id}')/fields/$entity`),
    ...fieldsWithLookups(context, call.site, context.columns.of(call.list), item, select),
  };
}

/** `PATCH …/items/{id}/fields` with the values alone */
export const patchFields = (id: string): Handler<ListCall> => {
  return (context, call) => {
    allow(call.options, 'select');
    const select = parseSelect(call.options.odata.get('select'));
    const item = change(context, call, id, objectBody(call.body));
    return ok(fieldsBody(context, call, item, select), { ETag: itemETag(item) });
  };
};

/** `GET …/items/{id}/fields` */
export const getFields = (id: string): Handler<ListCall> => {
  return (context, call) => {
    allow(call.options, 'select');
    const item = named(context, call.list, id);
    return ok(fieldsBody(context, call, item, parseSelect(call.options.odata.get('select'))), {
      ETag: itemETag(item),
    });
  };
};

/** `DELETE …/items/{id}` */
export const removeItem = (id: string): Handler<ListCall> => {
  return (context, call) => {
    context.db.transaction(() => {
      const list = fresh(context, call.list);
      const item = named(context, list, id);
      checkMatch(call.headers, itemETag(item));
      deleteItem(context.db, list, context.columns.of(list), item, context.now());
    });
    context.changed(call.list.key);
    return noContent();
  };
};

export { named as findItem };
