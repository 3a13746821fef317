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

interface Heading extends Omit<Group, 'rows'> {
  /** Groups stand in the order of this text. */
  readonly order: string;
}

const LAST = '~';

const HEADINGS: Readonly<Record<Grouping, (row: PlanLineView) => Heading>> = {
  finding: ({ finding }) => ({
    ...findingHeading(finding),
    order: finding ? orderOfFinding(finding) : LAST,
  }),
  agency: ({ leadAgency: { code, title } }) => ({ key: code, title, order: title }),
  theme: ({ theme }) =>
    theme ? { key: theme, title: theme, order: theme } : { key: '', title: 'No theme', order: LAST },
  rating: ({ rating }) =>
    rating
      ? { key: rating, title: rating, order: String(RATINGS.length - RATINGS.indexOf(rating)) }
      : { key: '', title: 'Not rated', order: LAST },
  none: () => ({ key: '', title: '', order: '' }),
};

const findingHeading = (finding: PlanLineView['finding']): Omit<Group, 'rows'> =>
  finding ? { ...finding, key: finding.ref } : { key: '', title: 'Answers no finding' };

/** The first rows of a plan under all of its headings, as long as the others are on their way. */
export function groupsBegun(
  rows: readonly PlanLineView[],
  headings: WholePlanView['headings'],
): readonly Group[] {
  return headings.map(({ finding, ...counts }) => ({
    ...findingHeading(finding),
    rows: rows.filter((row) => row.finding?.ref === finding?.ref),
    counts,
  }));
}

/** The rows under their headings, each group's in the order in which they come; empty groups are left out. */
export function groupsOf(rows: readonly PlanLineView[], by: Grouping): readonly Group[] {
  const groups = new Map<string, Heading & { rows: PlanLineView[] }>();
  for (const row of rows) {
    const heading = HEADINGS[by](row);
    const group = groups.get(heading.key);
    if (group) group.rows.push(row);
    else groups.set(heading.key, { ...heading, rows: [row] });
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
