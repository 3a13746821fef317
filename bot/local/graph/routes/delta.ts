import { ok, type Context, type Handler, type ListCall } from '../context';
import { resyncRequired } from '../errors';
import { continued, listContext, listUrl } from '../links';
import { readToken, writeToken, type DeltaToken } from '../odata/delta-token';
import { allow } from '../odata/options';
import { changedItems } from '../storage/items';
import { tombstonesAfter, type Tombstone } from '../storage/tombstones';
import type { Item } from '../storage/rows';
import { itemView, itemWriter } from './item-resource';
import { pageSize } from './page';

/**
 * `GET …/items/delta`: the items whose latest change lies behind the token, in the order of those
 * changes, each in its present state; deleted ones as tombstones. An item that changes while the
 * pages are read comes again on a later page, so the last one wins.
 */
export const getDelta: Handler<ListCall> = (context, call) => {
  const { options, site, list } = call;
  allow(options, 'select', 'expand', 'top', 'skiptoken', 'deltatoken');
  const view = itemView(options);
  const url = `${listUrl(context, site, list)}/items/delta`;
  const start = startOf(call, url);
  const size = pageSize(options);
  const page = changesAfter(context, call, start, size + 1);
  const write = itemWriter(context, site, list, context.columns.of(list), view);
  const shown = page.slice(0, size);
  const more = page.length > size;
  // The last page of a first enumeration also steps over what was deleted before it began.
  const since = Math.max(shown.at(-1)?.change ?? start.since, more ? 0 : (start.first ?? 0));
  const token = writeToken({ ...start, since, first: more ? start.first : undefined });
  return ok({
    '@odata.context': listContext(context, site, list, 'items'),
    [more ? '@odata.nextLink' : '@odata.deltaLink']: continued(url, options, ['token', token]),
    value: shown.map((entry) => ('fields' in entry ? write(entry) : tombstone(entry))),
  });
};

/** Where to start: at the beginning, at the present (`latest`) or where a token says. */
function startOf(call: ListCall, url: string): DeltaToken {
  const { list, options } = call;
  const text =
    options.other.get('token') ?? options.odata.get('deltatoken') ?? options.odata.get('skiptoken');
  // A first enumeration shows no rows that were gone before it began.
  if (text === undefined) return { list: list.id, epoch: list.epoch, since: 0, first: list.change };
  if (text === 'latest') return { list: list.id, epoch: list.epoch, since: list.change };
  const token = readToken(text, list.id);
  if (token.epoch !== list.epoch || token.since > list.change) {
    throw resyncRequired(url + sameProperties(options.raw));
  }
  return token;
}

/** The address to start again at asks for the same properties. */
function sameProperties(raw: string): string {
  const kept = raw.split('&').filter((part) => /^(\$|%24)?(expand|select|top)=/i.test(part));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function changesAfter(
  context: Context,
  call: ListCall,
  start: DeltaToken,
  limit: number,
): (Item | Tombstone)[] {
  // Both kinds from one moment: a change seen by only one of the two reads would be stepped over.
  const [items, gone] = context.db.snapshot(() => [
    changedItems(context.db, call.list, start.since, limit),
    tombstonesAfter(context.db, call.list, Math.max(start.since, start.first ?? 0), limit),
  ]);
  return [...items, ...gone].sort((left, right) => left.change - right.change).slice(0, limit);
}

const tombstone = (entry: Tombstone) => ({ id: String(entry.id), deleted: { state: 'deleted' } });
