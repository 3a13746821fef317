import { badRequest, notFound, notSupported, unknownSegment, wrongMethod } from '../errors';
import type { Answer, Call, Context, Handler, ListCall, SiteCall } from '../context';
import { findList } from '../storage/lists';
import { getColumn, getColumns, patchColumn, postColumn, removeColumn } from './columns';
import { getDelta } from './delta';
import { getItems } from './item-list';
import { getFields, getItem, patchFields, patchItem, postItem, removeItem } from './items';
import { getList, getLists, patchList, postList, removeList } from './lists';
import { getSite, resolveSite, searchSites } from './site';
import { getVersion, getVersions, restoreVersion } from './versions';

/** What an address can do, by method. */
type Methods<Kind extends Call> = Readonly<Record<string, Handler<Kind>>>;

/** Parts of sites, lists and items that real Graph has and this server does not. */
const ELSEWHERE = [
  'activities',
  'analytics',
  'columns',
  'contentTypes',
  'documentSetVersions',
  'drive',
  'driveItem',
  'drives',
  'externalColumns',
  'items',
  'operations',
  'pages',
  'permissions',
  'sites',
  'subscriptions',
  'termStore',
  'onenote',
];

function unknown(segment: string): Error {
  return ELSEWHERE.includes(segment) ? notSupported(`The address '${segment}'`) : unknownSegment(segment);
}

/** Picks the handler of a method. HEAD and the like are refused as Graph refuses them. */
function perform<Kind extends Call>(context: Context, call: Kind, methods: Methods<Kind>): Answer {
  const handler = methods[call.method];
  if (!handler) throw wrongMethod(Object.keys(methods));
  return handler(context, call);
}

/**
 * Answers a request for sites, lists, columns and items.
 * @throws GraphFault for everything Graph would refuse
 */
export function dispatch(context: Context, call: Call): Answer {
  const [root = '', ...behind] = call.segments;
  if (root !== 'sites') throw unknownSegment(root);
  if (behind.length === 0) return perform(context, call, { GET: searchSites });
  const { site, rest } = resolveSite(context, behind);
  return atSite(context, { ...call, site }, rest);
}

function atSite(context: Context, call: SiteCall, rest: readonly string[]): Answer {
  const [part, name, ...behind] = rest;
  if (part === undefined) return perform(context, call, { GET: getSite });
  if (part !== 'lists') throw unknown(part);
  if (name === undefined) return perform(context, call, { GET: getLists, POST: postList });
  const list = findList(context.db, call.site, name);
  if (!list) throw notFound('The specified list was not found');
  return atList(context, { ...call, list }, behind);
}

function atList(context: Context, call: ListCall, rest: readonly string[]): Answer {
  const [part, name, ...behind] = rest;
  if (part === undefined)
    return perform(context, call, { GET: getList, PATCH: patchList, DELETE: removeList });
  if (part === 'columns') return atColumns(context, call, name, behind);
  if (part !== 'items') throw unknown(part);
  if (name === undefined) return perform(context, call, { GET: getItems, POST: postItem });
  const delta = deltaToken(name);
  if (!delta) return atItem(context, call, name, behind);
  if (behind[0] !== undefined) throw unknownSegment(behind[0]);
  const other = new Map([...call.options.other, ...delta]);
  return perform(context, { ...call, options: { ...call.options, other } }, { GET: getDelta });
}

/** `delta`, `delta()`, `microsoft.graph.delta(token='latest')`: the arguments, or undefined for an item's id. */
function deltaToken(segment: string): [string, string][] | undefined {
  const match = /^(?:microsoft\.graph\.)?delta(?:\((?:token='([^']*)')?\))?$/.exec(segment);
  if (!match) return undefined;
  return match[1] === undefined ? [] : [['token', match[1]]];
}

function atColumns(
  context: Context,
  call: ListCall,
  name: string | undefined,
  behind: readonly string[],
): Answer {
  if (name === undefined) return perform(context, call, { GET: getColumns, POST: postColumn });
  if (behind[0] !== undefined) throw unknown(behind[0]);
  return perform(context, call, {
    GET: getColumn(name),
    PATCH: patchColumn(name),
    DELETE: removeColumn(name),
  });
}

function atItem(context: Context, call: ListCall, id: string, rest: readonly string[]): Answer {
  const [part, label, ...behind] = rest;
  if (part === undefined) {
    return perform(context, call, { GET: getItem(id), PATCH: patchItem(id), DELETE: removeItem(id) });
  }
  if (part === 'fields' && label === undefined) {
    return perform(context, call, { GET: getFields(id), PATCH: patchFields(id) });
  }
  if (part === 'versions' && label === undefined) return perform(context, call, { GET: getVersions(id) });
  if (part === 'versions' && label !== undefined) return atVersion(context, call, id, label, behind);
  if (label !== undefined) throw unknownSegment(label);
  throw unknown(part);
}

function atVersion(
  context: Context,
  call: ListCall,
  id: string,
  label: string,
  rest: readonly string[],
): Answer {
  const [action, beyond] = rest;
  if (action === undefined) return perform(context, call, { GET: getVersion(id, label) });
  if (!/^(microsoft\.graph\.)?restoreVersion$/.test(action)) throw unknown(action);
  if (beyond !== undefined) throw unknownSegment(beyond);
  return perform(context, call, { POST: restoreVersion(id, label) });
}

/** Splits a path behind `/v1.0` into its decoded parts. */
export function splitPath(path: string): string[] {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    throw badRequest('The path is not correctly percent-encoded.');
  }
}
