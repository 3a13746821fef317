import type { PlanLineView } from '../../../bot/contract/plan';
import { FINDING_KINDS, RATINGS, type Finding } from '../../../bot/domain/partnership';
import { count } from '../../parts/format';
import { isRated } from '../reading';
import { inOrder } from './in-order';

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
}

interface Heading extends Omit<Group, 'rows'> {
  /** Groups stand in the order of this text. */
  readonly order: string;
}

const LAST = '~';

const HEADINGS: Readonly<Record<Grouping, (row: PlanLineView) => Heading>> = {
  finding: ({ finding }) =>
    finding
      ? { ...finding, key: finding.ref, order: `${FINDING_KINDS.indexOf(finding.kind)} ${finding.ref}` }
      : { key: '', title: 'Answers no finding', order: LAST },
  agency: ({ leadAgency: { code, title } }) => ({ key: code, title, order: title }),
  theme: ({ theme }) =>
    theme ? { key: theme, title: theme, order: theme } : { key: '', title: 'No theme', order: LAST },
  rating: ({ rating }) =>
    rating
      ? { key: rating, title: rating, order: String(RATINGS.length - RATINGS.indexOf(rating)) }
      : { key: '', title: 'Not rated', order: LAST },
  none: () => ({ key: '', title: '', order: '' }),
};

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
export function groupWords(rows: readonly PlanLineView[]): string {
  const red = rows.filter((row) => isRated(row, 'Red')).length;
  const closed = rows.filter(({ status }) => status === 'Closed' || status === 'Sustained').length;
  return [count(rows.length, 'action'), red > 0 && `${red} red`, closed > 0 && `${closed} closed`]
    .filter(Boolean)
    .join(', ');
}
