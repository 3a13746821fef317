import type { Presence } from './attendance';

type Told = Pick<Presence, 'is' | 'note'> & { readonly who?: string | undefined };

const STATE: Readonly<Record<Presence['is'], string>> = {
  here: 'Attended',
  'deputy-here': 'A deputy attended',
  apologies: 'Apologies',
  'not-here': 'Did not attend',
};

/** How a record says whether an agency attended. */
export const attendedWords = ({ is }: Pick<Told, 'is'>): string => STATE[is];

/**
 * Who attended for an agency, or why nobody did: what stands in a record beside `attendedWords`, and never says the same
 * once more.
 */
export function whoOrWhy({ is, who, note }: Told): string {
  if (is === 'apologies') return note ?? 'No reason given';
  return is === 'not-here' ? 'No apologies' : (who ?? 'Name not recorded');
}
