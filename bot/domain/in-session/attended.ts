import type { Day } from '../calendar/day';
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

/** Why a meeting was not quorate: of the safeguarding partners that were missing as many, `named` 'Police and Health'. */
export const whyNotQuorate = ({ length }: readonly unknown[], named: string): string =>
  length === 0 ? NO_PARTNER : `${named} ${length === 1 ? 'was' : 'were'} not there`;

/** Why no meeting of a partnership, or of a board, is quorate. */
export const NO_PARTNER = 'no agency here is marked as a safeguarding partner';

interface Asked {
  readonly ask?: { readonly dueOn?: Day | undefined } | undefined;
}

/** What was asked at a meeting as a record has it: the soonest first, and those without a day last. */
export const soonestFirst = <T extends Asked>(asks: readonly T[]): readonly T[] =>
  [...asks].sort((a, b) => {
    const [one, other] = [a, b].map(({ ask }) => ask?.dueOn ?? '9999') as [string, string];
    return one < other ? -1 : Number(one > other);
  });
