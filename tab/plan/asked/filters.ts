import type { Me } from '../../../bot/contract/me';
import type { PlanLineView } from '../../../bot/contract/plan';
import { byDay } from '../../../bot/domain/calendar/by-day';
import { inOrderAmongMany } from '../../../bot/domain/plan/in-order';
import { ACTION_STATUSES, RATINGS, type ActionStatus, type Rating } from '../../../bot/domain/partnership';
import { latestFirst } from '../../../bot/domain/plan/latest-first';
import { searchable, wordsAsked } from '../../../bot/domain/plan/search';
import { isInView, PLAN_VIEWS, type PlanView } from '../../../bot/domain/plan/views';
import { GROUPINGS, type Grouping } from './groups';

/** What of the plan is looked at, and how. It lives in the address, so that it can be linked to and gone back to. */
export interface PlanFilters {
  readonly view: PlanView;
  readonly text: string;
  readonly agency: string;
  readonly state: ActionStatus | '';
  readonly rating: Rating | '';
  readonly theme: string;
  readonly finding: string;
  readonly owner: string;
  readonly group: Grouping;
  readonly as: Layout;
  readonly sort: SortKey;
  readonly descending: boolean;
}

export const LAYOUTS = ['table', 'board'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** By what the plan can be sorted besides its own order, each a column of the table. */
export const COLUMN_KEYS = ['number', 'action', 'agency', 'status', 'rating', 'due'] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

export const SORT_KEYS = ['place', ...COLUMN_KEYS] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Every filter off, the view left as it is. */
export const NO_FILTERS = {
  text: '',
  agency: '',
  state: '',
  rating: '',
  theme: '',
  finding: '',
  owner: '',
} as const satisfies Partial<PlanFilters>;

const among = <T extends string>(all: readonly T[], given: string | null): T | undefined =>
  all.find((one) => one === given);

/** Reads the filters from an address; what it does not know it leaves out. */
export function readFilters(params: URLSearchParams): PlanFilters {
  const text = (name: string): string => params.get(name) ?? '';
  const [sort = '', way] = text('sort').split(' ');
  // As addresses said it before there were views.
  const isOverdue = params.get('overdue') === 'yes';
  return {
    view: among(PLAN_VIEWS, params.get('view')) ?? (isOverdue ? 'overdue' : 'all'),
    text: text('text'),
    agency: text('agency'),
    state: among(ACTION_STATUSES, params.get('state')) ?? '',
    rating: among(RATINGS, params.get('rating')) ?? '',
    theme: text('theme'),
    finding: text('finding'),
    owner: text('owner'),
    group: among(GROUPINGS, params.get('group')) ?? 'finding',
    as: among(LAYOUTS, params.get('as')) ?? 'table',
    sort: among(SORT_KEYS, sort) ?? 'place',
    descending: way === 'down',
  };
}

/** Writes the filters as an address has them, without those that are off. */
export function writeFilters({ sort, descending, ...filters }: PlanFilters): Record<string, string> {
  const usual: Readonly<Record<string, string>> = { view: 'all', group: 'finding', as: 'table' };
  const sorted = sort === 'place' && !descending ? '' : `${sort}${descending ? ' down' : ''}`;
  return Object.fromEntries(
    Object.entries({ ...filters, sort: sorted }).filter(([name, value]) => value !== (usual[name] ?? '')),
  );
}

/** True where the plan is shown as it stands: all of it, by findings, in a table, in its own order. */
export const isAsItStands = (filters: PlanFilters): boolean =>
  Object.keys(writeFilters(filters)).length === 0;

/** True where any filter is on. */
export const isFiltered = (filters: PlanFilters): boolean =>
  Object.keys(NO_FILTERS).some((name) => filters[name as keyof typeof NO_FILTERS] !== '');

/** The rows that the view and the filters let through, in their order. An agency's rows are those it leads or supports. */
export function applyFilters(
  rows: readonly PlanLineView[],
  filters: PlanFilters,
  me?: Pick<Me, 'email' | 'agency'>,
): PlanLineView[] {
  const { agency, state, rating, theme, finding, owner } = filters;
  const words = wordsAsked(filters.text);
  return inOrderOf(rows, filters).filter(
    (row) =>
      isInView(filters.view, row, me) &&
      (!agency || [row.leadAgency, ...row.supporting].some((one) => one.code === agency)) &&
      (!state || row.status === state) &&
      (!rating || row.rating === rating || row.dateRating === rating) &&
      (!theme || row.theme === theme) &&
      (!finding || row.finding?.ref === finding) &&
      (!owner || row.ownerEmail === owner) &&
      words.every((word) => searched(row).includes(word)),
  );
}

type Sorted = Pick<PlanFilters, 'sort' | 'descending'>;
const sortedOnce = new WeakMap<readonly PlanLineView[], Map<string, readonly PlanLineView[]>>();

/** All rows in this order. Each is made once a plan: to sort a thousand at every letter typed would hold the letters up. */
function inOrderOf(rows: readonly PlanLineView[], { sort, descending }: Sorted): readonly PlanLineView[] {
  const known = sortedOnce.get(rows) ?? new Map<string, readonly PlanLineView[]>();
  sortedOnce.set(rows, known);
  const name = `${sort} ${descending}`;
  const order = descending ? turned(ORDERS[sort]) : ORDERS[sort];
  const sorted = known.get(name) ?? [...rows].sort((a, b) => order(a, b) || byRef(a, b));
  known.set(name, sorted);
  return sorted;
}

const searchedOnce = new WeakMap<PlanLineView, string>();

/** What of a row the search looks at. */
function searched(row: PlanLineView): string {
  const text = searchedOnce.get(row) ?? searchedIn(row);
  searchedOnce.set(row, text);
  return text;
}

const searchedIn = (row: PlanLineView): string =>
  searchable([
    row.ref,
    row.title,
    row.finding?.title,
    row.theme,
    row.ownerName,
    row.leadAgency.title,
    ...row.supporting.map((one) => one.title),
    row.lastNote?.words,
  ]);

const byRef = (a: PlanLineView, b: PlanLineView): number => inOrderAmongMany(a.ref, b.ref);

/** The worst first, as a chair reads them. */
const SEVERITY: readonly Rating[] = ['Red', 'Amber', 'Green', 'Blue'];
const severity = (row: PlanLineView): number =>
  Math.min(SEVERITY.indexOf(row.rating ?? row.dateRating), SEVERITY.indexOf(row.dateRating));

type Order = (a: PlanLineView, b: PlanLineView) => number;

const soonestDue: Order = (a, b) => byDay(a.dueOn, b.dueOn);
const latestDue: Order = (a, b) => latestFirst(a.dueOn, b.dueOn);

const turned = (order: Order): Order => (order === soonestDue ? latestDue : (a, b) => -order(a, b));

const ORDERS: Record<SortKey, Order> = {
  place: (a, b) => a.place - b.place,
  number: byRef,
  action: (a, b) => inOrderAmongMany(a.title, b.title),
  agency: (a, b) => inOrderAmongMany(a.leadAgency.title, b.leadAgency.title),
  due: soonestDue,
  status: (a, b) => ACTION_STATUSES.indexOf(a.status) - ACTION_STATUSES.indexOf(b.status),
  rating: (a, b) => severity(a) - severity(b),
};
