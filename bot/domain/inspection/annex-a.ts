import type { Agency, Facts } from '../partnership';
import { coordinatorsAgency } from '../people/addressees';
import type { AskedOf } from './themes';

/** The words by which the list of agencies tells what an agency is. */
const CALLED: { readonly [A in Exclude<AskedOf, 'partnership'>]: RegExp } = {
  'local authority': /\b(?:council|local authority|social care|children[’']?s services)\b/i,
  police: /\b(?:police|constabulary)\b/i,
  health: /\b(?:health|nhs|icb|integrated care)\b/i,
  probation: /\bprobation\b/i,
};

/**
 * The agency that an item is asked of, by what it is called: of several the first safeguarding partner, else the first
 * of the list. Where none is called so, the coordinator's own, who can hand it over.
 */
export function agencyAskedOf(facts: Pick<Facts, 'agencies' | 'people'>, of: AskedOf): string | undefined {
  const first = of === 'partnership' ? undefined : firstCalled(facts, of);
  return first?.code ?? coordinatorsAgency(facts);
}

/** The agency that words of a letter name: by what the list calls it, or by what it is; undefined where none is. */
export function agencyMeantBy(facts: Pick<Facts, 'agencies'>, words: string): string | undefined {
  const said = words.toLowerCase();
  const named = facts.agencies.find(({ title }) => said.includes(title.toLowerCase()));
  if (named) return named.code;
  const kinds = Object.keys(CALLED) as (keyof typeof CALLED)[];
  const kind = kinds.find((one) => CALLED[one].test(words));
  return kind && firstCalled(facts, kind)?.code;
}

/** Of several that are called so the first safeguarding partner, else the first of the list. */
function firstCalled({ agencies }: Pick<Facts, 'agencies'>, kind: keyof typeof CALLED): Agency | undefined {
  const called = agencies.filter((agency) => isCalled(agency, CALLED[kind]));
  return called.find(({ safeguardingPartner }) => safeguardingPartner) ?? called[0];
}

const isCalled = ({ title, shortName = '', code }: Agency, words: RegExp): boolean =>
  words.test(title) || words.test(shortName) || words.test(code);
