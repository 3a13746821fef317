import { z } from 'zod';
import { err, ok, type Result } from '../../domain/basics/result';
import type { Column } from './columns';
import { storable } from '../graph/storable';

/** What a row has in memory alone: the name of its table, where its type has one. */
type Tag<T> = T extends { readonly table: infer Name }
  ? { readonly tag: Name }
  : { readonly tag?: undefined };

/** Every property of a row that is kept has its column; the compiler sees to it. */
export type ColumnsOf<T> = { readonly [P in Exclude<keyof T, 'table'>]-?: Column<T[P]> };

type Kept<T> = keyof ColumnsOf<T> & string;

export interface ListDeclaration<T> {
  /** The list's title in SharePoint (`contract.md`, Lists). */
  readonly title: string;
  /** Not shown in SharePoint's own pages, where the tenant allows that. */
  readonly hidden?: boolean;
  /** The property whose unique column names a row. */
  readonly key?: Kept<T>;
  readonly columns: ColumnsOf<T>;
  /** The name of its table, where each row in memory says it. */
  readonly tag?: string;
  /** What SharePoint knows itself of a row that somebody added by hand without saying it. */
  readonly fromSharePoint?: { readonly [P in keyof T]?: 'createdAt' | 'createdBy' };
  /** The row as it is to be understood, where somebody may have edited one column and not the one that belongs to it. */
  readonly understood?: (row: T) => T;
  /** Changes so seldom that it is looked at every two or three minutes instead of every half. */
  readonly seldomChanged?: true;
  /**
   * Its rows say who somebody is, what was sent or answered, or when the partnership works: where their words hold a
   * child's details the row counts all the same, without them. Of any other list such a row is left out.
   */
  readonly countsWithoutWords?: true;
  /**
   * What a row counts without where somebody typed it so that it cannot be read: who somebody is stays known. A fault in
   * any other column leaves the row out.
   */
  readonly countsWithout?: readonly Kept<T>[];
  /** A list that grows for years: which of its rows are held in memory. The others can be looked up by their key. */
  readonly recent?: Recent<T>;
}

/** Rows whose `at`, an indexed instant, lies no more than `days` back, and older ones whose `state` is still open. */
export interface Recent<T> {
  readonly at: Kept<T>;
  readonly days: number;
  readonly state: Kept<T>;
  readonly open: readonly string[];
}

/** A list as declared, with the reader that follows from its columns. */
export interface ListOf<T> extends ListDeclaration<T> {
  readonly schema: z.ZodType<T>;
}

/** What is wrong with one column of a row, as 'DueOn is not a day written like 2024-09-27' says it. */
export interface ColumnFault {
  readonly column: string;
  readonly reason: string;
}

/**
 * The column in which the app writes a random id with each write of its own. When an answer is lost on the way,
 * it tells our own row from one that another copy of the app wrote under the same key.
 */
export const WRITE_ID = 'WriteId';

/** Declares a list. */
export function defineList<T extends object>(declaration: ListDeclaration<T> & Tag<T>): ListOf<T> {
  const { tag } = declaration;
  const shape: Record<string, z.ZodType> = tag ? { table: z.literal(tag).default(tag) } : {};
  for (const [property, column] of columnsOf(declaration)) shape[property] = column.schema;
  return { ...declaration, schema: z.object(shape) as unknown as z.ZodType<T> };
}

/** Properties and their columns, in the order declared. */
export const columnsOf = <T>(list: Pick<ListDeclaration<T>, 'columns'>): [Kept<T>, Column<unknown>][] =>
  Object.entries(list.columns) as [Kept<T>, Column<unknown>][];

/** The name of the unique column, where the list has one. */
export const keyColumn = <T>(list: ListDeclaration<T>): string | undefined =>
  list.key && list.columns[list.key].name;

/** A row from fields by column name, as SharePoint or a file has them; or every column that does not fit. */
export function readRow<T>(
  list: ListOf<T>,
  fields: Readonly<Record<string, unknown>>,
): Result<T, ColumnFault[]> {
  const columns = columnsOf(list).map(
    ([property, column]) => [property, whereFilled(column, fields)] as const,
  );
  const raw = Object.fromEntries(columns.map(([property, name]) => [property, fields[name]]));
  const read = list.schema.safeParse(raw);
  if (read.success) {
    const row = withoutMissing(read.data);
    return ok(list.understood?.(row) ?? row);
  }
  const names = new Map<PropertyKey, string>(columns);
  return err(
    read.error.issues.map((issue) => ({
      column: names.get(issue.path[0] ?? '') ?? String(issue.path[0]),
      reason: issue.message,
    })),
  );
}

/** The name under which the fields have a column's value: that of before where only that one is filled. */
function whereFilled({ name, formerly }: Column<unknown>, fields: Readonly<Record<string, unknown>>): string {
  return formerly !== undefined && isBlank(fields[name]) && !isBlank(fields[formerly]) ? formerly : name;
}

/** True for what SharePoint gives for a field in which nothing stands. */
export const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/**
 * Fields by column name, as Graph takes them, of the properties that `row` has.
 * A property that is there and undefined is written as null, which empties the field.
 */
export function writeFields<T>(list: ListDeclaration<T>, row: Partial<T>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [property, column] of columnsOf(list)) {
    if (!(property in row)) continue;
    const value: unknown = row[property];
    const written =
      value === undefined || value === null ? null : column.write(value as NonNullable<unknown>);
    fields[column.name] = typeof written === 'string' ? storable(written) : written;
    // Without the type, Graph takes a list of choices for a malformed text (sharepoint.md, Items).
    if (column.kind === 'choices') fields[`${column.name}@odata.type`] = 'Collection(Edm.String)';
  }
  return fields;
}

/** The fields of a new row: what is missing is left out. */
export const writeNewFields = <T>(list: ListDeclaration<T>, row: T): Record<string, unknown> =>
  writeFields(list, withoutMissing(row) as Partial<T>);

const withoutMissing = <T>(row: T): T =>
  Object.fromEntries(Object.entries(row as object).filter(([, value]) => value !== undefined)) as T;
