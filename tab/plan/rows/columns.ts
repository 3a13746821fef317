import type { SortKey } from './filters';

/** What the columns are called, in the order they stand in. */
export const SORT_WORDS: Record<SortKey, string> = {
  action: 'Action',
  agency: 'Lead agency',
  due: 'Due',
  status: 'Status',
  rating: 'Rating',
};
