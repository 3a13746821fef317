import type { PlanRowView } from '../../bot/contract/plan';
import { type Rating, ACTION_STATUSES, RATINGS } from '../../bot/domain/partnership';

/** What of the plan is looked at. It lives in the address, so that it can be linked to and gone back to. */
export interface PlanFilters {
  readonly text: string;
  readonly agency: string;
  readonly rating: Rating | '';
  readonly overdue: boolean;
  readonly sort: SortKey;
  readonly descending: boolean;
}

export const SORT_KEYS = ['action', 'agency', 'due', 'status', 'rating'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Reads the filters from an address; what it does not know it leaves out. */
export function readFilters(params: URLSearchParams): PlanFilters {
  const rating = params.get('rating');
  const [sort = '', way] = (params.get('sort') ?? '').split(' ');
  return {
    text: params.get('text') ?? '',
    agency: params.get('agency') ?? '',
    rating: RATINGS.find((one) => one === rating) ?? '',
    overdue: params.get('overdue') === 'yes',
    sort: SORT_KEYS.find((one) => one === sort) ?? 'action',
    descending: way === 'down',
  };
}

/** Writes the filters as an address has them, without those that are off. */
export function writeFilters(filters: PlanFilters): Record<string, string> {
  const { text, agency, rating, overdue, sort, descending } = filters;
  const sorted = sort === 'action' && !descending ? '' : `${sort}${descending ? ' down' : ''}`;
  const all = { text, agency, rating, overdue: overdue ? 'yes' : '', sort: sorted };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** The rows that the filters let through, in their order. An agency's rows are those it leads or supports. */
export function applyFilters(rows: readonly PlanRowView[], filters: PlanFilters): PlanRowView[] {
  const words = filters.text.toLowerCase().split(/\s+/).filter(Boolean);
  const through = rows.filter(
    (row) =>
      (!filters.agency || [row.leadAgency, ...row.supporting].some((one) => one.code === filters.agency)) &&
      (!filters.rating || row.rating === filters.rating || row.dateRating === filters.rating) &&
      (!filters.overdue || row.overdue) &&
      words.every((word) => searched(row).includes(word)),
  );
  const by = ORDERS[filters.sort];
  const way = filters.descending ? -1 : 1;
  return through.sort((a, b) => way * by(a, b) || byRef(a, b));
}

const searched = (row: PlanRowView): string =>
  [
    row.ref,
    row.title,
    row.finding?.title,
    row.theme,
    row.ownerName,
    row.leadAgency.title,
    ...row.supporting.map((one) => one.title),
  ]
    .join(' ')
    .toLowerCase();

const inOrder = new Intl.Collator('en-GB', { numeric: true }).compare;
const byRef = (a: PlanRowView, b: PlanRowView): number => inOrder(a.ref, b.ref);

/** The worst first, as a chair reads them. */
const SEVERITY: readonly Rating[] = ['Red', 'Amber', 'Green', 'Blue'];
const severity = (row: PlanRowView): number =>
  Math.min(SEVERITY.indexOf(row.rating ?? row.dateRating), SEVERITY.indexOf(row.dateRating));

const ORDERS: Record<SortKey, (a: PlanRowView, b: PlanRowView) => number> = {
  action: byRef,
  agency: (a, b) => inOrder(a.leadAgency.title, b.leadAgency.title),
  // Actions without a date come last.
  due: (a, b) => inOrder(a.dueOn ?? '9999', b.dueOn ?? '9999'),
  status: (a, b) => ACTION_STATUSES.indexOf(a.status) - ACTION_STATUSES.indexOf(b.status),
  rating: (a, b) => severity(a) - severity(b),
};
