import type { Column } from '../columns/column';
import { invalidRequest } from '../errors';
import { wholeSeconds } from '../text';

/** What an item keeps for one column; an empty value is not kept at all. */
export type Stored = string | number | boolean | string[] | number[];

/** Longest note Graph takes, in characters. */
const NOTE_LENGTH = 63_999;

const wrong = (column: Column, needed: string) =>
  invalidRequest(`Field '${column.name}' needs ${needed} as its value.`);

function text(column: Column, value: unknown): string {
  if (typeof value !== 'string') throw wrong(column, 'a string');
  const limit = column.kind === 'note' ? NOTE_LENGTH : Number(column.facet.maxLength ?? 255);
  if (value.length > limit) {
    throw invalidRequest(`Field '${column.name}' holds at most ${limit} characters.`);
  }
  return value;
}

function number(column: Column, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(column, 'a number');
  return value;
}

function boolean(column: Column, value: unknown): boolean {
  if (typeof value !== 'boolean') throw wrong(column, 'true or false');
  return value;
}

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Reads an ISO date or instant as SharePoint does: without an offset it is UTC (the site's zone),
 * milliseconds are dropped, and years before 1900 cannot be held.
 * @returns `yyyy-MM-ddTHH:mm:ssZ`, or undefined when the text is not a date
 */
export function parseInstant(value: string): string | undefined {
  if (!ISO.test(value)) return undefined;
  const [year, month, day] = value.slice(0, 10).split('-').map(Number) as [number, number, number];
  // Told before `new Date`, which makes the 30th of February the 2nd of March.
  if (year < 1900 || year > 8900 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const zoned = /T.*(Z|[+-]\d{2}:\d{2})$/.test(value);
  const instant = new Date(zoned ? value : `${value}${value.includes('T') ? '' : 'T00:00'}Z`);
  return Number.isNaN(instant.getTime()) ? undefined : wholeSeconds(instant);
}

function dateTime(column: Column, value: unknown): string {
  const instant = typeof value === 'string' ? parseInstant(value) : undefined;
  if (instant === undefined) throw wrong(column, 'an ISO 8601 date and time');
  return column.facet.format === 'dateOnly' ? `${instant.slice(0, 10)}T00:00:00Z` : instant;
}

function choice(column: Column, value: unknown): string {
  // Not checked against the choices: SharePoint's API does not enforce them either.
  if (typeof value !== 'string') throw wrong(column, 'a string');
  if (value.length > 255) throw invalidRequest(`Field '${column.name}' holds at most 255 characters.`);
  return value;
}

/** The id of a person or of a row of another list: documented as a string, a whole number passes too. */
export function reference(column: Column, value: unknown): number {
  const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 0) throw wrong(column, 'the id of a row');
  return id;
}

/**
 * Checks one value against the kind of its column, as SharePoint would.
 * @returns what to keep, or null for an empty value (empty text is the same as none)
 * @throws invalidRequest for a wrong type, a text that is too long, or any write to a hyperlink
 */
export function parseValue(column: Column, value: unknown): Stored | null {
  if (value === null || value === '') return null;
  switch (column.kind) {
    case 'text':
    case 'note':
      return text(column, value);
    case 'number':
    case 'currency':
      return number(column, value);
    case 'boolean':
      return boolean(column, value);
    case 'dateTime':
      return dateTime(column, value);
    case 'choice':
      return choice(column, value);
    case 'personOrGroup':
    case 'lookup':
      return String(reference(column, value));
    case 'hyperlinkOrPicture':
      throw invalidRequest(`Field '${column.name}' is a hyperlink and cannot be written through this API.`);
    case 'computed':
      throw readOnly(column.name);
  }
}

/** 400, of a column that SharePoint alone writes. */
export const readOnly = (name: string) => invalidRequest(`Field '${name}' is read-only`);
