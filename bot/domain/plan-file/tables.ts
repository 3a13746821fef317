import type { Grid } from './cells/grid';
import { plain } from './cells/plain';
import { isContinued, withContinued } from './continued';
import { hasColumnsOf, NOT_THE_PLAN, type PlanTable } from './plan-table';
import { newestOf } from './editions';
import { formAsTable } from './form';
import { listAsTable } from './list';
import { shapeOf } from './table/column-names';
import { findHeader, headerGiven, type Header } from './table/header';
import { headingGuesses } from './table/heading';
import { headingsByContent, NO_ROW } from './table/headless';
import type { Heading } from './table/headings';
import type { Corrections, RememberedColumns } from './plan-file';

/** What was chosen of all that a file holds, and what was not. */
export interface ChosenTables {
  readonly tables: readonly PlanTable[];
  readonly warnings: readonly string[];
}

const THE_PLAN = /\b(?:plan|action|actions|tracker|improvement|jtai)\b/i;

/**
 * Chooses the sheet or tables of a file that hold the plan: the best one, and all others that have the same columns (a
 * table that goes on over the page, a sheet for each agency). Every other table is named with why it was left out.
 */
export function chooseTables(
  grids: readonly Grid[],
  corrections: Corrections,
  remembered: RememberedColumns = {},
): ChosenTables {
  const asked =
    corrections.sheet === undefined ? grids : grids.filter((grid) => isNamed(grid, corrections.sheet));
  const inCells = asked
    .filter(({ kind }) => kind !== 'lines')
    .flatMap((grid) => candidateOf(grid, corrections, remembered));
  const inLines = asked.filter(({ kind }) => kind === 'lines').flatMap(candidateInLines);
  // Only where no table holds a plan can its lines be one, or where they hold as much of it as a form that was seen in them.
  const isList = inCells.every((one) => isSeenInText(one, asked) && rowsOf(one) <= rowsOf(inLines[0]));
  const headed = isList && inLines.length > 0 ? inLines : inCells;
  const candidates = headed.length > 0 ? headed : asked.flatMap(candidateWithout);
  const best = candidates.reduce<PlanTable | undefined>(
    (before, one) => (before && worth(before) >= worth(one) ? before : one),
    undefined,
  );
  if (!best) return { tables: [], warnings: [] };
  const alike = candidates.filter((one) => one === best || goesWith(one, best, corrections));
  const { chosen, left } = newestOf(alike, best);
  const tables = withContinued(asked, chosen);
  const leftOut = candidates.filter((one) => !chosen.includes(one));
  return {
    tables,
    warnings: [
      ...leftOut.map((one) => `${nameOf(one.grid)} was left out: ${left.get(one) ?? whyLeftOut(one, best)}.`),
      ...tables
        .filter(isContinued)
        .map(
          (one) => `${nameOf(one.grid)} has no headings, and was read below those of the table before it.`,
        ),
      ...tables
        .filter(({ header, grid }) => grid.rows[header.row]?.at === NO_ROW)
        .map(
          ({ grid }) =>
            `${nameOf(grid)} has no headings: what its columns are was told by what stands in them. Look whether each is right.`,
        ),
      ...(best.grid.isHidden
        ? [`${nameOf(best.grid)} is hidden in the file and was read all the same.`]
        : []),
    ],
  };
}

/** A text that was read as a form rather than as rows of cells. */
const isSeenInText = ({ grid }: PlanTable, grids: readonly Grid[]): boolean =>
  grid.kind === 'text' && !grids.includes(grid);

const rowsOf = (table: PlanTable | undefined): number =>
  table ? table.grid.rows.length - table.header.row : 0;

function whyLeftOut(one: PlanTable, best: PlanTable): string {
  const isHidden = one.grid.isHidden === true;
  if (!hasColumnsOf(one, best))
    return `its columns are not those of the plan${isHidden ? ', and it is hidden in the file' : ''}`;
  const why = isHidden ? 'it is hidden in the file' : 'by its name it is not the plan of today';
  return `it has the columns of the plan, but ${why}`;
}

const isNamed = ({ name = '' }: Grid, asked = ''): boolean => plain(name) === plain(asked);

const nameOf = ({ name, kind }: Grid): string =>
  kind === 'sheet' ? `The sheet “${name}”` : (name ?? (kind === 'text' ? 'The file' : 'A table'));

function candidateOf(grid: Grid, { headerRow }: Corrections, remembered: RememberedColumns): PlanTable[] {
  if (headerRow !== undefined) {
    const row = grid.rows.findIndex(({ at }) => at === headerRow);
    return row < 0 ? [] : [{ grid, header: headerGiven(grid.rows, row) }];
  }
  const header = knownHeader(grid, remembered) ?? findHeader(grid.rows);
  const form = formAsTable(grid);
  const inForm = form && findHeader(form.rows, 1);
  if (form && inForm && inForm.score > (header?.score ?? 0)) return [{ grid: form, header: inForm }];
  return header ? [{ grid, header }] : [];
}

function candidateInLines(grid: Grid): PlanTable[] {
  const table = listAsTable(grid) ?? formAsTable(grid);
  const header = table && findHeader(table.rows);
  return table && header ? [{ grid: table, header }] : [];
}

/** A table whose headings somebody left out, below such as it would have; only where nothing else is a plan. */
function candidateWithout(grid: Grid): PlanTable[] {
  const headings = grid.kind === 'lines' || grid.isHidden ? undefined : headingsByContent(grid.rows);
  if (!headings) return [];
  const row = { at: NO_ROW, cells: headings.map((text) => ({ text })) };
  return [
    { grid: { ...grid, rows: [row, ...grid.rows] }, header: { row: 0, height: 1, headings, score: 1 } },
  ];
}

/** Headings stand near the top. */
const HEADINGS_WITHIN = 80;

/** The row that somebody once said holds the headings, found again by what they say. */
function knownHeader({ rows }: Grid, remembered: RememberedColumns): Header | undefined {
  if (Object.keys(remembered).length === 0) return undefined;
  for (let row = 0; row < Math.min(rows.length, HEADINGS_WITHIN); row += 1) {
    const header = headerGiven(rows, row);
    if (remembered[shapeOf(header.headings)]) return header;
  }
  return undefined;
}

/** How surely a table is the plan: by its header, then by its name, and it should hold something. */
function worth({ grid, header }: PlanTable): number {
  const rows = grid.rows.length - header.row - header.height;
  const name = grid.kind === 'sheet' ? (grid.name ?? '') : '';
  return (
    header.score +
    Math.min(2, Math.log10(1 + Math.max(0, rows))) +
    (THE_PLAN.test(name) ? 0.6 : 0) -
    (NOT_THE_PLAN.test(name) ? 2 : 0) -
    (grid.isHidden ? 2 : 0) -
    (rows <= 0 ? 3 : 0)
  );
}

function goesWith(one: PlanTable, best: PlanTable, { sheet }: Corrections): boolean {
  if (sheet !== undefined && one.grid.kind === 'sheet') return false;
  if (one.grid.kind === 'sheet' && (one.grid.isHidden || NOT_THE_PLAN.test(one.grid.name ?? '')))
    return false;
  return hasColumnsOf(one, best) || (best.grid.kind === 'table' && isPlanOfItsOwn(one));
}

/** Another table of a document that says what is to be done, by whom and by when is as much the plan. */
function isPlanOfItsOwn({ grid, header }: PlanTable): boolean {
  const says = (field: Heading): boolean =>
    header.headings.some((heading) => {
      const [guess] = headingGuesses(heading);
      return guess?.heading === field && guess.score >= SURELY;
    });
  const isOther = grid.kind !== 'table' || grid.above.some((heading) => NOT_THE_PLAN.test(heading));
  return !isOther && says('title') && says('lead') && says('due');
}

/** What a heading says that says nothing else, but for a bracket behind it. */
const SURELY = 0.93;
