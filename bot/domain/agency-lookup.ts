import type { Agency, Facts } from './partnership';

/** The agency that was meant, or those it may have been. */
export type AgencyLookup = { readonly found: Agency } | { readonly suggestions: readonly Agency[] };

/** What people call an agency, and what its title says then. */
const CALLED: readonly { readonly words: RegExp; readonly title: RegExp }[] = [
  { words: /^(the )?(police|constabulary|cops)$/, title: /police|constabulary/ },
  { words: /^(health|nhs|icb|integrated care( board)?)$/, title: /\bnhs\b|\bicb\b|integrated care|health/ },
  {
    words: /^(la|council|local authority|social care|children'?s? (services|social care))$/,
    title: /council|borough|local authority|children'?s (services|social care)/,
  },
  {
    words: /^(yjs|yot|yos|youth justice|youth offending)( (team|service))?$/,
    title: /youth (justice|offending)/,
  },
  { words: /^(education|schools?)$/, title: /education|school/ },
  { words: /^(probation)( service)?$/, title: /probation/ },
];

/**
 * The agency that somebody names by code, title, a part of the title or its everyday name ('police', 'health'), in any
 * case. Where an everyday name fits several, as 'health' the NHS board and public health, the safeguarding partner is
 * meant. When it cannot be told, the ones that fit are given, or all when none does.
 */
export function findAgency({ agencies }: Pick<Facts, 'agencies'>, words: string): AgencyLookup {
  const asked = normal(words);
  if (asked === '') return { suggestions: agencies };
  const exact = agencies.find(({ code, title }) => normal(code) === asked || normal(title) === asked);
  if (exact) return { found: exact };
  const inTitle = agencies.filter(({ title }) => ` ${normal(title)}`.includes(` ${asked}`));
  const called = CALLED.find((name) => name.words.test(asked));
  const candidates = called ? agencies.filter(({ title }) => called.title.test(normal(title))) : inTitle;
  const only = one(candidates) ?? (called && one(candidates.filter((agency) => agency.safeguardingPartner)));
  if (only) return { found: only };
  return { suggestions: candidates.length > 0 ? candidates : agencies };
}

const one = <T>(of: readonly T[]): T | undefined => (of.length === 1 ? of[0] : undefined);

const normal = (text: string): string => text.trim().toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');
