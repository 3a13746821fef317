import { day } from '../../support/partnership';
import { file, row } from '../../support/plan-file-rows';
import { gridOf, understood } from '../../support/plan-grids';

const HEAD = ['Ref', 'Action', 'Lead', 'By when', 'RAG'];

test('several actions, leads and days in one row', () => {
  expect(
    understood([
      gridOf([
        ['Recommendation', 'Actions', 'Lead', 'Timescale'],
        ['Front door', '1. Agree a form\n2. Train every hub', 'Police\nHealth', '30/06/2025\nSept 25'],
        ['Missing children', '• Write a protocol\n• Share it', 'Police', '31/07/2025'],
      ]),
    ]),
  ).toEqual(
    file({
      columns: { finding: 'Recommendation', title: 'Actions', lead: 'Lead', due: 'Timescale' },
      headings: ['Recommendation', 'Actions', 'Lead', 'Timescale'],
      warnings: ['1 action names only the week, month, quarter or year (row 2).'],
      rows: [
        row({
          at: 2,
          part: 1,
          title: 'Agree a form',
          finding: 'Front door',
          lead: 'Police',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
        }),
        row({
          at: 2,
          part: 2,
          title: 'Train every hub',
          finding: 'Front door',
          lead: 'Health',
          due: day('2025-09-30'),
          duePrecision: 'month',
          dueText: 'Sept 25',
          notes: ['the due date names only the month: “Sept 25”'],
        }),
        row({
          at: 3,
          title: '• Write a protocol\n• Share it',
          finding: 'Missing children',
          lead: 'Police',
          due: day('2025-07-31'),
          dueText: '31/07/2025',
        }),
      ],
    }),
  );
});

test('a table of a document that goes on over the page, below headings', () => {
  expect(
    understood([
      gridOf([HEAD, ['1', 'Agree a form', 'Police', '30/06/2025', 'G']], {
        kind: 'table',
        above: ['Finding 1: Referrals'],
      }),
      gridOf([HEAD, ['2', 'Train hubs', 'Health', 'Sept 25', 'A']], {
        kind: 'table',
        above: ['Finding 2: Missing children'],
      }),
      gridOf(
        [
          ['Risk', 'Mitigating action', 'Owner', 'Review date'],
          ['No staff', 'Recruit', 'HR', '30/06/2025'],
        ],
        { kind: 'table' },
      ),
    ]),
  ).toEqual(
    file({
      columns: { ref: 'Ref', title: 'Action', lead: 'Lead', due: 'By when', rating: 'RAG' },
      headings: ['Ref', 'Action', 'Lead', 'By when', 'RAG'],
      warnings: [
        'A table was left out: its columns are not those of the plan.',
        '2 tables with the same columns were read as one plan (2 actions).',
        '1 action names only the week, month, quarter or year (2).',
      ],
      rows: [
        row({
          at: 2,
          ref: '1',
          title: 'Agree a form',
          finding: 'Finding 1: Referrals',
          lead: 'Police',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          rating: 'G',
          rated: 'Green',
        }),
        row({
          at: 2,
          ref: '2',
          title: 'Train hubs',
          finding: 'Finding 2: Missing children',
          lead: 'Health',
          due: day('2025-09-30'),
          duePrecision: 'month',
          dueText: 'Sept 25',
          rating: 'A',
          rated: 'Amber',
          notes: ['the due date names only the month: “Sept 25”'],
        }),
      ],
    }),
  );
});

test('labels and what they say, in a text', () => {
  expect(
    understood([
      gridOf(
        [
          ['JTAI action plan'],
          ['Action: Agree a form'],
          ['Lead: Police'],
          ['Health'],
          ['By when: 30/06/2025'],
          ['Action: Train hubs'],
          ['Lead: Health'],
          ['By when: Sept 25'],
        ],
        { kind: 'text' },
      ),
    ]),
  ).toEqual(
    file({
      columns: { title: 'Action', lead: 'Lead', due: 'By when' },
      headings: ['Action', 'Lead', 'By when'],
      warnings: [
        '1 action names only the week, month, quarter or year (row 6).',
        '1 action names several leads (row 2).',
      ],
      rows: [
        row({
          at: 2,
          title: 'Agree a form',
          lead: 'Police\nHealth',
          leads: ['Police', 'Health'],
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          notes: ['2 leads are named: Police; Health'],
        }),
        row({
          at: 6,
          title: 'Train hubs',
          lead: 'Health',
          due: day('2025-09-30'),
          duePrecision: 'month',
          dueText: 'Sept 25',
          notes: ['the due date names only the month: “Sept 25”'],
        }),
      ],
    }),
  );
});

test('actions in a line each, with labels', () => {
  expect(
    understood([
      gridOf(
        [
          ['JTAI plan'],
          ['1. Agree a form, and test it. Lead: Police. By when: 30/06/2025'],
          ['2. Train every hub. Lead: Health. By when: Sept 25'],
        ],
        { kind: 'text' },
      ),
    ]),
  ).toEqual(
    file({
      columns: { ref: 'Ref', title: 'Action', lead: 'Lead', due: 'By when' },
      headings: ['Ref', 'Action', 'Lead', 'By when'],
      warnings: ['1 action names only the week, month, quarter or year (2).'],
      rows: [
        row({
          at: 2,
          ref: '1',
          title: 'Agree a form, and test it',
          lead: 'Police',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
        }),
        row({
          at: 3,
          ref: '2',
          title: 'Train every hub',
          lead: 'Health',
          due: day('2025-09-30'),
          duePrecision: 'month',
          dueText: 'Sept 25',
          notes: ['the due date names only the month: “Sept 25”'],
        }),
      ],
    }),
  );
});

test('a form an action a column', () => {
  expect(
    understood([
      gridOf([
        ['Our plan', 'A', 'B'],
        ['What will we do?', 'Agree a form', 'Train every hub'],
        ['Who will lead?', 'Police', 'Health'],
        ['By when?', '30/06/2025', 'Sept 25'],
        ['How will we know?', 'Nine in ten accepted', ''],
      ]),
    ]),
  ).toEqual(
    file({
      columns: {
        title: 'What will we do?',
        lead: 'Who will lead?',
        due: 'By when?',
        success: 'How will we know?',
      },
      headings: ['What will we do?', 'Who will lead?', 'By when?', 'How will we know?'],
      warnings: ['1 action names only the week, month, quarter or year (row 2).'],
      rows: [
        row({
          at: 2,
          title: 'Agree a form',
          lead: 'Police',
          due: day('2025-06-30'),
          dueText: '30/06/2025',
          success: 'Nine in ten accepted',
        }),
        row({
          at: 2,
          title: 'Train every hub',
          lead: 'Health',
          due: day('2025-09-30'),
          duePrecision: 'month',
          dueText: 'Sept 25',
          notes: ['the due date names only the month: “Sept 25”'],
        }),
      ],
    }),
  );
});

const OTHER = [
  ['Risk', 'Mitigating action', 'Owner', 'Review date'],
  ['No staff', 'Recruit', 'HR', '30/06/2025'],
];
const OLDER = [HEAD, ['9', 'Old action', 'Police', '30/06/2024', 'G']];

test.each<[string, readonly (readonly string[])[], boolean, string]>([
  ['Archive', OLDER, false, 'it has the columns of the plan, but by its name it is not the plan of today'],
  ['Sheet2', OLDER, true, 'it has the columns of the plan, but it is hidden in the file'],
  ['Old', OLDER, true, 'it has the columns of the plan, but it is hidden in the file'],
  ['Sheet3', OTHER, false, 'its columns are not those of the plan'],
  ['Sheet4', OTHER, true, 'its columns are not those of the plan, and it is hidden in the file'],
])('the sheet %s is left out, and why is true', (name, rows, isHidden, why) => {
  const plan = gridOf([HEAD, ['1', 'Agree a form', 'Police', '30/06/2025', 'G']], { name: 'Action plan' });
  const { rows: read, warnings } = understood([plan, gridOf(rows, { name, isHidden })]);
  expect(read.map(({ title }) => title)).toEqual(['Agree a form']);
  expect(warnings).toEqual([`The sheet “${name}” was left out: ${why}.`]);
});

test('a plan in a hidden sheet alone is read, and that it is hidden is told', () => {
  expect(understood([gridOf(OLDER, { name: 'Data', isHidden: true })]).warnings).toEqual([
    'The sheet “Data” is hidden in the file and was read all the same.',
  ]);
});

test.each([
  ['Police and\nHealth', ['Police', 'Health']],
  ['Police &\nHealth', ['Police', 'Health']],
  ['Police,\nHealth and', ['Police', 'Health']],
  ['Police\nand Health', ['Police', 'Health']],
  ['Police /\nHealth', ['Police', 'Health']],
  ['Police, with\nHealth', ['Police', 'Health']],
  ['Jo Smith and\nPat Jones', ['Jo Smith', 'Pat Jones']],
  ['Education and\nSkills', ['Education and Skills']],
  ['Northmere Police and', ['Northmere Police']],
])('a list of leads that goes on in the next line: %j', (lead, leads) => {
  const { rows } = understood([gridOf([HEAD, ['1', 'Agree a form', lead, '30/06/2025', 'G']])]);
  expect(rows.map((one) => one.leads)).toEqual([leads]);
});

test('a form whose list of leads goes on in the next line', () => {
  const lines = ['Action: Agree a form', 'Lead: Police and', 'Health', 'By when: 30/06/2025'];
  const { rows } = understood([
    gridOf(
      lines.map((line) => [line]),
      { kind: 'text' },
    ),
  ]);
  expect(rows.map(({ leads, due }) => [leads, due])).toEqual([[['Police', 'Health'], '2025-06-30']]);
});

test('what a form says in a further row without a label belongs to the label above', () => {
  const beside = understood([
    gridOf([
      ['Action', 'Agree a form', 'Train hubs'],
      ['Lead', 'Police and', 'Health'],
      [null, 'Health', null],
      ['By when', '30/06/2025', '31/07/2025'],
    ]),
  ]);
  expect(beside.rows.map(({ title, leads, due }) => [title, leads, due])).toEqual([
    ['Agree a form', ['Police', 'Health'], '2025-06-30'],
    ['Train hubs', ['Health'], '2025-07-31'],
  ]);
  const below = understood([
    gridOf([
      ['Action', 'Agree a form'],
      ['Lead', 'Police'],
      [null, 'Health'],
      ['By when', '30/06/2025'],
      ['Action', 'Train hubs'],
      ['Lead', 'Health'],
      ['By when', '31/07/2025'],
    ]),
  ]);
  expect(below.rows.map(({ title, leads }) => [title, leads])).toEqual([
    ['Agree a form', ['Police', 'Health']],
    ['Train hubs', ['Health']],
  ]);
});
