import { grouped } from '../basics/grouped';
import type { Agency, AgencyNames } from '../partnership';
import { agencyListed } from '../people/names';

/**
 * How documents call an agency: by its short name, unless another has the same, then by its title. A code that is on no
 * list stands for itself.
 */
export function agencyWords(facts: AgencyNames, code: string): string {
  const agency = agencyListed(facts, code);
  if (!agency) return code;
  const { shortName } = agency;
  return shortName && grouped(facts.agencies, shortNameOf).get(shortName)?.length === 1
    ? shortName
    : agency.title;
}

const shortNameOf = ({ shortName = '' }: Agency): string => shortName;
