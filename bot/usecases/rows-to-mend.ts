import type { Instant } from '../domain/calendar/day';
import type { Calendar } from '../domain/calendar/working-days';
import { movedFaults } from '../domain/inspection/computed-days';
import { grouped } from '../domain/basics/grouped';
import type { ListFault } from '../domain/partnership';
import { toMend } from '../domain/status/to-mend';
import type { RowFault, Snapshot } from './ports';

/** So many rows of a list with one and the same fault are named in one line. */
const ROWS_A_LINE = 12;

/**
 * Everything in the lists that somebody has to mend there: rows that are left out, rows that are shown without their
 * words, and what can be read and is not right. Every row is named, and what stands in it is not repeated. With the
 * calendar also which computed days of inspections a bank holiday has moved.
 */
export const rowsToMend = (snapshot: Snapshot, now: Instant, calendar?: Calendar): readonly ListFault[] => [
  ...inLines(snapshot.faults, 'Not counted'),
  ...inLines(
    snapshot.withheld.filter(({ isUnreadable }) => !isUnreadable),
    'Counted, but those words are not shown',
  ),
  ...inLines(
    snapshot.withheld.filter(({ isUnreadable }) => isUnreadable),
    'Counted as if that were empty',
  ),
  ...toMend(snapshot, now).filter((fault) => !isLeftOut(snapshot.faults, fault)),
  ...(calendar ? movedFaults(snapshot.inspections, calendar) : []),
];

/** A row that is left out is there: that its reference names nothing is no fault besides. */
const isLeftOut = (faults: readonly RowFault[], { list, row }: ListFault): boolean =>
  faults.some((fault) => fault.list === list && fault.row === row);

const alike = ({ list, reason }: RowFault): string => `${list}|${reason}`;

const inLines = (faults: readonly RowFault[], meaning: string): ListFault[] =>
  [...grouped(faults, alike).values()].flatMap((rows) => linesOf(rows, meaning));

function linesOf(rows: readonly RowFault[], meaning: string): ListFault[] {
  const [first] = rows;
  if (!first) return [];
  const named = rows.slice(0, ROWS_A_LINE);
  const { list, reason } = first;
  const line = { list, row: nameOf(named), rows: named.length, reason: `${reason}. ${meaning}` };
  return [line, ...linesOf(rows.slice(ROWS_A_LINE), meaning)];
}

const nameOf = (rows: readonly RowFault[]): string =>
  `${rows.length === 1 ? 'row' : 'rows'} ${rows.map(numberAndName).join(', ')}`;

/** SharePoint counts rows by ID; people know them by what they call them, unless the app made that up. */
export const numberAndName = ({ id, row }: RowFault): string =>
  row === undefined || row.includes('|') ? id : `${id} (${row})`;
