import type { Me } from '../../../bot/contract/me';
import type { PlanLineView, WholePlanView } from '../../../bot/contract/plan';
import { inOrder } from '../../../bot/domain/plan/in-order';
import { RATINGS, type Finding } from '../../../bot/domain/partnership';
import { countsOf, orderOfFinding, type LineCounts } from '../../../bot/domain/plan/first-lines';
import { count } from '../../parts/format';

/** By what the plan can be grouped. */
export const GROUPINGS = ['finding', 'agency', 'theme', 'rating', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Actions that stand under one heading. */
export interface Group {
  readonly key: string;
  /** The number of a finding. */
  readonly ref?: string;
  readonly title: string;
  readonly kind?: Finding['kind'];
  readonly rows: readonly PlanLineView[];
  /** Of all its actions, where not all of them are there yet. */
  readonly counts?: LineCounts;
}

interface Heading extends Omit<Group, 'key' | 'rows'> {
  /** Groups stand in the order of this text. */
  readonly order: string;
}

/** How rows are grouped. There are many of them, so that the heading is made of a group's first alone. */
interface Way {
  /** Empty of what has no heading of its own. */
  keyOf(row: PlanLineView): string | undefined;
  headingOf(row: PlanLineView, agencies: Me['agencies']): Heading;
}

const LAST = '~';

const WAYS: Readonly<Record<Grouping, Way>> = {
  finding: {
    keyOf: ({ finding }) => finding?.ref,
    headingOf: ({ finding }) => ({
      ...findingHeading(finding),
      order: finding ? orderOfFinding(finding) : LAST,
    }),
  },
  agency: {
    keyOf: ({ leadAgency }) => leadAgency.code,
    headingOf({ leadAgency: { code, title } }, agencies) {
      const at = agencies.findIndex((one) => one.code === code);
      // One that has left the list stands below those that are on it.
      return { title, order: at < 0 ? `${agencies.length} ${title}` : String(at) };
    },
  },
  theme: {
    keyOf: ({ theme }) => theme,
    headingOf: ({ theme }) => (theme ? { title: theme, order: theme } : { title: 'No theme', order: LAST }),
  },
  rating: {
    keyOf: ({ rating }) => rating,
    headingOf: ({ rating }) =>
      rating
        ? { title: rating, order: String(RATINGS.length - RATINGS.indexOf(rating)) }
        : { title: 'Not rated', order: LAST },
  },
  none: { keyOf: () => undefined, headingOf: () => ({ title: '', order: '' }) },
};

const findingHeading = (finding: PlanLineView['finding']): Omit<Group, 'key' | 'rows'> =>
  finding ?? { title: 'Answers no finding' };

/** The first rows of a plan under all of its headings, as long as the others are on their way. */
export function groupsBegun(
  rows: readonly PlanLineView[],
  headings: WholePlanView['headings'],
): readonly Group[] {
  return headings.map(({ finding, ...counts }) => ({
    ...findingHeading(finding),
    key: finding?.ref ?? '',
    rows: rows.filter((row) => row.finding?.ref === finding?.ref),
    counts,
  }));
}

/**
 * The rows under their headings, each group's in the order in which they come; empty groups are left out. Agencies stand in the
 * order of `agencies`, the partnership's own.
 */
export function groupsOf(
  rows: readonly PlanLineView[],
  by: Grouping,
  agencies: Me['agencies'] = [],
): readonly Group[] {
  const { keyOf, headingOf } = WAYS[by];
  const groups = new Map<string, Heading & { readonly key: string; readonly rows: PlanLineView[] }>();
  for (const row of rows) {
    const key = keyOf(row) ?? '';
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { ...headingOf(row, agencies), key, rows: [row] });
  }
  return [...groups.values()].sort((a, b) => compare(a.order, b.order));
}

/** What has no heading of its own comes last. */
const compare = (a: string, b: string): number => Number(a === LAST) - Number(b === LAST) || inOrder(a, b);

/** '3 actions, 1 red, 1 closed'. */
export function groupWords({ rows, counts }: Pick<Group, 'rows' | 'counts'>): string {
  const { actions, red, closed } = counts ?? countsOf(rows);
  return [count(actions, 'action'), red > 0 && `${red} red`, closed > 0 && `${closed} closed`]
    .filter(Boolean)
    .join(', ');
}
