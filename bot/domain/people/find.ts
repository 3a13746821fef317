import { cleanKey, foldKey } from '../basics/folded';
import type { Agency, Person, Facts } from '../partnership';
/** The agency that was meant, or those it may have been. */
export type AgencyLookup = { readonly found: Agency } | { readonly suggestions: readonly Agency[] };

/** What people call an agency, without apostrophes, and what its title says then. */
const CALLED: readonly { readonly words: readonly string[]; readonly title: RegExp }[] = [
  {
    words: ['police', 'the police', 'constabulary', 'the constabulary', 'cops', 'the cops'],
    title: /police|constabulary/,
  },
  {
    words: ['health', 'nhs', 'icb', 'integrated care', 'integrated care board'],
    title: /\bnhs\b|\bicb\b|integrated care|health/,
  },
  {
    words: [
      'la',
      'council',
      'local authority',
      'social care',
      ...['children', 'childrens'].flatMap((whose) => [`${whose} services`, `${whose} social care`]),
    ],
    title: /council|borough|local authority|children'?s (services|social care)/,
  },
  {
    words: ['yjs', 'yot', 'yos', 'youth justice', 'youth offending'].flatMap((name) => [
      name,
      `${name} team`,
      `${name} service`,
    ]),
    title: /youth (justice|offending)/,
  },
  { words: ['education', 'school', 'schools'], title: /education|school/ },
  { words: ['probation', 'probation service'], title: /probation/ },
];

/**
 * The agency that somebody names by code, title, a part of the title or its everyday name ('police', 'health'), in any
 * case. Where an everyday name fits several, as 'health' the NHS board and public health, the safeguarding partner is
 * meant. When it cannot be told, the ones that fit are given, or all when none does.
 */
export function findAgency({ agencies }: Pick<Facts, 'agencies'>, words: string): AgencyLookup {
  const asked = normal(words);
  if (asked === '') return { suggestions: agencies };
  const exact = agencies.find(
    ({ code, title }) => foldKey(code) === foldKey(words) || normal(title) === asked,
  );
  if (exact) return { found: exact };
  const inTitle = agencies.filter(({ title }) => ` ${normal(title)}`.includes(` ${asked}`));
  const called = CALLED.find((name) => name.words.includes(asked.replace(/'/g, '')));
  const candidates = called ? agencies.filter(({ title }) => called.title.test(normal(title))) : inTitle;
  const only = one(candidates) ?? (called && one(candidates.filter((agency) => agency.safeguardingPartner)));
  if (only) return { found: only };
  return { suggestions: candidates.length > 0 ? candidates : agencies };
}

/**
 * What else than its code names an agency where a list wants the code, folded and without apostrophes: its title, and
 * its everyday name where no other agency can be meant.
 */
export function agencyNames(agencies: readonly Agency[]): [string, string][] {
  const names = CALLED.flatMap(({ words, title }): [string, string][] => {
    const only = one(agencies.filter((agency) => title.test(normal(agency.title))));
    return only ? words.map((word) => [foldKey(word), only.code]) : [];
  });
  const titled = (agency: Agency): string => foldKey(normal(agency.title)).replace(/'/g, '');
  const titles = agencies.flatMap((agency): [string, string][] => {
    const only = one(agencies.filter((other) => titled(other) === titled(agency)));
    return only ? [[titled(only), only.code]] : [];
  });
  return [...names, ...titles];
}

const one = <T>(of: readonly T[]): T | undefined => (of.length === 1 ? of[0] : undefined);

/** Words as they are compared: in lower case, plain apostrophes, one blank at a time. */
export const normal = (text: string): string =>
  cleanKey(text).toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');

/**
 * The people that somebody means by a name or an e-mail address, in any case: those of exactly that name or address,
 * else those whose name has every word of it at the start of one of its own ('karen', 'k whitlock').
 */
export function findPeople({ people }: Pick<Facts, 'people'>, words: string): readonly Person[] {
  const asked = normal(words);
  if (!asked) return [];
  const listed = people.filter(({ leftOn }) => leftOn === undefined);
  const exact = listed.filter(({ title, email }) => normal(title) === asked || email === asked);
  if (exact.length > 0) return exact;
  return listed.filter(({ title }) => {
    const names = normal(title).split(' ');
    return asked.split(' ').every((word) => names.some((name) => name.startsWith(word)));
  });
}
