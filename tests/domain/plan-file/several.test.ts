import type { Corrections } from '../../../bot/domain/plan-file/plan-file';
import { chooseTables } from '../../../bot/domain/plan-file/tables';
import { warningsOf } from '../../../bot/domain/plan-file/warnings';
import { file, row } from '../../support/plan-file-rows';
import { day } from '../../support/partnership';
import { gridOf, type GridGiven } from '../../support/plan-grids';

const HEADINGS = ['Ref', 'Action', 'Lead', 'Due date'];
const sheet = (name: string, more: GridGiven = {}, said = name, headings = HEADINGS) =>
  gridOf([headings, ['1', `Agree ${said}`, 'Police', '30/06/2025']], { name, ...more });
const other = (name: string, more: GridGiven = {}) =>
  sheet(name, more, name, ['Action', 'Owner', 'Progress']);

/** The sheets that are read, and what is said of the others. */
function chosen(grids: Parameters<typeof chooseTables>[0], corrections: Corrections = {}) {
  const { tables, warnings } = chooseTables(grids, corrections);
  return [tables.map(({ grid, header }) => `${grid.name ?? 'table'} ${header.row}`).join(', '), ...warnings];
}

test('of several sheets', () => {
  expect(chosen([])).toEqual(['']);
  expect(chosen([sheet('Police'), sheet('Health')])).toEqual(['Police 0, Health 0']);
  expect(chosen([sheet('Police'), sheet('Copy', {}, 'Police')])).toEqual([
    'Police 0',
    'The sheet “Copy” was left out: it says word for word what another sheet says.',
  ]);
  expect(chosen([sheet('Archive'), sheet('Now')])).toEqual([
    'Now 0',
    'The sheet “Archive” was left out: it has the columns of the plan, but by its name it is not the plan of today.',
  ]);
  expect(chosen([sheet('Now'), sheet('Then', { isHidden: true })])).toEqual([
    'Now 0',
    'The sheet “Then” was left out: it has the columns of the plan, but it is hidden in the file.',
  ]);
  expect(chosen([other('Notes'), sheet('Now'), other('More', { isHidden: true })])).toEqual([
    'Now 0',
    'The sheet “Notes” was left out: its columns are not those of the plan.',
    'The sheet “More” was left out: its columns are not those of the plan, and it is hidden in the file.',
  ]);
  expect(chosen([sheet('Only', { isHidden: true })])).toEqual([
    'Only 0',
    'The sheet “Only” is hidden in the file and was read all the same.',
  ]);
  expect(chosen([sheet('Draft'), sheet('Plan')])[0]).toBe('Plan 0');
  expect(chosen([other('Now'), gridOf([HEADINGS], { name: 'Action plan' })])[0]).toBe('Now 0');
});

test('the sheet and the row that a person names', () => {
  expect(chosen([sheet('Police'), sheet('Health')], { sheet: 'HEALTH ' })).toEqual(['Health 0']);
  expect(chosen([sheet('Police')], { sheet: 'Health' })).toEqual(['']);
  expect(chosen([sheet('Police')], { headerRow: 2 })).toEqual(['Police 1']);
  expect(chosen([sheet('Police')], { headerRow: 3 })).toEqual(['']);
});

test('tables of a document with the same columns are one plan, copies or not', () => {
  const table = (said: string) => sheet(said, { kind: 'table', name: undefined }, said);
  expect(chosen([table('a'), table('a'), table('b')])).toEqual(['table 0, table 0, table 0']);
  expect(
    chosen([
      table('a'),
      gridOf(
        [
          ['Action', 'Owner', 'Progress'],
          ['x', 'y', 'z'],
        ],
        { kind: 'table' },
      ),
    ]),
  ).toEqual(['table 0', 'A table was left out: its columns are not those of the plan.']);
});

const warned = (
  rows: Parameters<typeof row>[0][],
  grids = [sheet('Plan')],
  more: { headings?: readonly string[] } = {},
) =>
  warningsOf(
    file({ columns: {}, headings: HEADINGS, ...more, rows: rows.map(row) }),
    chooseTables(grids, {}).tables,
  );
const FINE = { lead: 'Police', due: day('2025-06-30'), dueText: '30/06/2025' };

test('what a person is to know of the whole file', () => {
  expect(warned([{ at: 2, ref: '1', ...FINE }])).toEqual([]);
  expect(
    warned([
      { at: 2, ref: '1', lead: 'Police' },
      { at: 3, lead: 'Police' },
    ]),
  ).toEqual(['2 actions have no due date (1 and row 3).']);
  expect(
    warned([
      { at: 2, ref: '1', lead: 'Police', dueText: 'soon' },
      { at: 3, lead: 'Police', dueText: 'later' },
    ]),
  ).toEqual(['2 actions have due dates that are no days (1 and row 3).']);
  expect(
    warned([
      { at: 2, ...FINE, duePrecision: 'month' },
      { at: 3, ...FINE, duePrecision: 'year' },
    ]),
  ).toEqual(['2 actions name only the week, month, quarter or year (row 2 and row 3).']);
  expect(warned([2, 3].map((at) => ({ at, ...FINE, leads: ['Police', 'Health'] })))).toEqual([
    '2 actions name several leads (row 2 and row 3).',
  ]);
  expect(warned([2, 3].map((at) => ({ at, ...FINE, leads: [] })))).toEqual([
    '2 actions name no lead (row 2 and row 3).',
  ]);
  expect(warned([{ at: 2, ...FINE, leads: ['(all agencies)'] }])).toEqual([
    '1 action is led by all partners: choose one (row 2).',
  ]);
  expect(warned([2, 3].map((at) => ({ at, ...FINE, leads: ['(all agencies)'] })))).toEqual([
    '2 actions are led by all partners: choose one each (row 2 and row 3).',
  ]);
  expect(warned([{ at: 2, ...FINE, isOff: true }])).toEqual([
    '1 action is hidden, struck out or given up in the file and stays out (row 2).',
  ]);
  expect(warned([2, 3].map((at) => ({ at, ...FINE, isOff: true })))).toEqual([
    '2 actions are hidden, struck out or given up in the file and stay out (row 2 and row 3).',
  ]);
  expect(warned([2, 3].map((at) => ({ at, ...FINE, closed: day('2025-05-01') })))).toEqual([
    '2 actions are closed already (row 2 and row 3).',
  ]);
});

test('what they are to know of its numbers, ratings, columns and sheets', () => {
  expect(
    warned([
      { at: 2, ref: 'A1', ...FINE },
      { at: 3, ref: 'a1', ...FINE },
      { at: 4, ref: '2', ...FINE },
    ]),
  ).toEqual(['1 number stands at more than one action (a1).']);
  expect(warned(['1', '1', '2', '2'].map((ref, at) => ({ at, ref, ...FINE })))).toEqual([
    '2 numbers stand at more than one action (1 and 2).',
  ]);
  expect(
    warned([
      { at: 2, ...FINE, rating: 'Purple' },
      { at: 3, ...FINE, rating: 'Purple' },
      { at: 4, ...FINE, rating: 'Grey' },
      { at: 5, ...FINE, rating: 'Red', rated: 'Red' },
    ]),
  ).toEqual(['The file does not say what these ratings mean: “Purple” and “Grey”.']);
  expect(warned([], [sheet('Plan', { hiddenColumns: [2] })])).toEqual([
    'A column is hidden in the file and read all the same: “Lead”.',
  ]);
  expect(warned([], [sheet('Plan', { hiddenColumns: [1, 2, 9] })])).toEqual([
    'Columns are hidden in the file and read all the same: “Action” and “Lead”.',
  ]);
  expect(warned([], [sheet('Plan', { hiddenColumns: [0] })], { headings: ['Row of the plan'] })).toEqual([]);
  expect(
    warned(
      [{ at: 2, ...FINE }],
      [sheet('Police'), sheet('Health', { leftOut: ['3 pictures were left out.'] })],
    ),
  ).toEqual([
    '3 pictures were left out.',
    '2 sheets with the same columns were read as one plan (1 action).',
  ]);
});

test('of many, eight by name', () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ at, ref: `${at + 1}`, lead: 'Police' }));
  expect(warned(many.slice(0, 8))).toEqual(['8 actions have no due date (1, 2, 3, 4, 5, 6, 7 and 8).']);
  expect(warned(many)).toEqual(['9 actions have no due date (1, 2, 3, 4, 5, 6, 7, 8 and others).']);
});
