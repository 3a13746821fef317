import { createHash } from 'node:crypto';
import type { NonEmpty } from '../domain/basics/non-empty';
import { err, ok, type Result } from '../domain/basics/result';

/** A partnership as the configuration names it. */
export interface Site {
  /** Made of the address, so that it is the same after every start and says nothing: it stands in cards. */
  readonly id: string;
  /** What people call the partnership. */
  readonly name: string;
  /** Host, colon, path: `contoso.sharepoint.com:/sites/jtai`. */
  readonly address: string;
}

export type Sites = NonEmpty<Site>;

/** What can be wrong with the setting. */
export const SITE_FAULTS = {
  unreadable: {
    problem: 'is not a SharePoint site',
    remedy:
      'Write the host, a colon and the path, for example contoso.sharepoint.com:/sites/jtai. Several partnerships are written NAME=SITE, with commas between them.',
  },
  'same-site': {
    problem: 'names a site twice',
    remedy: 'Each partnership needs a site of its own.',
  },
  'same-name': {
    problem: 'has two sites of one name',
    remedy:
      'Write NAME=SITE, with a name for each; without one a partnership is called by the end of its path.',
  },
  'long-name': { problem: 'has a name that is too long', remedy: 'Use at most 60 characters.' },
} as const;

const ADDRESS = String.raw`[a-z0-9-]+(?:\.[a-z0-9-]+)+:(?:/[^\s/?#,;=]+)+`;
const ENTRY = new RegExp(String.raw`(?:([^\s=,;:/][^=,;:/]*)=\s*)?(${ADDRESS})(?:[\s,;]+|$)`, 'iy');
const LONGEST_NAME = 60;

/**
 * Reads `host:/sites/a`, or several: `Westmarch=host:/sites/a, Eastshire=host:/sites/b`, with commas, semicolons or
 * blanks between them. A name is optional, and may hold blanks.
 */
export function readSites(text: string): Result<Sites, keyof typeof SITE_FAULTS> {
  const sites: Site[] = [];
  const entry = new RegExp(ENTRY);
  while (entry.lastIndex < text.length) {
    const [, name, address] = entry.exec(text) ?? [];
    if (!address) return err('unreadable');
    sites.push(siteNamed(address, name?.trim()));
  }
  const [first, ...others] = sites;
  if (!first) return err('unreadable');
  if (repeats(sites.map(({ id }) => id))) return err('same-site');
  if (repeats(sites.map(({ name }) => name.toLowerCase()))) return err('same-name');
  if (sites.some(({ name }) => name.length > LONGEST_NAME)) return err('long-name');
  return ok([first, ...others]);
}

/** A site by its address; without a name it is called by the end of its path. */
export const siteNamed = (address: string, name = address.split('/').at(-1) ?? address): Site => ({
  id: createHash('sha256').update(address.toLowerCase()).digest('base64url').slice(0, 16),
  name,
  address,
});

/** The path alone, as operators know a site in metrics and the journal. */
export const pathOf = ({ address }: Site): string => address.slice(address.indexOf(':') + 1);

/** Words about a site that anybody may read: without where it is. */
export const withoutAddress = (words: string, site: Site): string =>
  words.replaceAll(site.address, 'as SHAREPOINT_SITE names it').replaceAll(pathOf(site), '…');

const repeats = (words: readonly string[]): boolean => new Set(words).size < words.length;
