import { mediaHook } from '../../parts/hooks/use-media';
import { usePrinting } from '../../parts/hooks/use-printing';
import { SORT_KEYS, type SortKey } from '../asked/filters';

/** What the columns are called that the table can be sorted by, in the order they stand in. */
export const SORT_WORDS: Readonly<Record<SortKey, string>> = {
  number: 'No.',
  action: 'Action and last note',
  agency: 'Lead agency',
  status: 'State',
  rating: 'Rating',
  due: 'Due',
};

/** A column of the table: what it can be sorted by, and the votes. */
export type Column = SortKey | 'votes';

const COLUMNS: readonly Column[] = [...SORT_KEYS, 'votes'];

const useRoomForState = mediaHook('(min-width: 1100px)');
const useRoomForVotes = mediaHook('(min-width: 900px)');

/** The columns that there is room for: first the state goes, whose words stand under the title then, next the votes. */
export function useColumns(): readonly Column[] {
  const isPrinting = usePrinting();
  const [hasState, hasVotes] = [useRoomForState(), useRoomForVotes()];
  if (isPrinting) return COLUMNS;
  return COLUMNS.filter((one) => (one !== 'status' || hasState) && (one !== 'votes' || hasVotes));
}

/** How high a row is, in pixels. */
export const ROW_HEIGHTS = { compact: 42, roomy: 56 } as const;
export type Density = keyof typeof ROW_HEIGHTS;

/** How high the heading of a group is, in pixels. */
export const HEADING_HEIGHT = 32;
