import { columnsNotThere, columnsSaid, corrected } from '../../../bot/domain/plan-file/corrections';
import type { ColumnsGiven, RememberedColumns } from '../../../bot/domain/plan-file/plan-file';
import { shapeOf } from '../../../bot/domain/plan-file/table/column-names';
import type { PlanColumns } from '../../../bot/domain/plan-file/table/columns';
import type { PlanTable } from '../../../bot/domain/plan-file/plan-table';
import { gridOf } from '../../support/plan-grids';

const HEADINGS = ['Ref', 'Action', 'Note', '', 'Note', 'Red', 'Police'];
const GUESS: PlanColumns = {
  fields: new Map([
    ['ref', [0]],
    ['title', [1]],
    ['progress', [2, 4]],
  ]),
  original: 3,
  ticks: new Map([[5, 'Red']]),
  agencies: new Map([[6, 'Police']]),
};
const tableOf = (headings: readonly string[]): PlanTable => ({
  grid: gridOf([headings]),
  header: { row: 0, height: 1, headings, score: 1 },
});

/** Which columns each field is taken from once this was said of it. */
test.each<[ColumnsGiven, string]>([
  [{}, 'ref 0, title 1, progress 2 4, first 3, ticks 5, agencies 6'],
  [{ progress: 'Note' }, 'ref 0, title 1, progress 2, first 3, ticks 5, agencies 6'],
  [{ progress: 'note (column E)' }, 'ref 0, title 1, progress 4, first 3, ticks 5, agencies 6'],
  [{ progress: ['Note (column E)', 'Note'] }, 'ref 0, title 1, progress 4 2, first 3, ticks 5, agencies 6'],
  [{ progress: '' }, 'ref 0, title 1, first 3, ticks 5, agencies 6'],
  [{ progress: [] }, 'ref 0, title 1, first 3, ticks 5, agencies 6'],
  [{ title: 'NOTE:' }, 'ref 0, title 2, progress 4, first 3, ticks 5, agencies 6'],
  [{ title: 'Ref' }, 'title 0, progress 2 4, first 3, ticks 5, agencies 6'],
  [{ due: 'Column D' }, 'ref 0, title 1, progress 2 4, due 3, ticks 5, agencies 6'],
  [{ rating: 'Red' }, 'ref 0, title 1, progress 2 4, rating 5, first 3, agencies 6'],
  [{ lead: 'Police' }, 'ref 0, title 1, progress 2 4, lead 6, first 3, ticks 5'],
  [{ lead: 'Nowhere' }, 'ref 0, title 1, progress 2 4, first 3, ticks 5, agencies 6'],
  [{ lead: ['Nowhere', 'Police'] }, 'ref 0, title 1, progress 2 4, lead 6, first 3, ticks 5'],
])('of %j comes %s', (said, columns) => {
  const { fields, original, ticks, agencies } = corrected(GUESS, HEADINGS, { said });
  const told = [
    ...[...fields].map(([field, taken]) => [field, ...taken].join(' ')),
    ...(original === undefined ? [] : [`first ${original}`]),
    ...(ticks.size > 0 ? [`ticks ${[...ticks.keys()].join(' ')}`] : []),
    ...(agencies.size > 0 ? [`agencies ${[...agencies.keys()].join(' ')}`] : []),
  ];
  expect(told.join(', ')).toBe(columns);
});

test('what no table of the file has is told, and nothing of an empty name', () => {
  const tables = [tableOf(HEADINGS), tableOf(['Other'])];
  const told = (columns: ColumnsGiven) => columnsNotThere(tables, { columns });
  expect(told({ title: 'Action', lead: ['other', 'Column D'], due: '', progress: [] })).toEqual([]);
  expect(told({ title: 'Nowhere', lead: ['Note', 'Column E'] })).toEqual([
    'The file has no column “Nowhere”: what was guessed stands.',
    'The file has no column “Column E”: what was guessed stands.',
  ]);
  expect(columnsNotThere(tables, {})).toEqual([]);
});

test('what is said now counts for more than what is remembered of files of this shape', () => {
  const remembered: RememberedColumns = {
    [shapeOf(HEADINGS)]: { title: 'Note', lead: 'Police' },
    other: { due: 'x' },
  };
  const tables = [tableOf(HEADINGS)];
  expect(columnsSaid(tables, { columns: { title: 'Action' } }, remembered)).toEqual({
    said: { title: 'Action', lead: 'Police' },
    remembered: ['lead'],
  });
  expect(columnsSaid(tables, {}, remembered)).toEqual({
    said: { title: 'Note', lead: 'Police' },
    remembered: ['title', 'lead'],
  });
  expect(columnsSaid(tables, { columns: { due: 'x' } })).toEqual({ said: { due: 'x' }, remembered: [] });
  expect(columnsSaid([], {}, remembered)).toEqual({ said: {}, remembered: [] });
});
