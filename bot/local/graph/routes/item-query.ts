import { notIndexed, throttled } from '../errors';
import type { Context } from '../context';
import { itemCell } from '../fields/cell';
import { meets, type Condition } from '../odata/condition';
import type { Order } from '../odata/order';
import type { Position } from '../odata/page-token';
import { itemById, itemPage, itemsAfter } from '../storage/items';
import { countMatches, matchingIds, newestIds, orderedIds } from '../storage/query';
import type { Item, List } from '../storage/rows';

/** Rows of an index read at a time while other conditions sort most of them out. */
const PORTION = 500;

export interface ItemQuery {
  conditions: readonly Condition[];
  order?: Order;
  after?: Position;
  limit: number;
  /** The client sent `Prefer: HonorNonIndexedQueriesWarningMayFailRandomly`. */
  unindexedAllowed: boolean;
}

/**
 * Finds the items a query asks for, at most `limit`, in the order asked.
 * @throws notIndexed for a column without an index; throttled beyond the list view threshold
 */
export function findItems(context: Context, list: List, query: ItemQuery): Item[] {
  checkIndexes(query);
  checkThreshold(context, list, query);
  const { order, conditions, after, limit } = query;
  if (!order) {
    if (conditions.length === 0) return itemPage(context.db, list, after?.id ?? 0, limit);
    return take(matches(context, list, query, after?.id ?? 0), limit);
  }
  if (conditions.length > 0 || !order.column.indexed) return sorted(context, list, query, order);
  const ids =
    order.column.name === 'ID'
      ? newestIds(context.db, list, after?.id, limit)
      : orderedIds(context.db, order.column.key, order.descending, place(after), limit);
  return load(context, list, ids);
}

const place = (after: Position | undefined) =>
  after?.cell === undefined ? undefined : { id: after.id, cell: after.cell };

function checkIndexes(query: ItemQuery): void {
  if (query.unindexedAllowed) return;
  const columns = [
    ...query.conditions.map((one) => one.column),
    ...(query.order ? [query.order.column] : []),
  ];
  const bare = columns.find((column) => !column.indexed);
  if (bare) throw notIndexed(bare.name);
}

/**
 * A list of 5,000 rows or more answers only when the first condition is on an indexed column and
 * matches fewer rows than that, whatever `$top` says; an order without an index never.
 */
function checkThreshold(context: Context, list: List, query: ItemQuery): void {
  const threshold = context.listViewThreshold;
  if (list.items < threshold) return;
  if (query.order && !query.order.column.indexed) throw throttled();
  const [first] = query.conditions;
  if (!first) return;
  if (!first.column.indexed || countMatches(context.db, list, first, threshold) >= threshold)
    throw throttled();
}

function load(context: Context, list: List, ids: readonly number[]): Item[] {
  return ids.flatMap((id) => itemById(context.db, list, id) ?? []);
}

/** Items above an id that meet every condition, found through the first one's index. */
function* matches(context: Context, list: List, query: ItemQuery, after: number): Generator<Item> {
  const [first, ...others] = query.conditions;
  if (!first?.column.indexed) {
    for (const item of itemsAfter(context.db, list, after)) {
      if (query.conditions.every((condition) => meets(item, condition))) yield item;
    }
    return;
  }
  const portion = others.length === 0 ? query.limit : PORTION;
  for (let last = after; ;) {
    const ids = matchingIds(context.db, list, first, last, portion);
    for (const item of load(context, list, ids)) {
      if (others.every((condition) => meets(item, condition))) yield item;
    }
    if (ids.length < portion) return;
    last = ids.at(-1) ?? last;
  }
}

function take(items: Iterable<Item>, limit: number): Item[] {
  const taken: Item[] = [];
  for (const item of items) {
    taken.push(item);
    if (taken.length === limit) break;
  }
  return taken;
}

/** Sorts what a filter leaves (fewer rows than the threshold) and goes on behind the last page. */
function sorted(context: Context, list: List, query: ItemQuery, order: Order): Item[] {
  const all = [...matches(context, list, { ...query, limit: PORTION }, 0)];
  const compare = compareBy(order);
  const rows = all.map((item) => ({ item, id: item.id, cell: itemCell(order.column, item) })).sort(compare);
  const after = place(query.after);
  const rest = after ? rows.filter((row) => compare(row, after) > 0) : rows;
  return rest.slice(0, query.limit).map((row) => row.item);
}

type Place = { id: number; cell: string | number };

function compareBy(order: Order): (left: Place, right: Place) => number {
  const sign = order.descending ? -1 : 1;
  return (left, right) => {
    if (left.cell === right.cell) return left.id - right.id;
    // Empty values are numbers below every text, as in the index.
    if (typeof left.cell !== typeof right.cell) return typeof left.cell === 'number' ? -sign : sign;
    return left.cell < right.cell ? -sign : sign;
  };
}
