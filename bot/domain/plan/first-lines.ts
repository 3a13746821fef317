import { inOrder } from './in-order';
import { byDay } from '../calendar/by-day';
import type { Day } from '../calendar/day';
import { FINDING_KINDS, type ActionStatus, type Finding } from '../partnership';
import { isInView, isRated, PLAN_VIEWS, type PlanView, type Viewed, type ViewReader } from './views';

/** A finding as a heading of the plan names it. */
type FindingName = Pick<Finding, 'ref' | 'kind' | 'title'>;

/** As much of a line of the plan as tells under which heading it stands, and as what it is counted there. */
export interface HeadedLine extends Viewed {
  readonly finding?: FindingName;
  readonly theme?: string;
  readonly status: ActionStatus;
}

/** A line as the overview tells it. */
export interface UrgentLine extends HeadedLine {
  readonly ref: string;
  readonly dueOn?: Day;
}

/** How many actions stand under a heading, and how many of them are red or done with. */
export interface LineCounts {
  readonly actions: number;
  readonly red: number;
  readonly closed: number;
}

/** What is said of all lines where not all of them are given. */
export interface WholePlan {
  readonly actions: number;
  readonly views: Readonly<Record<PlanView, number>>;
  /** The findings that actions answer, in their order; the last is without one where some answer none. */
  readonly headings: readonly (LineCounts & { readonly finding?: FindingName })[];
  /** By what they can be filtered besides. */
  readonly has: readonly ('theme' | 'finding' | 'owner')[];
}

/** Some lines of a plan that has more. */
export interface FirstLines<L> {
  readonly lines: readonly L[];
  readonly whole: WholePlan;
}

/** Findings stand in the order of this text: priority first, then by number. */
export const orderOfFinding = ({ kind, ref }: Pick<Finding, 'kind' | 'ref'>): string =>
  `${FINDING_KINDS.indexOf(kind)} ${ref}`;

/** How lines are counted under their heading. */
export const countsOf = (lines: readonly HeadedLine[]): LineCounts => ({
  actions: lines.length,
  red: lines.filter((line) => isRated(line, 'Red')).length,
  closed: lines.filter(({ status }) => status === 'Closed' || status === 'Sustained').length,
});

/**
 * The first lines of a plan by findings, those of each in the order in which they come, and what is said of all of them:
 * a page can show them while the others are on their way.
 */
export function firstLines<L extends HeadedLine>(
  lines: readonly L[],
  most: number,
  reader: ViewReader,
): FirstLines<L> {
  const headed = byFinding(lines);
  return { lines: headed.flatMap((one) => one.lines).slice(0, most), whole: wholeOf(lines, headed, reader) };
}

/**
 * The lines that an overview tells, and what is said of all: the red ones, the longest overdue first, and those `awaited`, each
 * at most so many.
 */
export function urgentLines<L extends UrgentLine>(
  lines: readonly L[],
  { most, awaited }: { readonly most: number; readonly awaited: readonly string[] },
  reader: ViewReader,
): FirstLines<L> {
  const red = lines.filter((line) => isRated(line, 'Red')).sort((a, b) => byDay(a.dueOn, b.dueOn));
  const told = new Set([
    ...red.slice(0, most),
    ...awaited.slice(0, most).flatMap((ref) => lines.find((line) => line.ref === ref) ?? []),
  ]);
  return { lines: [...told], whole: wholeOf(lines, byFinding(lines), reader) };
}

function wholeOf(
  lines: readonly HeadedLine[],
  headed: readonly Headed<HeadedLine>[],
  reader: ViewReader,
): WholePlan {
  const has: Readonly<Record<WholePlan['has'][number], (line: HeadedLine) => boolean>> = {
    theme: ({ theme }) => Boolean(theme),
    finding: ({ finding }) => finding !== undefined,
    owner: ({ ownerEmail }) => Boolean(ownerEmail),
  };
  const names = Object.keys(has) as (keyof typeof has)[];
  return {
    actions: lines.length,
    views: viewsOf(lines, reader),
    headings: headed.map(({ finding, lines: own }) => ({
      ...countsOf(own),
      ...(finding ? { finding } : {}),
    })),
    has: names.filter((name) => lines.some(has[name])),
  };
}

/** How many actions each view has. */
export const viewsOf = (lines: readonly Viewed[], reader?: ViewReader): WholePlan['views'] =>
  Object.fromEntries(
    PLAN_VIEWS.map((view) => [view, lines.filter((line) => isInView(view, line, reader)).length]),
  ) as Record<PlanView, number>;

interface Headed<L> {
  readonly finding?: FindingName;
  readonly lines: readonly L[];
}

function byFinding<L extends HeadedLine>(lines: readonly L[]): readonly Headed<L>[] {
  const headed = new Map<string | undefined, { finding?: FindingName; lines: L[] }>();
  for (const line of lines) {
    const { finding } = line;
    const one = headed.get(finding?.ref);
    if (one) one.lines.push(line);
    else headed.set(finding?.ref, { ...(finding ? { finding } : {}), lines: [line] });
  }
  return [...headed.values()].sort(
    ({ finding: a }, { finding: b }) =>
      Number(a === undefined) - Number(b === undefined) ||
      (a && b ? inOrder(orderOfFinding(a), orderOfFinding(b)) : 0),
  );
}
