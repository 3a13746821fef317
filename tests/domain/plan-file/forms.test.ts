import { formAsTable } from '../../../bot/domain/plan-file/form';
import { gridOf, type CellGiven, type GridGiven } from '../../support/plan-grids';

/** A form as the table that it is read as, a line a row: its number and its cells. */
const table = (rows: readonly (readonly CellGiven[])[], more?: GridGiven) =>
  formAsTable(gridOf(rows, more))?.rows.map(({ at, cells }) =>
    [at, ...cells.map(({ text }) => text)].join(' | '),
  );

test('one action below the other, what has no label going on with what was said', () => {
  expect(
    table([
      ['Improvement in Northmere', null],
      ['Action:', 'Agree a form'],
      [null, 'for referrals'],
      ['Lead', 'Police'],
      ['By when', '30/06/2025'],
      [null, null],
      ['Action', 'Train hubs'],
      ['Lead', 'Health'],
      ['and', 'Education'],
    ]),
  ).toEqual([
    '1 | Action | Lead | By when',
    '2 | Agree a form\nfor referrals | Police | 30/06/2025',
    '7 | Train hubs | Health\nand\nEducation | ',
  ]);
});

test('one action a column, what stands below a label without one going on with it', () => {
  expect(
    table([
      ['Action', 'Agree a form', 'Train hubs', ''],
      ['', 'for referrals', '', ''],
      ['Lead', 'Police', 'Health', ''],
      ['By when', '', '30/06/2025', ''],
    ]),
  ).toEqual([
    '1 | Action | Lead | By when',
    '1 | Agree a form\nfor referrals | Police | ',
    '1 | Train hubs | Health | 30/06/2025',
  ]);
});

test('cells merged across a form are read once', () => {
  expect(
    table(
      [
        ['Action', 'Agree a form', null],
        ['Lead', 'Police', 'Health'],
        ['Due date', '30/06/2025', '31/07/2025'],
      ],
      { merges: [{ rows: [0, 0], columns: [1, 2] }] },
    ),
  ).toEqual([
    '1 | Action | Lead | Due date',
    '1 | Agree a form | Police | 30/06/2025',
    '1 | Agree a form | Health | 31/07/2025',
  ]);
});

test('labels and what they say in lines of a text', () => {
  expect(
    table(
      [
        ['1. Agree a form. Lead: Police. By when: 30/06/2025'],
        ['A2) Train hubs (Lead: Health, By when: ongoing'],
        ['Success measure: nine in ten', 'accepted'],
        ['Nothing: of a plan'],
      ],
      { kind: 'text' },
    ),
  ).toEqual([
    '1 | Ref | Action | Lead | By when | Success measure',
    '1 | 1 | Agree a form | Police | 30/06/2025 | ',
    '2 | A2 | Train hubs | Health | ongoing | nine in ten, accepted\nNothing: of a plan',
  ]);
});

test.each<[string, readonly (readonly CellGiven[])[]]>([
  [
    'two labels',
    [
      ['Action', 'Agree a form'],
      ['Lead', 'Police'],
    ],
  ],
  [
    'labels that say no action',
    [
      ['Ref', '1'],
      ['Theme', 'Front door'],
      ['Cost', '3'],
    ],
  ],
  [
    'no labels',
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ],
  ],
  [
    'the same label again and again',
    [
      ['Action', 'a'],
      ['Action', 'b'],
      ['Action', 'c'],
      ['Lead', 'd'],
    ],
  ],
])('%s are no form', (_, rows) => expect(table(rows)).toBeUndefined());

test('labels within lines, with the number of the action and what goes on in the next cell', () => {
  expect(
    table(
      [
        ['1. Agree a form. Lead: Police', 'Health. By when: 30/06/2025'],
        ['2. Train hubs. Lead: Health. By when: 31/07/2025'],
      ],
      { kind: 'text' },
    ),
  ).toEqual([
    '1 | Ref | Action | Lead | By when',
    '1 | 1 | Agree a form | Police, Health | 30/06/2025',
    '2 | 2 | Train hubs | Health | 31/07/2025',
  ]);
});

test.each(['Action 2a', 'Action  2.1', 'Action no. 2', 'ACTION 2:'])('“%s” numbers the action', (label) => {
  const rows = [
    [`${label.replace(/:$/, '')}: Train the trainers`],
    ['Lead: Police'],
    ['By when: 30/06/2025'],
  ];
  const ref = label.replace(/^action\s+(?:no\.\s)?|:$/gi, '');
  expect(table(rows, { kind: 'text' })?.[1]).toBe(`1 | ${ref} | Train the trainers | Police | 30/06/2025`);
});
