import { z } from 'zod';
import { invalidRequest, notSupported } from '../errors';
import { canBeUnique, canIndex, facetName, type Column, type Definition } from './column';
import { FACET_NAMES, parseFacet } from './facets';
import { internalName } from './internal-name';

/** What a client may say about a column beside its kind. */
const common = z.object({
  name: z.string().optional(),
  displayName: z.string().min(1).max(255).optional(),
  description: z.string().nullish(),
  columnGroup: z.string().nullish(),
  hidden: z.boolean().nullish(),
  readOnly: z.boolean().nullish(),
  required: z.boolean().nullish(),
  indexed: z.boolean().nullish(),
  enforceUniqueValues: z.boolean().nullish(),
  defaultValue: z.object({ value: z.string().nullish(), formula: z.string().nullish() }).nullish(),
});
/** What Graph hands out of a column beside that, or only computes; a client that sends it back changes nothing. */
const READ_ONLY = [
  'id',
  'isDeletable',
  'isReorderable',
  'isSealed',
  'propagateChanges',
  'sourceContentType',
  'type',
];
const KNOWN = new Set([...Object.keys(common.shape), ...FACET_NAMES, ...READ_ONLY, 'validation']);

export type NewColumn = Omit<Column, 'key' | 'id' | 'builtIn'>;

/**
 * Reads a column definition sent to `POST …/columns` or inside a new list.
 * @returns the column with its internal name, not yet checked against the list's other columns
 * @throws invalidRequest for anything SharePoint would refuse; 501 for what this server does not offer
 */
export function parseNewColumn(body: unknown): NewColumn {
  const { sent, said } = parseCommon(body);
  const wanted = said.name ?? said.displayName;
  if (wanted === undefined) throw invalidRequest('A column definition must have a name.');
  const column: NewColumn = {
    name: internalName(wanted),
    displayName: said.displayName ?? wanted,
    description: said.description ?? '',
    columnGroup: said.columnGroup ?? 'Custom Columns',
    hidden: said.hidden ?? false,
    readOnly: said.readOnly ?? false,
    required: said.required ?? false,
    indexed: said.indexed ?? false,
    unique: said.enforceUniqueValues ?? false,
    ...parseFacet(sent),
    ...parseDefault(said.defaultValue),
  };
  return checkIndex(column);
}

/**
 * Applies a `PATCH …/columns/{id}` to a column.
 * @throws invalidRequest for a new name or kind, or an index the kind cannot have
 */
export function changeColumn(column: Column, body: unknown): Column {
  const { sent, said } = parseCommon(body);
  if (said.name !== undefined && said.name !== column.name) {
    throw invalidRequest('The name of a column cannot be changed.');
  }
  const typed = FACET_NAMES.some((name) => sent[name] !== undefined && sent[name] !== null);
  const facet = typed ? parseFacet(sent, column.facet) : { kind: column.kind, facet: column.facet };
  if (facetName(facet.kind) !== facetName(column.kind) || facet.kind !== column.kind) {
    throw invalidRequest('The type of a column cannot be changed.');
  }
  return checkIndex({
    ...column,
    ...facet,
    displayName: said.displayName ?? column.displayName,
    description: said.description ?? column.description,
    columnGroup: said.columnGroup ?? column.columnGroup,
    hidden: said.hidden ?? column.hidden,
    readOnly: said.readOnly ?? column.readOnly,
    required: said.required ?? column.required,
    indexed: said.indexed ?? column.indexed,
    unique: said.enforceUniqueValues ?? column.unique,
    ...parseDefault(said.defaultValue),
  });
}

function parseCommon(body: unknown) {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw invalidRequest('A column definition must be an object.');
  }
  const sent = body as Record<string, unknown>;
  const strange = Object.keys(sent).find((key) => !KNOWN.has(key) && !key.includes('@odata.'));
  if (strange !== undefined)
    throw invalidRequest(`The property '${strange}' is not part of a column definition.`);
  if (sent.validation !== undefined && sent.validation !== null) throw notSupported('Validation of a column');
  const result = common.safeParse(sent);
  if (!result.success)
    throw invalidRequest(`The column definition is invalid: ${z.prettifyError(result.error)}`);
  return { sent, said: result.data };
}

function parseDefault(said: z.infer<typeof common>['defaultValue']): Pick<Definition, 'defaultValue'> {
  if (said === undefined || said === null) return {};
  if (said.formula) throw notSupported('A default value by formula');
  return said.value === undefined || said.value === null ? {} : { defaultValue: { value: said.value } };
}

/** SharePoint: a unique column must be indexed, and not every kind can be either. */
function checkIndex<Checked extends NewColumn>(column: Checked): Checked {
  if (column.unique && !column.indexed) {
    throw invalidRequest('A column that enforces unique values must be indexed.');
  }
  if (column.indexed && !canIndex(column)) {
    throw invalidRequest(`A column of this type cannot be indexed: '${column.name}'.`);
  }
  if (column.unique && !canBeUnique(column)) {
    throw invalidRequest(`A column of this type cannot enforce unique values: '${column.name}'.`);
  }
  return column;
}
