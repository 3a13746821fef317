/** What a column holds. `computed` is for SharePoint's own columns that have no facet in Graph. */
export type Kind =
  | 'text'
  | 'note'
  | 'number'
  | 'currency'
  | 'boolean'
  | 'dateTime'
  | 'choice'
  | 'personOrGroup'
  | 'lookup'
  | 'hyperlinkOrPicture'
  | 'computed';

/** What of a column is kept as JSON: everything that is only handed back, or steers writing. */
export interface Definition {
  displayName: string;
  description: string;
  columnGroup: string;
  hidden: boolean;
  readOnly: boolean;
  required: boolean;
  kind: Kind;
  /** The body of `text`, `choice` …, as Graph hands it back. */
  facet: Record<string, unknown>;
  defaultValue?: { value: string };
}

/** A column of one list. `key` is this server's own number for it and is never reused. */
export interface Column extends Definition {
  key: number;
  id: string;
  name: string;
  builtIn: boolean;
  indexed: boolean;
  unique: boolean;
}

/** The property of Graph that carries the kind: a note is a text column with several lines. */
export const facetName = (kind: Kind) => (kind === 'note' ? 'text' : kind);

/** Whether the column holds several values (choices with tick boxes, several people, several rows). */
export function isMultiple(column: Pick<Column, 'kind' | 'facet'>): boolean {
  if (column.kind === 'choice') return column.facet.displayAs === 'checkBoxes';
  if (column.kind === 'personOrGroup') return column.facet.allowMultipleSelection === true;
  return column.kind === 'lookup' && column.facet.allowMultipleValues === true;
}

/** The key under which the value appears in `fields`: people and lookups are known by their id. */
export function fieldKey(column: Pick<Column, 'name' | 'kind' | 'facet'>): string {
  const reference = column.kind === 'personOrGroup' || column.kind === 'lookup';
  return reference && !isMultiple(column) ? `${column.name}LookupId` : column.name;
}

/** Whether SharePoint can index the column at all. */
export function canIndex(column: Pick<Column, 'kind' | 'facet'>): boolean {
  return !isMultiple(column) && !['note', 'hyperlinkOrPicture', 'computed'].includes(column.kind);
}

/** Whether SharePoint can enforce unique values in the column. */
export const canBeUnique = (column: Pick<Column, 'kind' | 'facet'>) =>
  canIndex(column) && column.kind !== 'boolean';

/** The column as Graph hands it out. */
export function columnResource(column: Column): Record<string, unknown> {
  return {
    columnGroup: column.columnGroup,
    description: column.description,
    displayName: column.displayName,
    enforceUniqueValues: column.unique,
    hidden: column.hidden,
    id: column.id,
    indexed: column.indexed,
    name: column.name,
    readOnly: column.readOnly,
    required: column.required,
    ...(column.defaultValue ? { defaultValue: column.defaultValue } : {}),
    ...(column.kind === 'computed' ? {} : { [facetName(column.kind)]: column.facet }),
  };
}
