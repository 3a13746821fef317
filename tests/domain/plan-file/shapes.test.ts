import type { Grid } from '../../../bot/domain/plan-file/cells/grid';
import { readPlan } from '../../../bot/domain/plan-file/read-plan';
import { day } from '../../support/partnership';
import { datedCell, gridOf, understood, type CellGiven } from '../../support/plan-grids';

const HEAD = ['Ref', 'Action', 'Lead', 'By when', 'RAG'];
const sheet = (rows: readonly (readonly CellGiven[])[]): Grid[] => [gridOf(rows, { name: 'Plan' })];
const workbook = (sheets: readonly { name?: string; rows: readonly (readonly CellGiven[])[] }[]): Grid[] =>
  sheets.map(({ name, rows }) => gridOf(rows, { name }));
const refusalOf = (grids: Grid[]): string => {
  const read = readPlan(grids, { today: day('2025-06-02'), agencies: [], corrections: {} });
  return read.ok ? 'read' : read.error;
};

test('questions down the side, an action a column', () => {
  const plan = understood(
    sheet([
      ['Our plan', 'A', 'B'],
      ['What will we do?', 'Agree a referral form', 'Train every hub'],
      ['Who will lead?', 'Police', 'Health'],
      ['By when?', '30/06/2025', 'Sept 25'],
      ['How will we know?', 'Nine in ten accepted', 'All trained'],
    ]),
  );
  expect(
    plan.rows.map(({ title, lead, due, duePrecision, success }) => [title, lead, due, duePrecision, success]),
  ).toEqual([
    ['Agree a referral form', 'Police', '2025-06-30', 'day', 'Nine in ten accepted'],
    ['Train every hub', 'Health', '2025-09-30', 'month', 'All trained'],
  ]);
});

test('a sheet for each agency, with a cover, a key and lists among them', () => {
  const plan = understood(
    workbook([
      { name: 'Cover', rows: [['JTAI action plan'], ['Owner', 'Board manager'], ['Version', '0.3']] },
      {
        name: 'Northmere Police',
        rows: [
          ['Action', 'By when', 'Progress'],
          ['Brief custody sergeants', datedCell('2025-06-30'), 'Begun'],
        ],
      },
      {
        name: 'Probation',
        rows: [
          ['Action', 'By when', 'Progress'],
          ['Join the daily call', datedCell('2025-07-31'), null],
        ],
      },
      {
        name: 'Key',
        rows: [
          ['RAG', 'Meaning'],
          ['R', 'Off track'],
          ['A', 'At risk'],
        ],
      },
      {
        name: 'Lists',
        rows: [
          ['Status', 'Agency'],
          ['Open', 'Police'],
          ['Closed', 'Health'],
        ],
      },
    ]),
  );
  expect(plan.rows.map(({ title, leads, sheet: name }) => [title, leads, name])).toEqual([
    ['Brief custody sergeants', ['Northmere Police'], 'Northmere Police'],
    ['Join the daily call', ['Probation'], 'Probation'],
  ]);
});

test('numbers by the key above the table', () => {
  const plan = understood(
    sheet([
      ['Key: 1 = Fully achieved, 2 = On track, 3 = Slipped, 4 = Not achieved'],
      ['No', 'Action', 'Owner', 'Deadline', 'Assessment of progress'],
      [1, 'Agree a referral form', 'Police', '30/06/2025', 1],
      [2, 'Train every hub', 'Health', '30/06/2025', 3],
      [3, 'Map hotspots', 'Police', '30/06/2025', 4],
    ]),
  );
  expect(plan.rows.map(({ rating, rated }) => [rating, rated])).toEqual([
    ['1', 'Blue'],
    ['3', 'Amber'],
    ['4', 'Red'],
  ]);
});

test('a column for each agency with L and S', () => {
  const plan = understood(
    sheet([
      ['Ref', 'Action', 'Police', 'Health', 'Education', 'By when'],
      ['1', 'Agree a referral form', 'L', 'S', '', '30/06/2025'],
      ['2', 'Train every hub', '', 'L', 'S', '30/06/2025'],
    ]),
  );
  expect(plan.rows.map(({ leads, supports }) => [leads, supports])).toEqual([
    [['Police'], ['Health']],
    [['Health'], ['Education']],
  ]);
});

test('several actions, leads and days in one row belong together by line', () => {
  const plan = understood(
    sheet([
      ['Recommendation', 'Actions', 'Lead', 'Timescale'],
      ['Front door', '1. Agree a referral form\n2. Train every hub', 'Police\nHealth', '30/06/2025\nSept 25'],
      ['Missing children', 'Write a protocol\nand share it', 'Police', '31/07/2025'],
    ]),
  );
  expect(plan.rows.map(({ title, lead, due, part }) => [title, lead, due, part])).toEqual([
    ['Agree a referral form', 'Police', '2025-06-30', 1],
    ['Train every hub', 'Health', '2025-09-30', 2],
    ['Write a protocol\nand share it', 'Police', '2025-07-31', undefined],
  ]);
});

test('a revised day beside the first one', () => {
  const plan = understood(
    sheet([
      ['Ref', 'Action', 'Lead', 'Due date', 'Revised due date', 'Date completed'],
      ['1', 'Agree a referral form', 'Police', '30/06/2025', '31/07/2025', ''],
      ['2', 'Train every hub', 'Health', '30/06/2025', '', '01/06/2025'],
    ]),
  );
  expect(plan.rows.map(({ due, originalDue, closed }) => [due, originalDue, closed])).toEqual([
    ['2025-07-31', '2025-06-30', undefined],
    ['2025-06-30', undefined, '2025-06-01'],
  ]);
});

test('totals, keys, guidance, examples, the header again and what is below are no actions', () => {
  const plan = understood(
    sheet([
      ['Northmere action plan'],
      HEAD,
      ['', 'Describe what will be done', 'Name of the lead', 'dd/mm/yyyy', 'R, A or G'],
      ['Example', 'Hold a workshop on thresholds', 'Any agency', '01/01/2025', 'G'],
      ['1', 'Agree a referral form', 'Police', '30/06/2025', 'G'],
      [],
      HEAD,
      ['2', 'Train every hub', 'Health', '31/07/2025', 'A'],
      ['3', 'n/a', '', '', ''],
      ['Total', '', '', '', 2],
      ['Key'],
      ['R', 'Off track'],
      ['G', 'On track'],
      ['Approved by the board on 3 June 2025'],
    ]),
  );
  expect(plan.rows.map(({ title }) => title)).toEqual(['Agree a referral form', 'Train every hub']);
  expect(plan.skipped.map(({ at, why }) => [at, why])).toEqual([
    ['1', 'title'],
    ['3', 'guidance'],
    ['4', 'guidance'],
    ['7', 'header repeated'],
    ['9', 'no action in this row'],
    ['10', 'total row'],
    ['11', 'key'],
    ['12', 'key'],
    ['13', 'key'],
    ['14', 'footer'],
  ]);
});

test('several tables below each other in one sheet, each under its heading and with columns of its own', () => {
  const plan = understood(
    sheet([
      ['Priority 1: The front door'],
      ['Action', 'Lead', 'By when', 'Progress'],
      ['Agree a referral form', 'Police', '30/06/2025', ''],
      [],
      ['Priority 2: Leadership'],
      ['No', 'Action', 'Owner', 'Deadline'],
      ['4', 'Set a dataset', 'Health', '31/07/2025'],
    ]),
  );
  expect(plan.rows.map(({ ref, title, lead, due }) => [ref, title, lead, due])).toEqual([
    ['', 'Agree a referral form', 'Police', '2025-06-30'],
    ['4', 'Set a dataset', 'Health', '2025-07-31'],
  ]);
  expect(plan.rows[1]?.theme).toBe('Priority 2: Leadership');
});

test.each<[string, string[]]>([
  ['Northmere Police and Youth Justice Service', ['Northmere Police', 'Youth Justice Service']],
  ['Education and Skills', ['Education and Skills']],
  ['DSL/Police', ['DSL', 'Police']],
  ['Head of service, hub', ['Head of service, hub']],
  ['Head of Safeguarding, Northmere Police', ['Head of Safeguarding, Northmere Police']],
  ['Police; Health; Probation', ['Police', 'Health', 'Probation']],
  ['Police, Health and Education', ['Police', 'Health', 'Education']],
  ['Police & ICB', ['Police', 'ICB']],
  ['Police\nHealth', ['Police', 'Health']],
  ['JS / AB', ['JS', 'AB']],
  ['All partners', ['(all agencies)']],
  ['All statutory partner agencies', ['(all agencies)']],
  ['All agencies, led by the Police', ['All agencies, led by the Police']],
  ['TBC', []],
])('the lead %j is %j', (lead, leads) => {
  const plan = understood(
    sheet([
      ['Action', 'Lead', 'By when'],
      ['Agree a referral form', lead, '30/06/2025'],
    ]),
  );
  expect(plan.rows[0]?.leads).toEqual(leads);
});

test('details of a child are refused by cell and kind, and told nowhere', () => {
  const bytes = sheet([
    ['Ref', 'Action', 'Lead', 'By when', 'Progress'],
    ['1', 'Agree a referral form', 'Police', '30/06/2025', 'Begun'],
    ['2', 'Visit the child', 'Health', '30/06/2025', 'NHS number 943 476 5919'],
    ['3', 'Visit the family', 'Health', '30/06/2025', 'Born 04/02/2016'],
    ['NHS no 943 476 5919'],
  ]);
  const plan = understood(bytes);
  expect(plan.rows.map(({ ref }) => ref)).toEqual(['1']);
  expect(plan.refused).toEqual([
    { at: 'E3', kind: 'NHS number' },
    { at: 'E4', kind: 'date of birth' },
    { at: 'A5', kind: 'NHS number' },
  ]);
  expect(JSON.stringify(plan)).not.toMatch(/943|2016/);
});

test('the guess is corrected by sheet, header and columns', () => {
  const bytes = workbook([
    {
      name: 'Plan',
      rows: [
        ['Action', 'Lead', 'By when'],
        ['Agree a referral form', 'Police', '30/06/2025'],
      ],
    },
    {
      name: 'Other',
      rows: [
        ['x', 'y', 'z'],
        ['Thing', 'Somebody', 'Day'],
        ['Train every hub', 'Health', '31/07/2025'],
      ],
    },
  ]);
  const plan = understood(bytes, {
    sheet: 'other',
    headerRow: 2,
    columns: { title: 'Thing', lead: 'Somebody', due: 'Day' },
  });
  expect(plan.rows.map(({ title, lead, due }) => [title, lead, due])).toEqual([
    ['Train every hub', 'Health', '2025-07-31'],
  ]);
});

test('a sheet without actions is no plan', () => {
  expect(
    refusalOf(
      sheet([
        ['Name', 'Telephone'],
        ['Somebody', '01632 960983'],
      ]),
    ),
  ).toBe('no-table');
  expect(
    refusalOf(
      sheet([
        ['RAG', 'Meaning'],
        ['R', 'Off track'],
        ['G', 'On track'],
      ]),
    ),
  ).toBe('no-table');
  expect(refusalOf(sheet([]))).toBe('no-table');
});

test('an outcome in the first column is the theme, one in the middle a measure of success', () => {
  const first = understood(
    sheet([
      ['Outcome', 'Objective', 'Actions', 'Who', 'When', 'How will we know?'],
      [
        'Children are safe',
        'Better referrals',
        'Agree a referral form',
        'Police',
        '30/06/2025',
        'Nine in ten',
      ],
    ]),
  );
  expect(first.rows[0]).toMatchObject({
    theme: 'Children are safe',
    finding: 'Better referrals',
    success: 'Nine in ten',
  });
  const middle = understood(
    sheet([
      ['Theme', 'Action', 'Outcome', 'Lead', 'When'],
      ['Referrals', 'Agree a referral form', 'Nine in ten', 'Police', '30/06/2025'],
    ]),
  );
  expect(middle.rows[0]).toMatchObject({ theme: 'Referrals', success: 'Nine in ten' });
});

test('text alone that begins in the middle of a sentence goes on with the action above', () => {
  const plan = understood(
    sheet([
      ['Ref', 'Action', 'Lead', 'Due'],
      ['1', 'Train the staff of every hub', 'Police', '30/06/2025'],
      [null, 'and brief their managers', null, null],
    ]),
  );
  expect(plan.rows.map(({ title }) => title)).toEqual([
    'Train the staff of every hub and brief their managers',
  ]);
});

test('open and closed actions in sheets of their own, without a theme of that name', () => {
  const plan = understood(
    workbook([
      {
        name: 'Open actions',
        rows: [
          ['Ref', 'Action', 'Lead', 'Due'],
          ['1', 'Agree a form', 'Police', '30/06/2025'],
        ],
      },
      {
        name: 'Closed actions',
        rows: [
          ['Ref', 'Action', 'Lead', 'Due', 'Date closed'],
          ['2', 'Train hubs', 'Police', '28/06/2024', '01/07/2024'],
        ],
      },
      {
        name: 'Risks',
        rows: [
          ['Risk', 'Mitigating action', 'Owner', 'Review date'],
          ['No staff', 'Recruit', 'HR', '30/06/2025'],
        ],
      },
    ]),
  );
  expect(plan.rows.map(({ ref, theme, finding, closed }) => [ref, theme, finding, closed])).toEqual([
    ['1', '', '', undefined],
    ['2', '', '', '2024-07-01'],
  ]);
  expect(plan.warnings.join()).toMatch(/“Risks” was left out/);
});
