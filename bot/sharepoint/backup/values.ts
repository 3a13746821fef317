import { createHash } from 'node:crypto';
import { z } from 'zod';
import { columnsOf } from '../rows/list';
import type { AnyList } from '../lists';
import type { BackupRow, RawColumn } from './format';
import { canBeFilled, kindIn, takesSeveral, type TargetColumns } from './columns';

/** A row as it is to be written, and what of it SharePoint takes from nobody. */
export interface RowToWrite {
  /** By internal name; what the row leaves blank is left out. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Names of the backed-up columns whose value stays behind in the file. */
  readonly leftBehind: readonly string[];
}

/**
 * How a backed-up row is written. `saved` are the columns that it had, `by` where their values go, `list` the app's
 * declaration where it has one: there, who added a row by hand and when is written into the columns that the app
 * reads it from, as SharePoint will say of every restored row that the restore added it, now.
 */
export function rowToWrite(
  row: BackupRow,
  saved: readonly RawColumn[],
  by: TargetColumns['by'],
  list: AnyList | undefined,
): RowToWrite {
  const values: Record<string, unknown> = {};
  const leftBehind: string[] = [];
  for (const column of saved) {
    const value = row.fields[column.name] ?? row.fields[`${column.name}LookupId`];
    if (value === undefined || value === null || value === '' || column.readOnly) continue;
    const target = by.get(column.name);
    // SharePoint's own, as `Attachments`: it is there and no app may write it.
    if (target && (target.readOnly || !kindIn(target))) continue;
    const written = target && canBeFilled(target) ? fitting(target, value) : undefined;
    if (target && written !== undefined) values[target.name] = written;
    else leftBehind.push(column.name);
  }
  return { values: { ...(list ? originOf(list, row) : {}), ...values }, leftBehind };
}

/** The values as Graph takes them. Columns with a default get an explicit nothing where the row has nothing. */
export function fieldsOf(
  values: RowToWrite['values'],
  columns: Iterable<RawColumn>,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const { name, defaultValue } of columns) if (defaultValue) fields[name] = null;
  for (const [name, value] of Object.entries(values)) {
    fields[name] = value;
    if (Array.isArray(value)) fields[`${name}@odata.type`] = 'Collection(Edm.String)';
  }
  return fields;
}

/** A short text that is the same for the same values, however SharePoint orders and spells them. */
export function digestOf(fields: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  const values = [...names].sort().map((name) => canonical(fields[name]));
  return createHash('sha256').update(JSON.stringify(values)).digest('base64');
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

function canonical(value: unknown): unknown {
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string') return value;
  return INSTANT.test(value) ? new Date(value).getTime() : value.replace(/\r\n?/g, '\n');
}

/** The value in the form that the column takes; undefined when there is none. */
function fitting(column: RawColumn, value: unknown): unknown {
  if (column.choice) return takesSeveral(column) ? listOf(value) : textOf(value);
  if (column.text) return textOf(value);
  if (column.number || column.currency) return z.coerce.number().safeParse(value).data;
  if (column.boolean) return typeof value === 'boolean' ? value : undefined;
  return typeof value === 'string' ? value : undefined;
}

const listOf = (value: unknown): unknown => (Array.isArray(value) ? value : [textOf(value)]);

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'object' ? undefined : String(value);
}

const authorSchema = z.object({
  user: z.object({ email: z.string().nullish(), displayName: z.string().nullish() }),
});

function originOf(list: AnyList, row: BackupRow): Record<string, unknown> {
  const user = authorSchema.safeParse(row.createdBy).data?.user;
  const known = { createdAt: row.createdDateTime, createdBy: user?.email ?? user?.displayName };
  const sources = new Map<string, 'createdAt' | 'createdBy'>(Object.entries(list.fromSharePoint ?? {}));
  return Object.fromEntries(
    columnsOf(list).flatMap(([property, { name }]) => {
      const source = sources.get(property);
      const value = source && known[source];
      return value ? [[name, value]] : [];
    }),
  );
}
