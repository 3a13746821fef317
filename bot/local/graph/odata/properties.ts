import { badRequest, notSupported } from '../errors';
import type { Expansion } from './expand';
import { parseSelect, type Options } from './options';

const BASE = [
  'id',
  'name',
  'description',
  'eTag',
  'createdDateTime',
  'lastModifiedDateTime',
  'webUrl',
  'createdBy',
  'lastModifiedBy',
  'parentReference',
  'sharepointIds',
];

/** The properties of Graph's types, also of those that this server leaves empty. */
const PROPERTIES = {
  site: [...BASE, 'displayName', 'error', 'isPersonalSite', 'root', 'siteCollection'],
  list: [...BASE, 'displayName', 'list', 'system'],
  listItem: [...BASE, 'contentType', 'deleted'],
  listItemVersion: ['id', 'lastModifiedBy', 'lastModifiedDateTime', 'published'],
  columnDefinition: [
    'boolean',
    'calculated',
    'choice',
    'columnGroup',
    'contentApprovalStatus',
    'currency',
    'dateTime',
    'defaultValue',
    'description',
    'displayName',
    'enforceUniqueValues',
    'geolocation',
    'hidden',
    'hyperlinkOrPicture',
    'id',
    'indexed',
    'isDeletable',
    'isReorderable',
    'isSealed',
    'lookup',
    'name',
    'number',
    'personOrGroup',
    'propagateChanges',
    'readOnly',
    'required',
    'sourceContentType',
    'term',
    'text',
    'thumbnail',
    'type',
    'validation',
  ],
} as const;

/** What Graph's types can be expanded by. */
const RELATIONS: Readonly<Record<Resource, readonly string[]>> = {
  site: ['columns', 'contentTypes', 'drive', 'drives', 'items', 'lists', 'permissions', 'sites'],
  list: [
    'activities',
    'columns',
    'contentTypes',
    'createdByUser',
    'drive',
    'items',
    'lastModifiedByUser',
    'operations',
    'subscriptions',
  ],
  listItem: [
    'activities',
    'analytics',
    'createdByUser',
    'documentSetVersions',
    'driveItem',
    'fields',
    'lastModifiedByUser',
    'versions',
  ],
  listItemVersion: ['fields'],
  columnDefinition: ['sourceColumn'],
};

export type Resource = keyof typeof PROPERTIES;

const unknownProperty = (name: string, resource: Resource) =>
  badRequest(
    `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.${resource}'.`,
  );

/**
 * Checks what a `$select` names.
 * @returns the names, undefined when all properties are wanted (nothing said, or `*`)
 * @throws badRequest for a name the type does not have
 */
export function selected(
  resource: Resource,
  names: readonly string[] | undefined,
): readonly string[] | undefined {
  const known: readonly string[] = [...PROPERTIES[resource], ...RELATIONS[resource], '*'];
  const strange = names?.find((name) => !known.includes(name));
  if (strange !== undefined) throw unknownProperty(strange, resource);
  return names?.includes('*') ? undefined : names;
}

/** The same for the `$select` of a request. */
export const selectOf = (resource: Resource, options: Options) =>
  selected(resource, parseSelect(options.odata.get('select')));

/**
 * The refusal of an expansion that this server does not offer.
 * @returns 501 for what Graph can expand, 400 for what it cannot either
 */
export function notExpandable(resource: Resource, { name }: Expansion): Error {
  if (!RELATIONS[resource].includes(name)) return unknownProperty(name, resource);
  return notSupported(`Expanding '${name}' of a ${resource}`);
}
