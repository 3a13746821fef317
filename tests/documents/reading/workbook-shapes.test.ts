import { across, dated, down, filled, planIn, struck, workbookFile } from '../../support/plan-files';

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
