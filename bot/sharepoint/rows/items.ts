import { z } from 'zod';
import type { Instant } from '../../domain/calendar/day';
import { err, ok, type Result } from '../../domain/basics/result';
import { StoreUnavailable, type RowFault, type Stored } from '../../usecases/ports';
import { childDataIn, heldBack, judgedAsOf } from './held-back';
import { columnsOf, keyColumn, readRow, type ColumnFault, type ListOf } from './list';
import { type Page, type Item, pageSchema, itemSchema } from './graph-item';
/** A page of rows out of Graph's answer. */
export const parsePage = (answer: unknown): Page => parsed(pageSchema, answer);

const whole = z.looseObject({ error: z.undefined().optional() });

/** One row of a page; undefined for what is no row that can be used: an error in its place, no version, no fields. */
export function readItem(element: unknown): Item | undefined {
  const item = whole.safeParse(element).success ? itemSchema.safeParse(element).data : undefined;
  return item && (item.deleted || (item.fields && findEtag(item) !== undefined)) ? item : undefined;
}

/** A row out of Graph's answer to a create, a change or a get. */
export const parseItem = (answer: unknown): Item => parsed(itemSchema, answer);

/** The version that a later change names in `If-Match`. */
export function etagOf(item: Item): string {
  const etag = findEtag(item);
  if (etag !== undefined) return etag;
  throw new StoreUnavailable('SharePoint gave a row without its version.');
}

function findEtag(item: Item): string | undefined {
  const etag = item['@odata.etag'] ?? item.eTag ?? item.fields?.['@odata.etag'];
  return typeof etag === 'string' ? etag : undefined;
}

/** The number in an ETag like `"guid,7"`, to tell an older state from a newer; 0 when there is none. */
export const versionOf = (etag: string): number => Number(/,(\d+)"?$/.exec(etag)?.[1] ?? 0);

/** A row of a list as it is there, or what is wrong with it in plain words. What people typed is not repeated. */
export function storedOf<T extends object>(
  list: ListOf<T>,
  item: Item,
  now: Instant,
): Result<Stored<T>, RowFault> {
  const read = readRow(list, fieldsOf(list, item));
  return read.ok ? ok(stored(item, read.value)) : err(faultOf(list, item, now, inWords(read.error)));
}

const stored = <T extends object>(item: Item, row: T): Stored<T> => ({
  ...row,
  id: item.id,
  etag: etagOf(item),
});

const inWords = (faults: readonly ColumnFault[]): string =>
  faults.map((fault) => `${fault.column} ${fault.reason}`).join('; ');

/** A row as people may read it; `withheld` says what of it is left out. */
export interface ReadableRow<T> {
  readonly row: Stored<T>;
  readonly withheld?: RowFault;
}

/**
 * A row of a list without what somebody typed there of a child, and without what cannot be read where it counts all the
 * same; or why it is left out as a whole.
 */
export function readableOf<T extends object>(
  list: ListOf<T>,
  item: Item,
  now: Instant,
): Result<ReadableRow<T>, RowFault> {
  const fields = fieldsOf(list, item);
  const whole = readRow(list, fields);
  const partly = whole.ok ? undefined : withoutUnreadable(list, fields, whole.error);
  const read = whole.ok ? whole.value : partly?.row;
  if (read === undefined) return err(faultOf(list, item, now, whole.ok ? '' : inWords(whole.error)));
  const row = stored(item, read);
  const held = heldBack<T>(list, row, judgedAsOf(item, now));
  const reason = [partly?.reason, held?.reason].filter(Boolean).join('; ');
  if (reason === '') return ok({ row });
  const fault: RowFault = { ...faultOf(list, item, now, reason), ...(held ? {} : { isUnreadable: true }) };
  if (!held) return ok({ row, withheld: fault });
  return held.row ? ok({ row: { ...row, ...held.row }, withheld: fault }) : err(fault);
}

/** The row without the columns that cannot be read; undefined where one of them is needed. */
function withoutUnreadable<T extends object>(
  list: ListOf<T>,
  fields: Readonly<Record<string, unknown>>,
  faults: readonly ColumnFault[],
): { readonly row: T; readonly reason: string } | undefined {
  const may = new Set(list.countsWithout?.map((property) => list.columns[property].name));
  if (!faults.every(({ column }) => may.has(column))) return undefined;
  const read = readRow(list, {
    ...fields,
    ...Object.fromEntries(faults.map(({ column }) => [column, null])),
  });
  return read.ok ? { row: read.value, reason: inWords(faults) } : undefined;
}

/** A fault of a row, which is called by its key or title, unless somebody typed of a child there. */
function faultOf<T extends object>(list: ListOf<T>, item: Item, now: Instant, reason: string): RowFault {
  const fields = fieldsOf(list, item);
  const row = [keyColumn(list), 'Title']
    .map((name) => name && fields[name])
    .find(
      (value): value is string => typeof value === 'string' && value !== '' && !isOfAChild(value, item, now),
    );
  return { list: list.title, id: item.id, ...(row ? { row } : {}), reason };
}

const isOfAChild = (name: string, item: Item, now: Instant): boolean =>
  childDataIn({ searched: 'text' }, name, judgedAsOf(item, now)) !== undefined;

const fieldsOf = <T extends object>(list: ListOf<T>, item: Item): Record<string, unknown> => ({
  ...known(list, item),
  ...withoutBlanks(item.fields ?? {}),
});

/** The fields that SharePoint fills where people left them blank. */
function known<T extends object>(list: ListOf<T>, item: Item): Record<string, unknown> {
  if (!list.fromSharePoint) return {};
  const user = item.createdBy?.user;
  const values = { createdAt: item.createdDateTime, createdBy: user?.email ?? user?.displayName };
  return Object.fromEntries(
    columnsOf(list).map(([property, { name }]) => {
      const source = list.fromSharePoint?.[property];
      return [name, source && values[source]];
    }),
  );
}

const withoutBlanks = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));

function parsed<T>(schema: z.ZodType<T>, answer: unknown): T {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  throw new StoreUnavailable('SharePoint gave an answer that cannot be read.', undefined, {
    cause: read.error,
  });
}
