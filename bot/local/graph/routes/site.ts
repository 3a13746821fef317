import { notFound, badRequest } from '../errors';
import { ok, type Context, type Handler, type SiteCall } from '../context';
import { webUrl } from '../links';
import { allow } from '../odata/options';
import { selectOf } from '../odata/properties';
import { allSites, siteById, siteByPath } from '../storage/sites';
import type { Site } from '../storage/rows';

/** The site as Graph hands it out. */
function siteResource(context: Context, site: Site): Record<string, unknown> {
  const name = site.path.split('/').at(-1) ?? '';
  return {
    createdDateTime: site.created,
    description: '',
    id: site.id,
    lastModifiedDateTime: site.created,
    name,
    webUrl: webUrl(context, site),
    displayName: name === '' ? 'Communication site' : name,
    root: {},
    siteCollection: { hostname: context.hostname },
  };
}

/** Picks the properties a `$select` names; the id always comes along as Graph's ETags do. */
export function pick(resource: Record<string, unknown>, select: readonly string[] | undefined) {
  if (!select) return resource;
  const wanted = (key: string) => key.startsWith('@') || select.includes(key);
  return Object.fromEntries(Object.entries(resource).filter(([key]) => wanted(key)));
}

/**
 * Finds the site a path speaks of: `root`, `{host},{guid},{guid}`, `{host}`, `{host}:/{path}[:]` or `root:/{path}[:]`.
 * @param segments what stands behind `/sites`
 * @returns the site and the segments behind it
 * @throws 404 itemNotFound for an unknown site; 400 for another tenant's host
 */
export function resolveSite(
  context: Context,
  segments: readonly string[],
): { site: Site; rest: readonly string[] } {
  const [first = '', ...rest] = segments;
  if (first === 'root') return { site: found(siteByPath(context.db, '')), rest };
  if (first.includes(',')) return { site: found(siteById(context.db, first)), rest };
  if (!first.endsWith(':')) {
    checkHost(context, first);
    return { site: found(siteByPath(context.db, '')), rest };
  }
  if (first !== 'root:') checkHost(context, first.slice(0, -1));
  const end = rest.findIndex((segment) => segment.endsWith(':'));
  const path = (end < 0 ? rest : rest.slice(0, end + 1)).join('/').replace(/:$/, '');
  return { site: found(siteByPath(context.db, path)), rest: end < 0 ? [] : rest.slice(end + 1) };
}

function found(site: Site | undefined): Site {
  if (!site) throw notFound('Requested site could not be found');
  return site;
}

/** The local machine's own name stands for the tenant's, so that a path works with either. */
function checkHost(context: Context, host: string): void {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if ([context.hostname.toLowerCase(), 'localhost', '127.0.0.1'].includes(name)) return;
  if (!name.includes('.')) throw notFound('Requested site could not be found');
  throw badRequest('Invalid hostname for this tenancy');
}

/** `GET /sites/{id}` */
export const getSite: Handler<SiteCall> = (context, call) => {
  allow(call.options, 'select');
  const select = selectOf('site', call.options);
  return ok({
    '@odata.context': `${context.linkBase}/$metadata#sites/$entity`,
    ...pick(siteResource(context, call.site), select),
  });
};

/** `GET /sites?search=…`: every site whose path contains the words, or all for `*`. */
export const searchSites: Handler = (context, call) => {
  allow(call.options, 'select', 'search');
  const words = (call.options.odata.get('search') ?? '*').replace(/["*]/g, '').toLowerCase();
  const select = selectOf('site', call.options);
  const sites = allSites(context.db).filter((site) => site.path.toLowerCase().includes(words));
  return ok({
    '@odata.context': `${context.linkBase}/$metadata#sites`,
    value: sites.map((site) => pick(siteResource(context, site), select)),
  });
};
