import type { Agency, Facts } from './partnership';
export type AgencyLookup = { readonly found: Agency } | { readonly suggestions: readonly Agency[] };
export function findAgency(facts: Pick<Facts, 'agencies'>, _words: string): AgencyLookup {
  return { suggestions: facts.agencies };
}
