import { findHeader, headerAt, headerGiven } from '../../../bot/domain/plan-file/table/header';
import { gridOf, type CellGiven, type GridGiven } from '../../support/plan-grids';

/** Where the header is, and what it says. */
function found(rows: readonly (readonly CellGiven[])[], more?: GridGiven, within?: number) {
  const header = findHeader(gridOf(rows, more).rows, within);
  return header && [`${header.row}+${header.height}`, ...header.headings].join(' | ');
}

const ACROSS = (left: number, right: number, row = 0) =>
  ({ rows: [row, row], columns: [left, right] }) as const;

test.each<[string, readonly (readonly CellGiven[])[], string | undefined, GridGiven?]>([
  ['nothing', [], undefined],
  [
    'a title above',
    [
      ['Plan', ''],
      ['Action', 'Lead'],
      ['Agree a form', 'Police'],
    ],
    '1+1 | Action | Lead',
  ],
  ['one word', [['Action']], undefined],
  ['actions without who or when', [['Action', 'Cost', 'Ref']], undefined],
  ['actions with how they stand', [['Action', 'Status', 'Cost']], '0+1 | Action | Status | Cost'],
  [
    'actions with who supports them',
    [['Action', 'Supported by', 'Cost']],
    '0+1 | Action | Supported by | Cost',
  ],
  ['themes with who leads', [['Theme', 'Lead']], '0+1 | Theme | Lead'],
  ['themes with how they stand', [['Theme', 'Status']], undefined],
  ['who and when alone', [['Lead', 'Due date']], undefined],
  ['who and when with something else', [['Lead', 'Due date', 'Wording']], '0+1 | Lead | Due date | Wording'],
  [
    'text of its own length',
    [['Action', 'Lead', ...Array.from({ length: 4 }, () => 'x'.repeat(91))]],
    undefined,
  ],
  [
    'the better of two',
    [
      ['Action', 'Lead', 'x'],
      ['Agree', 'Police', 'y'],
      ['Action', 'Lead', 'Due date'],
    ],
    '2+1 | Action | Lead | Due date',
  ],
  [
    'the first of two alike',
    [
      ['Action', 'Lead'],
      ['Agree a form', 'Police'],
      ['Action', 'Lead'],
    ],
    '0+1 | Action | Lead',
  ],
  [
    'two rows where the first is merged across',
    [
      ['Action', 'Responsibility', null, 'x'],
      [null, 'Lead', 'Support', null],
      ['Agree a form', 'Police', 'Health', ''],
    ],
    '0+2 | Action | Lead | Support | x',
    { merges: [ACROSS(1, 2)] },
  ],
  [
    'the upper heading with the lower where that says too little',
    [
      ['Action', 'Lead', 'Timescale', null],
      [null, null, 'Start', 'End'],
      ['Agree a form', 'Police', '1/5/2025', '1/6/2025'],
    ],
    '0+2 | Action | Lead | Start | Timescale End',
    { merges: [ACROSS(2, 3)] },
  ],
  [
    'an upper heading over nothing counts once',
    [
      ['Action', 'Lead', 'Due', null],
      [null, null, null, null, 'Cost', 'Ref'],
      ['Agree a form', 'Police', '1/5/2025', ''],
    ],
    '0+2 | Action | Lead | Due |  | Cost | Ref',
    { merges: [ACROSS(2, 3)] },
  ],
  [
    'ratings and agencies below say all by themselves',
    [
      ['Action', 'Due', 'Progress', null, 'Who', null],
      [null, null, 'Red', 'Green', 'Police', 'Health'],
    ],
    '0+2 | Action | Due | Red | Green | Police | Health',
    { merges: [ACROSS(2, 3), ACROSS(4, 5)] },
  ],
  [
    'two headings alone in the upper row',
    [
      ['What', null, 'Timescale', null],
      ['Action', 'Lead', 'Start', 'End'],
      ['Agree a form', 'Police', '1/5/2025', '1/6/2025'],
    ],
    '0+2 | Action | Lead | Start | Timescale End',
    { merges: [ACROSS(0, 1), ACROSS(2, 3)] },
  ],
  [
    'rows below that are no part of it',
    [
      ['Action', 'Lead', ''],
      ['Agree a form', 'Police', 'x'.repeat(41)],
    ],
    '0+1 | Action | Lead | ',
  ],
])('%s', (_, rows, header, more = {}) => expect(found(rows, more)).toBe(header));

test('no further down than asked', () => {
  const rows = [
    ['', ''],
    ['', ''],
    ['Action', 'Lead'],
  ];
  expect(found(rows, {}, 2)).toBeUndefined();
  expect(found(rows, {}, 3)).toBe('2+1 | Action | Lead');
  expect(headerAt(gridOf(rows).rows, 7)).toBeUndefined();
});

test('the row that a person names, whatever it says', () => {
  const { rows } = gridOf([
    ['What', 'Wording'],
    ['Action', 'Lead'],
  ]);
  expect(headerGiven(rows, 0)).toEqual({ row: 0, height: 1, headings: ['What', 'Wording'], score: 1 });
  expect(headerGiven(rows, 1)).toMatchObject({ row: 1, height: 1, headings: ['Action', 'Lead'], score: 2.3 });
});
