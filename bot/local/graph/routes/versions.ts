import type { Context, Handler, ListCall } from '../context';
import { noContent, ok } from '../context';
import { notFound } from '../errors';
import { fieldsResource } from '../fields/read';
import { listContext } from '../links';
import { parseExpand } from '../odata/expand';
import { allow } from '../odata/options';
import { selectOf } from '../odata/properties';
import { updateItem, versionsOf } from '../storage/items';
import type { Item } from '../storage/rows';
import { APP_ACTOR } from './actors';
import { fresh } from './fresh';
import { viewOf } from './item-resource';
import { findItem } from './items';
import { pick } from './site';

function versionResource(
  context: Context,
  call: ListCall,
  item: Item,
  fields?: readonly string[],
): Record<string, unknown> {
  const label = `${item.version}.0`;
  return {
    id: label,
    lastModifiedDateTime: item.modified,
    published: { level: 'published', versionId: label },
    lastModifiedBy: APP_ACTOR,
    'fields@odata.context': listContext(
      context,
      call.site,
      call.list,
      `items('${item.id}')/versions('${label}')/fields/$entity`,
    ),
    fields: fieldsResource(context.columns.of(call.list), item, fields),
  };
}

/** A version always shows its fields: all of them, or those that `$expand=fields($select=…)` names. */
function fieldsAsked(call: ListCall): readonly string[] | undefined {
  const { fields } = viewOf(undefined, parseExpand(call.options.odata.get('expand')));
  return fields === true ? undefined : fields;
}

function named(versions: readonly Item[], label: string): Item {
  const version = versions.find((one) => `${one.version}.0` === label);
  if (!version) throw notFound();
  return version;
}

/** `GET …/items/{id}/versions`: newest first, the present one among them. */
export const getVersions = (id: string): Handler<ListCall> => {
  return (context, call) => {
    allow(call.options, 'select', 'expand');
    const fields = fieldsAsked(call);
    const select = selectOf('listItemVersion', call.options);
    const versions = versionsOf(context.db, call.list, findItem(context, call.list, id));
    return ok({
      '@odata.context': listContext(context, call.site, call.list, `items('${id}')/versions`),
      value: versions.map((version) => pick(versionResource(context, call, version, fields), select)),
    });
  };
};

/** `GET …/items/{id}/versions/{label}` */
export const getVersion = (id: string, label: string): Handler<ListCall> => {
  return (context, call) => {
    allow(call.options, 'expand');
    const fields = fieldsAsked(call);
    const versions = versionsOf(context.db, call.list, findItem(context, call.list, id));
    const version = named(versions, label);
    return ok({
      '@odata.context': listContext(context, call.site, call.list, `items('${id}')/versions/$entity`),
      ...versionResource(context, call, version, fields),
    });
  };
};

/**
 * `POST …/items/{id}/versions/{label}/restoreVersion`: the old values become a new version. Values of
 * columns that are gone since stay gone.
 */
export const restoreVersion = (id: string, label: string): Handler<ListCall> => {
  return (context, call) => {
    allow(call.options);
    context.db.transaction(() => {
      const list = fresh(context, call.list);
      const columns = context.columns.of(list);
      const item = findItem(context, list, id);
      const version = named(versionsOf(context.db, list, item), label);
      const known = new Set(columns.map((column) => column.name));
      const fields = Object.fromEntries(Object.entries(version.fields).filter(([name]) => known.has(name)));
      updateItem(context.db, list, columns, item, fields, context.now());
    });
    context.changed(call.list.key);
    return noContent();
  };
};
