import { ok, type Handler, type ListCall } from '../context';
import { badRequest, invalidRequest } from '../errors';
import { itemCell } from '../fields/cell';
import { continued, listContext, listUrl } from '../links';
import { bind } from '../odata/condition';
import { parseFilter } from '../odata/filter';
import { allow, type Options } from '../odata/options';
import { parseOrder, type Order } from '../odata/order';
import { readPosition, writePosition, type Position } from '../odata/page-token';
import type { Item } from '../storage/rows';
import { findItems } from './item-query';
import { itemView, itemWriter } from './item-resource';
import { pageSize } from './page';

/** `$skip` and `$count` have sentences of their own in Graph. */
function refuse(options: Options): void {
  if (options.odata.has('skip')) {
    throw invalidRequest(
      '$skip is not supported on this API. Only URLs returned by the API can be used to page.',
    );
  }
  if (options.odata.get('count') === 'false') return;
  if (options.odata.has('count')) throw invalidRequest('$count is not supported on this API.');
}

/** `GET …/items`: filtered, sorted and in pages that go on where the last one ended. */
export const getItems: Handler<ListCall> = (context, call) => {
  const { options, list, site } = call;
  refuse(options);
  allow(options, 'select', 'expand', 'filter', 'orderby', 'top', 'skiptoken', 'count');
  const view = itemView(options);
  const columns = context.columns.of(list);
  const filter = options.odata.get('filter');
  const order = parseOrder(columns, options.odata.get('orderby'));
  const size = pageSize(options);
  const items = findItems(context, list, {
    conditions: filter === undefined ? [] : parseFilter(filter).map((clause) => bind(columns, clause)),
    order,
    after: placeIn(order, readPosition(options.odata.get('skiptoken'))),
    limit: size + 1,
    unindexedAllowed: /HonorNonIndexedQueriesWarningMayFailRandomly/i.test(call.headers.prefer ?? ''),
  });
  const page = items.slice(0, size);
  const last = items.length > size ? page.at(-1) : undefined;
  const next = last && {
    '@odata.nextLink': continued(`${listUrl(context, site, list)}/items`, options, [
      '$skiptoken',
      position(last, order),
    ]),
  };
  return ok({
    '@odata.context': listContext(context, site, list, 'items'),
    ...next,
    value: page.map(itemWriter(context, site, list, columns, view)),
  });
};

/**
 * Where to go on in this order.
 * @throws badRequest for the token of a page that was not sorted like this one: it names no place here
 */
function placeIn(order: Order | undefined, after: Position | undefined): Position | undefined {
  if (after && (after.cell !== undefined) !== (order !== undefined)) throw badRequest('Invalid $skiptoken.');
  return after;
}

function position(item: Item, order: Order | undefined): string {
  return writePosition({ id: item.id, cell: order && itemCell(order.column, item) });
}
