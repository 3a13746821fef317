import { counted, inSentence } from '../basics/words';
import { ALL_AGENCIES } from './cells/agencies';
import { isMonthFirst } from './cells/day-or-month-first';
import { PLAN_HEADINGS } from './own-form';
import type { FileRow, PlanFile } from './plan-file';
import { unmatchedRatings } from './rows/unmatched-ratings';
import { hasColumnsOf, type PlanTable } from './plan-table';

/** What a person should know of the whole file before taking it in. */
export function warningsOf(file: PlanFile, tables: readonly PlanTable[]): string[] {
  const { rows } = file;
  return [
    ...new Set(tables.flatMap(({ grid }) => grid.leftOut)),
    ...severalTables(tables, rows.length),
    ...about(rows, ({ dueText, due }) => !due && dueText === '', 'has no due date', 'have no due date'),
    ...about(
      rows,
      ({ dueText, due }) => !due && dueText !== '',
      'has a due date that is no day',
      'have due dates that are no days',
    ),
    ...about(
      rows,
      ({ due, duePrecision }) => due !== undefined && duePrecision !== 'day',
      'names only the week, month, quarter or year',
      'name only the week, month, quarter or year',
    ),
    ...monthFirst(rows),
    ...about(rows, ({ leads }) => leads.length > 1, 'names several leads', 'name several leads'),
    ...about(rows, ({ leads }) => leads.length === 0, 'names no lead', 'name no lead'),
    ...about(
      rows,
      ({ leads }) => leads.includes(ALL_AGENCIES),
      'is led by all partners: choose one',
      'are led by all partners: choose one each',
    ),
    ...about(
      rows,
      ({ isOff }) => isOff,
      'is hidden, struck out or given up in the file and stays out',
      'are hidden, struck out or given up in the file and stay out',
    ),
    ...about(rows, ({ closed }) => closed !== undefined, 'is closed already', 'are closed already'),
    ...ratingsUnknown(rows),
    ...hiddenColumns(file, tables),
    ...sameRefs(rows),
  ];
}

function severalTables(tables: readonly PlanTable[], actions: number): string[] {
  if (tables.length < 2) return [];
  const what = tables[0]?.grid.kind === 'sheet' ? 'sheets' : 'tables';
  const isAlike = tables.every((one) => hasColumnsOf(one, tables[0]!));
  return [
    `${tables.length} ${what}${isAlike ? ' with the same columns' : ''} were read as one plan (${counted(actions, 'action')}).`,
  ];
}

/** So many are named one by one. */
const NAMED = 8;

function about(
  rows: readonly FileRow[],
  fits: (row: FileRow) => boolean,
  one: string,
  many: string,
): string[] {
  const found = rows.filter(fits);
  if (found.length === 0) return [];
  const isOneOfSeveral = new Set(rows.map(({ sheet }) => sheet)).size > 1;
  const all = found.map(({ sheet, ref, at }) =>
    [isOneOfSeveral ? sheet : undefined, ref || `row ${at}`].filter(Boolean).join(' '),
  );
  // Several actions of one row are named once.
  const different = [...new Set(all)];
  const names = different.slice(0, NAMED);
  const rest = different.length > NAMED ? ['others'] : [];
  return [
    `${counted(found.length, 'action')} ${found.length === 1 ? one : many} (${inSentence([...names, ...rest])}).`,
  ];
}

/** Dates of America, which are no days here, and what that makes of the others. */
function monthFirst(rows: readonly FileRow[]): string[] {
  const found = rows.filter(({ dueText, due }) => !due && isMonthFirst(dueText));
  return found.length === 0
    ? []
    : [
        `Some dates are written month first (${inSentence(found.slice(0, NAMED).map(({ dueText }) => `“${dueText}”`))}) and are asked about. All others were read day first, as is usual here.`,
      ];
}

/** Ratings that neither words nor the file's own key tell. */
function ratingsUnknown(rows: readonly FileRow[]): string[] {
  const unknown = unmatchedRatings(rows).map(({ said }) => `“${said}”`);
  return unknown.length === 0
    ? []
    : [`The file does not say what these ratings mean: ${inSentence(unknown.slice(0, NAMED))}.`];
}

function hiddenColumns({ headings }: PlanFile, tables: readonly PlanTable[]): string[] {
  const hidden = (tables[0]?.grid.hiddenColumns ?? []).flatMap((column) =>
    headings[column] && headings[column] !== PLAN_HEADINGS.key ? [`“${headings[column]}”`] : [],
  );
  if (hidden.length === 0) return [];
  return [
    `${hidden.length === 1 ? 'A column is' : 'Columns are'} hidden in the file and read all the same: ${inSentence(hidden)}.`,
  ];
}

function sameRefs(rows: readonly FileRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { ref } of rows)
    if (ref !== '') counts.set(ref.toLowerCase(), (counts.get(ref.toLowerCase()) ?? 0) + 1);
  const twice = [...counts].filter(([, count]) => count > 1).map(([ref]) => ref);
  return twice.length === 0
    ? []
    : [
        `${counted(twice.length, 'number')} ${twice.length === 1 ? 'stands' : 'stand'} at more than one action (${inSentence(twice.slice(0, NAMED))}).`,
      ];
}
