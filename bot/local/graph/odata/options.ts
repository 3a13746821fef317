import { badRequest, invalidRequest } from '../errors';

/** The options OData knows, by the name without `$`: Graph takes them with it and without. */
const KNOWN = [
  'select',
  'expand',
  'filter',
  'orderby',
  'top',
  'skip',
  'count',
  'search',
  'skiptoken',
  'deltatoken',
];

/** The query options of one request. Options that are not OData's, such as `token`, are in `other`. */
export interface Options {
  odata: ReadonlyMap<string, string>;
  other: ReadonlyMap<string, string>;
  /** The query as sent, for links that repeat it. */
  raw: string;
}

/** Percent-decoding with `+` as a blank, as forms and URLSearchParams write it. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    throw badRequest('The query is not correctly percent-encoded.');
  }
}

/**
 * Reads the query part of an address.
 * @param raw without the question mark
 * @throws badRequest for an unknown option that starts with `$` or one that is given twice
 */
export function parseOptions(raw: string): Options {
  const odata = new Map<string, string>();
  const other = new Map<string, string>();
  for (const part of raw.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = decode(equals < 0 ? part : part.slice(0, equals));
    const value = equals < 0 ? '' : decode(part.slice(equals + 1));
    const plain = name.replace(/^\$/, '').toLowerCase();
    if (KNOWN.includes(plain)) {
      if (odata.has(plain)) throw badRequest(`Query option '$${plain}' was specified more than once.`);
      odata.set(plain, value);
    } else if (name.startsWith('$')) {
      throw badRequest(`The query parameter '${name}' is not supported.`);
    } else other.set(name.toLowerCase(), value);
  }
  return { odata, other, raw };
}

/**
 * Refuses options that the address does not take, instead of ignoring them.
 * @throws invalidRequest naming the first one
 */
export function allow(options: Options, ...names: readonly string[]): void {
  for (const name of options.odata.keys()) {
    if (!names.includes(name)) throw invalidRequest(`$${name} is not supported on this API.`);
  }
}

/** The number of rows asked for, from 1; undefined when unsaid. */
export function parseTop(options: Options): number | undefined {
  const text = options.odata.get('top');
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text) || Number(text) < 1) throw badRequest(`Invalid value '${text}' for $top.`);
  return Number(text);
}

/** The names of a `$select`, undefined when unsaid. */
export function parseSelect(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const names = text.split(',').map((name) => name.trim());
  if (names.some((name) => !/^[@\w./]+$/.test(name))) throw badRequest(`Invalid $select clause '${text}'.`);
  return names;
}
