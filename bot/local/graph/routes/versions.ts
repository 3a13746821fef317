import type { Context, Handler, ListCall } from '../context';
import { ok } from '../context';
import { notFound } from '../errors';
import { fieldsResource } from '../fields/read';
import { listContext } from '../links';
import { parseExpand } from '../odata/expand';
import { allow, parseSelect } from '../odata/options';
import { versionsOf } from '../storage/items';
import type { Item } from '../storage/rows';
import { APP_ACTOR } from './actors';
import { viewOf } from './item-resource';
import { findItem } from './items';
import { pick } from './site';

function versionResource(context: Context, call: ListCall, item: Item): Record<string, unknown> {
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
    fields: fieldsResource(context.columns.of(call.list), item),
  };
}

/** A version always shows its fields; asking for them is allowed, for anything else is not. */
function checkExpand(call: ListCall): void {
  viewOf(undefined, parseExpand(call.options.odata.get('expand')));
}

/** `GET …/items/{id}/versions`: newest first, the present one among them. */
export const getVersions = (id: string): Handler<ListCall> => {
  return (context, call) => {
    allow(call.options, 'select', 'expand');
    checkExpand(call);
    const select = parseSelect(call.options.odata.get('select'));
    const versions = versionsOf(context.db, call.list, findItem(context, call.list, id));
    return ok({
      '@odata.context': listContext(context, call.site, call.list, `items('${id}')/versions`),
      value: versions.map((version) => pick(versionResource(context, call, version), select)),
    });
  };
};

/** `GET …/items/{id}/versions/{label}` */
export const getVersion = (id: string, label: string): Handler<ListCall> => {
  return (context, call) => {
    allow(call.options, 'expand');
    checkExpand(call);
    const versions = versionsOf(context.db, call.list, findItem(context, call.list, id));
    const version = versions.find((one) => `${one.version}.0` === label);
    if (!version) throw notFound();
    return ok({
      '@odata.context': listContext(context, call.site, call.list, `items('${id}')/versions/$entity`),
      ...versionResource(context, call, version),
    });
  };
};
