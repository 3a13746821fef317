import { err, ok, type Result } from '../domain/basics/result';
import { pathOf, type Site, type Sites } from '../settings/sites';

/** The sites that a command is for, and what else was given. */
export interface SiteArgument {
  readonly sites: Sites;
  readonly rest: readonly string[];
}

/**
 * Takes `--site NAME` (or the path, or the whole address) out of what follows a command. Without it the command is for
 * the only site, or with `orAll` for every one. Else gives in plain words what to do.
 */
export function readSiteArgument(
  argv: readonly string[],
  sites: Sites,
  { orAll }: { readonly orAll: boolean },
): Result<SiteArgument, string> {
  const at = argv.findIndex((word) => /^--site(=|$)/.test(word));
  if (at < 0) return orAll || sites.length === 1 ? ok({ sites, rest: argv }) : err(nameOne(sites));
  const inline = argv[at]?.split('=').slice(1).join('=');
  const wanted = inline || argv[at + 1];
  const rest = argv.filter((_, index) => index !== at && (inline || index !== at + 1));
  const site = sites.find((one) => isNamed(one, wanted ?? ''));
  return site ? ok({ sites: [site], rest }) : err(nameOne(sites));
}

const isNamed = (site: Site, words: string): boolean =>
  [site.name, pathOf(site), site.address].some((one) => one.toLowerCase() === words.trim().toLowerCase());

const nameOne = (sites: Sites): string =>
  `Say for which partnership with --site and its name in SHAREPOINT_SITE: ${sites.map(({ name }) => name).join(', ')}.`;
