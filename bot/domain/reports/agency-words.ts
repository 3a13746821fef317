import { grouped } from '../basics/grouped';
import type { Agency, Facts } from '../partnership';

/**
 * How documents call an agency: by its short name, unless another has the same, then by its title. A code that is on no
 * list stands for itself.
 */
export function agencyWords({ agencies }: Pick<Facts, 'agencies'>, code: string): string {
  const agency = agencies.find((one) => one.code === code);
  if (!agency) return code;
  const { shortName } = agency;
  return shortName && grouped(agencies, shortNameOf).get(shortName)?.length === 1 ? shortName : agency.title;
}

const shortNameOf = ({ shortName = '' }: Agency): string => shortName;
