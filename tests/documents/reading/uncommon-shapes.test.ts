import {
  dated,
  paragraph,
  planIn,
  wordCell,
  wordFile,
  wordTable,
  workbookFile,
} from '../../support/plan-files';

const HEAD = ['Ref', 'Action', 'Lead', 'By when', 'RAG'];

test('what a formula shows that has no answer is nothing that somebody wrote, and is named', async () => {
  const plan = await planIn(
    await workbookFile([
      {
        rows: [
          HEAD,
          ['1', 'Agree a form', '#N/A', '30/06/2025', '#REF!'],
          ['2', 'Train hubs', '0', '30/06/2025', 'G'],
        ],
      },
    ]),
  );
  expect(plan.rows.map(({ leads, rating }) => [leads, rating])).toEqual([
    [[], ''],
    [[], 'G'],
  ]);
  expect(plan.warnings[0]).toBe('2 cells (C2 and E2) show an error of Excel, and were read as empty.');
});

test('a date without a date’s format is counted as its file counts, from 1904 too', async () => {
  const rows = [HEAD, ['1', 'Agree a form', 'Police', dated('2025-06-30', 'General'), 'G']];
  const [old, usual] = [
    await planIn(await workbookFile([{ rows }], { dateSystem: '1904' })),
    await planIn(await workbookFile([{ rows }])),
  ];
  expect([old, usual].map((plan) => plan.rows[0]?.due)).toEqual(['2025-06-30', '2025-06-30']);
});

test('a form of pairs below a finding merged across it', async () => {
  const form = (finding: string, action: string, day: string) =>
    wordTable([
      [wordCell(finding, '<w:gridSpan w:val="4"/>')],
      ['Action', action, 'RAG', 'Green'],
      ['Lead', 'Police', 'Timescale', day],
      ['Success measure', 'Nine in ten', 'Progress', 'Begun'],
    ]);
  const plan = await planIn(
    wordFile(
      form('Recommendation 1: Referrals', 'Agree a form', '30/06/2025') +
        paragraph('') +
        form('Recommendation 2: Training', 'Train hubs', '31/07/2025'),
    ),
    'plan.docx',
  );
  expect(plan.rows.map(({ title, finding, due, rated, lead }) => [title, finding, due, rated, lead])).toEqual(
    [
      ['Agree a form', 'Recommendation 1: Referrals', '2025-06-30', 'Green', 'Police'],
      ['Train hubs', 'Recommendation 2: Training', '2025-07-31', 'Green', 'Police'],
    ],
  );
});

test('a table of steps inside a cell keeps its rows as lines', async () => {
  const steps = wordTable([
    ['Draft', 'DI Jones', '01/06/2025'],
    ['Sign off', 'Board', '30/06/2025'],
  ]);
  const plan = await planIn(
    wordFile(
      wordTable([
        ['No.', 'Action', 'Milestones', 'Lead', 'By when'],
        ['1', 'Agree a form', wordCell(steps + paragraph('')), 'Police', '30/06/2025'],
        ['2', 'Train hubs', wordCell(paragraph('Book rooms')), 'Police', '30/06/2025'],
      ]),
    ),
    'plan.docx',
  );
  expect(plan.rows.map(({ milestones }) => milestones)).toEqual([
    'Draft | DI Jones | 01/06/2025\nSign off | Board | 30/06/2025',
    'Book rooms',
  ]);
});

test('a bracket for who and another for when', async () => {
  const plan = await planIn(
    Buffer.from('- Map the hotspots [Police/Health] [Q3 2025/26]\n- Agree a form (Police, 30/06/2025)\n'),
    'plan.txt',
  );
  expect(plan.rows.map(({ title, leads, dueText }) => [title, leads, dueText])).toEqual([
    ['Map the hotspots', ['Police', 'Health'], 'Q3 2025/26'],
    ['Agree a form', ['Police'], '30/06/2025'],
  ]);
});
