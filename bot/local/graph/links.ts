import type { Context } from './context';
import type { Options } from './odata/options';
import type { List, Site } from './storage/rows';

/** Encodes a query value, leaving what Graph's own links leave readable. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/%2C/g, ',').replace(/%24/g, '$').replace(/%2F/g, '/');

/** The address of a site in Graph. */
export const siteUrl = (context: Context, site: Site) => `${context.linkBase}/sites/${site.id}`;

/** The address of a list in Graph. */
export const listUrl = (context: Context, site: Site, list: List) =>
  `${siteUrl(context, site)}/lists/${list.id}`;

/** The address of the site or list for people, as SharePoint would show it. */
export const webUrl = (context: Context, site: Site) => `https://${context.hostname}${site.path}`;

/** The address of a list for people. */
export const listWebUrl = (context: Context, site: Site, list: List) =>
  `${webUrl(context, site)}/Lists/${encodeURIComponent(list.name)}`;

/** `@odata.context` of something below a list. */
export const listContext = (context: Context, site: Site, list: List, what: string) =>
  `${context.linkBase}/$metadata#sites('${encodeURIComponent(site.id)}')/lists('${list.id}')/${what}`;

/** `@odata.context` of something below a site. */
export const siteContext = (context: Context, site: Site, what: string) =>
  `${context.linkBase}/$metadata#sites('${encodeURIComponent(site.id)}')/${what}`;

/**
 * A link that asks again what was asked, from another place on.
 * @param url without a query
 * @param options what was asked; its page and delta tokens are left out
 * @param token the name and value of the new token
 */
export function continued(url: string, options: Options, token: readonly [string, string]): string {
  const kept = [...options.odata].filter(([name]) => name !== 'skiptoken' && name !== 'deltatoken');
  const other = [...options.other].filter(([name]) => name !== 'token');
  const query = [...kept.map(([name, value]) => [`$${name}`, value] as const), ...other, token];
  return `${url}?${query.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')}`;
}
