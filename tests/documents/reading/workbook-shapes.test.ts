import {
  across,
  dated,
  down,
  filled,
  planIn,
  refusalOf,
  struck,
  workbookFile,
} from '../../support/plan-files';

const HEAD = ['Ref', 'Action', 'Lead', 'By when', 'RAG'];
const sheet = (rows: readonly (readonly (string | number | null)[])[]) => workbookFile([{ rows }]);

test('two header rows, merged across and down', async () => {
  const plan = await planIn(
    await workbookFile([
      {
        rows: [
          ['Multi-agency improvement plan', null, null, null, null, null],
          ['Ref', 'Action', 'Responsibility', null, 'Timescale', null],
          [null, null, 'Lead', 'Support', 'Start', 'End'],
          ['1', 'Agree a referral form', 'Police', 'Health', '01/05/2025', '30/06/2025'],
          ['2', 'Train every hub', 'Health', '', '01/06/2025', '31/07/2025'],
        ],
        merges: [across(1, 0, 5), down(0, 2, 3), down(1, 2, 3), across(2, 2, 3), across(2, 4, 5)],
      },
    ]),
  );
  expect(plan.headerRow).toBe(2);
  expect(plan.rows.map(({ ref, title, lead, support, due }) => [ref, title, lead, support, due])).toEqual([
    ['1', 'Agree a referral form', 'Police', 'Health', '2025-06-30'],
    ['2', 'Train every hub', 'Health', '', '2025-07-31'],
  ]);
});

test('questions down the side, an action a column', async () => {
  const plan = await planIn(
    await sheet([
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

test('a sheet for each agency, with a cover, a key and lists among them', async () => {
  const plan = await planIn(
    await workbookFile([
      { name: 'Cover', rows: [['JTAI action plan'], ['Owner', 'Board manager'], ['Version', '0.3']] },
      {
        name: 'Northmere Police',
        rows: [
          ['Action', 'By when', 'Progress'],
          ['Brief custody sergeants', dated('2025-06-30'), 'Begun'],
        ],
      },
      {
        name: 'Probation',
        rows: [
          ['Action', 'By when', 'Progress'],
          ['Join the daily call', dated('2025-07-31'), null],
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

test('colours alone, by a key sheet that says what they mean', async () => {
  const plan = await planIn(
    await workbookFile([
      {
        rows: [
          ['Ref', 'Action', 'Lead', 'Due', 'RAG'],
          ['1', 'Agree a referral form', 'Police', dated('2025-06-30'), filled('7030A0')],
          ['2', 'Train every hub', 'Health', dated('2025-06-30'), filled('FFC000')],
          ['3', 'Map hotspots', 'Police', dated('2025-06-30'), filled('92D050')],
        ],
      },
      {
        name: 'Key',
        rows: [
          [filled('7030A0'), 'Complete'],
          [filled('FFC000'), 'Some delay'],
          [filled('92D050'), 'On track'],
        ],
      },
    ]),
  );
  expect(plan.rows.map(({ rating, ratingColour, rated }) => [rating, ratingColour, rated])).toEqual([
    ['', 'Blue', 'Blue'],
    ['', 'Amber', 'Amber'],
    ['', 'Green', 'Green'],
  ]);
});

test('numbers by the key above the table', async () => {
  const plan = await planIn(
    await sheet([
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

test('a column to tick for each rating', async () => {
  const plan = await planIn(
    await workbookFile([
      {
        rows: [
          ['Ref', 'Action', 'Lead', 'When', 'Progress', null, null],
          [null, null, null, null, 'Red', 'Amber', 'Green'],
          ['1', 'Agree a referral form', 'Police', '30/06/2025', null, null, '✓'],
          ['2', 'Train every hub', 'Health', '30/06/2025', 'x', null, null],
          ['3', 'Map hotspots', 'Health', '30/06/2025', null, null, null],
        ],
        merges: [across(1, 4, 6)],
      },
    ]),
  );
  expect(plan.rows.map(({ rating, rated }) => [rating, rated])).toEqual([
    ['Green', 'Green'],
    ['Red', 'Red'],
    ['', undefined],
  ]);
});

test('a column for each agency with L and S', async () => {
  const plan = await planIn(
    await sheet([
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

test('findings and leads merged down over their actions', async () => {
  const plan = await planIn(
    await workbookFile([
      {
        rows: [
          ['Area for improvement', 'Action', 'Lead', 'By when'],
          ['Front door', 'Agree a referral form', 'Police', '30/06/2025'],
          [null, 'Train every hub', null, '31/07/2025'],
          ['Missing children', 'Write a protocol', 'Health', '31/08/2025'],
        ],
        merges: [down(0, 2, 3), down(2, 2, 3)],
      },
    ]),
  );
  expect(plan.rows.map(({ finding, title, lead }) => [finding, title, lead])).toEqual([
    ['Front door', 'Agree a referral form', 'Police'],
    ['Front door', 'Train every hub', 'Police'],
    ['Missing children', 'Write a protocol', 'Health'],
  ]);
});

test('an action merged down over two rows with a lead each is one action', async () => {
  const plan = await planIn(
    await workbookFile([
      {
        rows: [
          ['Ref', 'Action', 'Lead', 'Progress'],
          ['1', 'Agree a referral form', 'Police', 'Drafted'],
          [null, null, 'Health', 'Tested'],
          ['2', 'Train every hub', 'Health', ''],
        ],
        merges: [down(0, 2, 3), down(1, 2, 3)],
      },
    ]),
  );
  expect(plan.rows.map(({ title, leads, progress }) => [title, leads, progress])).toEqual([
    ['Agree a referral form', ['Police', 'Health'], 'Drafted\nTested'],
    ['Train every hub', ['Health'], ''],
  ]);
});

test('priorities with findings below them, in rows of their own', async () => {
  const plan = await planIn(
    await workbookFile([
      {
        rows: [
          HEAD,
          ['PRIORITY 1: THE FRONT DOOR', null, null, null, null],
          ['Area 1.1: Referrals', null, null, null, null],
          ['1', 'Agree a referral form', 'Police', '30/06/2025', 'G'],
          ['Area 1.2: Health in the hub', null, null, null, null],
          ['2', 'Fill the post', 'Health', '30/06/2025', 'R'],
          ['PRIORITY 2: LEADERSHIP', null, null, null, null],
          ['3', 'Set a dataset', 'Health', '30/06/2025', 'A'],
        ],
        merges: [2, 3, 5, 7].map((row) => across(row, 0, 4)),
      },
    ]),
  );
  expect(plan.rows.map(({ theme, finding }) => [theme, finding])).toEqual([
    ['PRIORITY 1: THE FRONT DOOR', 'Area 1.1: Referrals'],
    ['PRIORITY 1: THE FRONT DOOR', 'Area 1.2: Health in the hub'],
    ['PRIORITY 2: LEADERSHIP', ''],
  ]);
});

test('several actions, leads and days in one row belong together by line', async () => {
  const plan = await planIn(
    await sheet([
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

test('dates as numbers, by 1904, as months and as years', async () => {
  const rows = [
    ['Action', 'Lead', 'Due'],
    ['Agree a referral form', 'Police', dated('2025-06-30')],
    ['Train every hub', 'Health', dated('2025-09-01', 'mmm-yy')],
    ['Map hotspots', 'Police', dated('2025-12-01', 'yyyy')],
  ];
  const expected = [
    ['2025-06-30', 'day'],
    ['2025-09-30', 'month'],
    ['2025-12-31', 'year'],
  ];
  for (const besides of [{}, { dateSystem: '1904' as const }]) {
    const plan = await planIn(await workbookFile([{ rows }], besides));
    expect(plan.rows.map(({ due, duePrecision }) => [due, duePrecision])).toEqual(expected);
  }
  const serial = await planIn(
    await sheet([
      ['Action', 'Lead', 'Due'],
      ['Agree a form', 'Police', 45838],
    ]),
  );
  expect(serial.rows[0]).toMatchObject({ due: '2025-06-30', duePrecision: 'day' });
  expect(serial.rows[0]?.notes.join()).toMatch(/kept as a number/);
});

test('a revised day beside the first one', async () => {
  const plan = await planIn(
    await sheet([
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

test('what is struck out or hidden is read, marked, and stays out', async () => {
  const plan = await planIn(
    await workbookFile([
      {
        rows: [
          ['Ref', 'Action', 'Lead', 'Due', 'Internal'],
          ['1', 'Agree a referral form', 'Police', '30/06/2025', 'x'],
          ['2', struck('Buy a second van'), struck('Police'), struck('30/06/2025'), null],
          ['3', 'Train every hub', 'Health', '30/06/2025', null],
        ],
        rowDefs: new Map([[3, { hidden: true }]]),
        columns: [{}, {}, { hidden: true }, {}, {}],
      },
    ]),
  );
  expect(plan.rows.map(({ title, isOff }) => [title, isOff])).toEqual([
    ['Agree a referral form', false],
    ['Buy a second van', true],
    ['Train every hub', true],
  ]);
  expect(plan.warnings.join()).toMatch(/hidden in the file and read all the same: “Lead”/);
});

test('numbers stay as they are written', async () => {
  const plan = await planIn(
    await workbookFile([
      {
        rows: [
          HEAD,
          [{ value: 1.1, style: { numFmt: '0.00' } }, 'Agree a referral form', 'Police', '', ''],
          ['1.10', 'Train every hub', 'Health', '', ''],
          [{ value: 7, style: { numFmt: '000' } }, 'Map hotspots', 'Health', '', ''],
          ['1.2.3', 'Fill the post', 'Health', '', ''],
          ['A1', 'Set a dataset', 'Health', '', ''],
        ],
      },
    ]),
  );
  expect(plan.rows.map(({ ref }) => ref)).toEqual(['1.10', '1.10', '007', '1.2.3', 'A1']);
});

test('totals, keys, guidance, examples, the header again and what is below are no actions', async () => {
  const plan = await planIn(
    await sheet([
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

test('several tables below each other in one sheet, each under its heading and with columns of its own', async () => {
  const plan = await planIn(
    await sheet([
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
])('the lead %j is %j', async (lead, leads) => {
  const plan = await planIn(
    await sheet([
      ['Action', 'Lead', 'By when'],
      ['Agree a referral form', lead, '30/06/2025'],
    ]),
  );
  expect(plan.rows[0]?.leads).toEqual(leads);
});

test('details of a child are refused by cell and kind, and told nowhere', async () => {
  const bytes = await sheet([
    ['Ref', 'Action', 'Lead', 'By when', 'Progress'],
    ['1', 'Agree a referral form', 'Police', '30/06/2025', 'Begun'],
    ['2', 'Visit the child', 'Health', '30/06/2025', 'NHS number 943 476 5919'],
    ['3', 'Visit the family', 'Health', '30/06/2025', 'Born 04/02/2016'],
    ['NHS no 943 476 5919'],
  ]);
  const plan = await planIn(bytes);
  expect(plan.rows.map(({ ref }) => ref)).toEqual(['1']);
  expect(plan.refused).toEqual([
    { at: 'E3', kind: 'NHS number' },
    { at: 'E4', kind: 'date of birth' },
    { at: 'A5', kind: 'NHS number' },
  ]);
  expect(JSON.stringify(plan)).not.toMatch(/943|2016/);
});

test('the guess is corrected by sheet, header and columns', async () => {
  const bytes = await workbookFile([
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
  const plan = await planIn(bytes, 'plan.xlsx', {
    sheet: 'other',
    headerRow: 2,
    columns: { title: 'Thing', lead: 'Somebody', due: 'Day' },
  });
  expect(plan.rows.map(({ title, lead, due }) => [title, lead, due])).toEqual([
    ['Train every hub', 'Health', '2025-07-31'],
  ]);
});

test('a sheet without actions is no plan', async () => {
  expect(
    await refusalOf(
      await sheet([
        ['Name', 'Telephone'],
        ['Somebody', '01632 960983'],
      ]),
    ),
  ).toBe('no-table');
  expect(
    await refusalOf(
      await sheet([
        ['RAG', 'Meaning'],
        ['R', 'Off track'],
        ['G', 'On track'],
      ]),
    ),
  ).toBe('no-table');
  expect(await refusalOf(await sheet([]))).toBe('no-table');
});

test('an outcome in the first column is the theme, one in the middle a measure of success', async () => {
  const first = await planIn(
    await sheet([
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
  const middle = await planIn(
    await sheet([
      ['Theme', 'Action', 'Outcome', 'Lead', 'When'],
      ['Referrals', 'Agree a referral form', 'Nine in ten', 'Police', '30/06/2025'],
    ]),
  );
  expect(middle.rows[0]).toMatchObject({ theme: 'Referrals', success: 'Nine in ten' });
});

test('text alone that begins in the middle of a sentence goes on with the action above', async () => {
  const plan = await planIn(
    await sheet([
      ['Ref', 'Action', 'Lead', 'Due'],
      ['1', 'Train the staff of every hub', 'Police', '30/06/2025'],
      [null, 'and brief their managers', null, null],
    ]),
  );
  expect(plan.rows.map(({ title }) => title)).toEqual([
    'Train the staff of every hub and brief their managers',
  ]);
});

test('open and closed actions in sheets of their own, without a theme of that name', async () => {
  const plan = await planIn(
    await workbookFile([
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
