import { z } from 'zod';
import { invalidRequest, notSupported } from '../errors';
import type { Kind } from './column';

const text = z.strictObject({
  allowMultipleLines: z.boolean().default(false),
  appendChangesToExistingText: z.boolean().default(false),
  linesForEditing: z.number().int().min(0).default(0),
  maxLength: z.number().int().min(1).max(255).optional(),
  textType: z.enum(['plain', 'richText']).optional(),
});
const number = z.strictObject({
  decimalPlaces: z.enum(['automatic', 'none', 'one', 'two', 'three', 'four', 'five']).default('automatic'),
  displayAs: z.enum(['number', 'percentage']).default('number'),
  maximum: z.number().nullish(),
  minimum: z.number().nullish(),
});
const choice = z.strictObject({
  allowTextEntry: z.boolean().default(false),
  choices: z.array(z.string()).default([]),
  displayAs: z.enum(['checkBoxes', 'dropDownMenu', 'radioButtons']).default('dropDownMenu'),
});
const dateTime = z.strictObject({
  displayAs: z.enum(['default', 'friendly', 'standard']).default('default'),
  format: z.enum(['dateOnly', 'dateTime']).default('dateOnly'),
});
const personOrGroup = z.strictObject({
  allowMultipleSelection: z.boolean().default(false),
  chooseFromType: z.enum(['peopleAndGroups', 'peopleOnly']).default('peopleAndGroups'),
  displayAs: z.string().default('nameWithPresence'),
});
const lookup = z.strictObject({
  allowMultipleValues: z.boolean().default(false),
  allowUnlimitedLength: z.boolean().default(false),
  columnName: z.string().default('Title'),
  listId: z.string(),
  primaryLookupColumnId: z.string().nullish(),
});

/** The kinds this server offers, by the property of the column definition that asks for them. */
const FACETS: Readonly<Record<string, z.ZodType<Record<string, unknown>>>> = {
  text,
  number,
  currency: z.strictObject({ locale: z.string().default('en-us') }),
  boolean: z.strictObject({}),
  choice,
  dateTime,
  personOrGroup,
  lookup,
  hyperlinkOrPicture: z.strictObject({ isPicture: z.boolean().default(false) }),
};

/** Kinds of Graph that this server does not offer; refused by name rather than made by half. */
const REFUSED = ['calculated', 'contentApprovalStatus', 'geolocation', 'term', 'thumbnail'];

export const FACET_NAMES = [...Object.keys(FACETS), ...REFUSED];

/**
 * Finds the one kind a column definition asks for and fills in SharePoint's defaults.
 * @param body the column definition as sent
 * @param before the facet of the column that is being changed, whose settings stay where unsaid
 * @throws invalidRequest without exactly one usable kind or with an unknown setting; 501 for a kind not offered
 */
export function parseFacet(body: Record<string, unknown>, before: Record<string, unknown> = {}) {
  const asked = FACET_NAMES.filter((name) => body[name] !== undefined && body[name] !== null);
  const name = asked[0];
  if (name === undefined || asked.length > 1) {
    throw invalidRequest('A column definition must specify exactly one column type.');
  }
  const schema = FACETS[name];
  if (!schema) throw notSupported(`A column of the type '${name}'`);
  const sent = withoutAnnotations(body[name]);
  const result = schema.safeParse(withoutNulls({ ...before, ...sent }));
  if (!result.success)
    throw invalidRequest(`The '${name}' definition is invalid: ${z.prettifyError(result.error)}`);
  const facet = result.data;
  const kind: Kind = name === 'text' && facet.allowMultipleLines === true ? 'note' : (name as Kind);
  if (kind === 'text') facet.maxLength ??= 255;
  return { kind, facet };
}

/** A setting that is sent as null is one that is not set. */
const withoutNulls = (settings: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null));

/** Clients of Microsoft may send `@odata.type` beside the settings. */
function withoutAnnotations(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidRequest('A column type must be an object.');
  }
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.includes('@')));
}
