import { useMemo } from 'react';
import { mediaHook } from '../../parts/hooks/use-media';
import { usePrinting } from '../../parts/hooks/use-printing';
import { COLUMN_KEYS, type ColumnKey, type SortKey } from '../asked/filters';

/** What it is called to sort by something: the head of its column, but for the order of the plan itself. */
export const SORT_WORDS: Readonly<Record<SortKey, string>> = {
  place: 'Order of the plan',
  number: 'No.',
  action: 'Action and last note',
  agency: 'Lead agency',
  status: 'State',
  rating: 'Rating',
  due: 'Due',
};

/** A column of the table: what it can be sorted by, the votes, and the button that opens what may be done. */
export type Column = ColumnKey | 'votes' | 'more';

const ON_PAPER: readonly Column[] = [...COLUMN_KEYS, 'votes'];
const COLUMNS: readonly Column[] = [...ON_PAPER, 'more'];

const useRoomForState = mediaHook('(min-width: 1100px)');
/** Room for the votes, and to write out that days are working days. */
export const useRoomForVotes = mediaHook('(min-width: 900px)');

/** The columns that there is room for: first the state goes, whose words stand under the title then, next the votes. */
export function useColumns(): readonly Column[] {
  const isPrinting = usePrinting();
  const [hasState, hasVotes] = [useRoomForState(), useRoomForVotes()];
  return useMemo(
    () =>
      isPrinting
        ? ON_PAPER
        : COLUMNS.filter((one) => (one !== 'status' || hasState) && (one !== 'votes' || hasVotes)),
    [isPrinting, hasState, hasVotes],
  );
}

/** How high a row is, in pixels. */
export const ROW_HEIGHTS = { compact: 42, roomy: 56 } as const;
export type Density = keyof typeof ROW_HEIGHTS;

/** How high the heading of a group is, in pixels. */
export const HEADING_HEIGHT = 32;

/** How high what stands below an open row is at least, in pixels. */
export const BELOW_HEIGHT = 64;
