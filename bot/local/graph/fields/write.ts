import { fieldKey, isMultiple, type Column } from '../columns/column';
import { invalidRequest, unknownField } from '../errors';
import { parseInstant, parseValue, readOnly, reference, type Stored } from './values';

/** The values of one item, by internal column name. */
export type Fields = Record<string, Stored>;

/** Annotations a client that echoes what it read sends along; they say nothing. */
const ECHOED = new Set(['@odata.etag', '@odata.context', '@odata.type']);

/**
 * Applies the `fields` of a create or a change to an item's values.
 * @param columns the list's columns
 * @param body the `fields` object as sent
 * @param before the item's values so far, left as they are; empty for a new item
 * @returns the new values
 * @throws invalidRequest for an unknown or read-only column or a value its column cannot hold
 */
export function writeFields(columns: readonly Column[], body: unknown, before: Fields): Fields {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw invalidRequest('The fields of an item must be an object.');
  }
  const sent = body as Record<string, unknown>;
  const after: Fields = { ...before };
  for (const [key, value] of Object.entries(sent)) {
    if (ECHOED.has(key)) continue;
    const column = columnFor(columns, key);
    if (key.includes('@')) continue;
    const stored = isMultiple(column) ? severalValues(column, key, sent) : parseValue(column, value);
    if (stored === null) delete after[column.name];
    else after[column.name] = stored;
  }
  return after;
}

/** Gives the columns that were not named their default values. */
export function withDefaults(columns: readonly Column[], body: unknown, fields: Fields): Fields {
  const named = new Set(Object.keys(body as object));
  const after = { ...fields };
  for (const column of columns) {
    if (column.defaultValue === undefined || named.has(fieldKey(column))) continue;
    const value = defaultOf(column, column.defaultValue.value);
    if (value !== undefined) after[column.name] = value;
  }
  return after;
}

/** A default is kept as text whatever the kind; one that does not fit its column is not applied. */
function defaultOf(column: Column, value: string): Stored | undefined {
  switch (column.kind) {
    case 'number':
    case 'currency':
      return Number.isFinite(Number(value)) ? Number(value) : undefined;
    case 'boolean':
      return value === '1' || value.toLowerCase() === 'true';
    case 'dateTime':
      return parseInstant(value);
    case 'choice':
      return isMultiple(column) ? [value] : value;
    case 'text':
    case 'note':
      return value;
    default:
      return undefined;
  }
}

/** Finds the column a key of `fields` speaks of: `Name`, `NameLookupId`, or either with `@odata.type`. */
function columnFor(columns: readonly Column[], key: string): Column {
  const [name, annotation] = key.split('@', 2);
  const column = columns.find((one) => writeKey(one) === name);
  if (!column) {
    const shadow = columns.find((one) => one.name === name);
    if (shadow?.builtIn) throw readOnly(key);
    if (shadow) throw invalidRequest(`Field '${key}' is written as '${writeKey(shadow)}'.`);
    if (['id', 'AuthorLookupId', 'EditorLookupId'].includes(name ?? '')) throw readOnly(key);
    throw unknownField(key);
  }
  if (column.readOnly || column.kind === 'computed') throw readOnly(column.name);
  if (annotation !== undefined && annotation !== 'odata.type') throw unknownField(key);
  return column;
}

/** People and rows are written by id, also when there are several. */
const writeKey = (column: Column) =>
  column.kind === 'personOrGroup' || column.kind === 'lookup' ? `${column.name}LookupId` : column.name;

/** Several values need their type said, or SharePoint refuses them. */
function severalValues(column: Column, key: string, sent: Record<string, unknown>): Stored | null {
  const value = sent[key];
  if (value === null) return null;
  const types =
    column.kind === 'choice'
      ? ['Collection(Edm.String)']
      : ['Collection(Edm.Int32)', 'Collection(Edm.String)'];
  const said = sent[`${key}@odata.type`];
  if (typeof said !== 'string' || !types.includes(said.replace(/^#/, ''))) {
    throw invalidRequest(`Field '${key}' needs '${key}@odata.type': '${types[0]}'.`);
  }
  if (!Array.isArray(value)) throw invalidRequest(`Field '${key}' needs a list of values.`);
  if (value.length === 0) return null;
  if (column.kind !== 'choice') return value.map((one) => reference(column, one));
  const choices = value.map((one) => parseValue(column, one));
  if (choices.some((one) => one === null)) throw invalidRequest(`Field '${key}' has an empty choice.`);
  return [...new Set(choices as string[])];
}
