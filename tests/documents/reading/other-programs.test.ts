import { zipOf } from '../../support/office-files';
import { officeParts } from '../../support/office-parts';
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
const ONE = ['1', 'Agree a form', 'Police', '30/06/2025', 'G'];

const csv = (...lines: readonly string[]) => planIn(Buffer.from(lines.join('\r\n')), 'plan.csv');

describe('a workbook', () => {
  test('of which a sheet holds nothing but a chart is read', async () => {
    const parts = officeParts(await workbookFile([{ rows: [HEAD, ONE] }, { name: 'Chart', rows: [] }]));
    const relations = 'xl/_rels/workbook.xml.rels';
    const charted = parts[relations]?.replace(
      /relationships\/worksheet"( Target=")worksheets\/sheet2/,
      'relationships/chartsheet"$1chartsheets/sheet1',
    );
    expect(charted).toContain('chartsheet');
    const plan = await planIn(
      zipOf({ ...parts, [relations]: charted ?? '', 'xl/chartsheets/sheet1.xml': '<chartsheet/>' }),
    );
    expect(plan.rows.map(({ title }) => title)).toEqual(['Agree a form']);
  });

  test('whose date shows that it is of a week names the week alone', async () => {
    const plan = await planIn(
      await workbookFile([
        {
          rows: [
            HEAD,
            ['1', 'Agree a form', 'Police', dated('2025-03-04', '"w/c" dd/mm/yyyy'), 'G'],
            ['2', 'Train hubs', 'Police', dated('2025-03-07', '"Week ending" dd mmm yy'), 'G'],
            ['3', 'Map hotspots', 'Police', dated('2025-03-07', '"by" dd/mm/yyyy'), 'G'],
          ],
        },
      ]),
    );
    expect(plan.rows.map(({ due, duePrecision }) => [due, duePrecision])).toEqual([
      ['2025-03-04', 'week'],
      ['2025-03-07', 'week'],
      ['2025-03-07', 'day'],
    ]);
  });

  test('with a comment names its cell, as it may change the action', async () => {
    const plan = await planIn(
      await workbookFile([
        {
          rows: [
            HEAD,
            ['1', 'Agree a form', 'Police', { value: '30/06/2025', comment: { text: 'Now December' } }, 'G'],
          ],
        },
      ]),
    );
    expect(plan.warnings[0]).toBe(
      '1 cell (D2) has a comment, which is not read: look whether an action is changed there.',
    );
  });

  test('whose formulas have no answer in the file says so', async () => {
    const plan = await planIn(
      await workbookFile([
        {
          rows: [
            HEAD,
            ['1', 'Agree a form', 'Police', { value: null, formula: 'A1+90', type: 'formula' }, 'G'],
          ],
        },
      ]),
    );
    expect(plan.warnings[0]).toBe(
      '1 cell (D2) holds a formula without the answer, and was read as empty. Open the file in Excel, save it and send that.',
    );
  });

  test('whose tasks are set in below what sums them up', async () => {
    const set = (value: string, indent: number) => ({ value, style: { alignment: { indent } } });
    const plan = await planIn(
      await workbookFile([
        {
          rows: [
            ['Task Name', 'Assigned To', 'Finish'],
            [set('Front door', 0), null, '30/06/2026'],
            [set('Agree a form', 1), 'Jane Smith', '03/04/2026'],
            [set('Missing', 0), null, '31/05/2026'],
            [set('Audit minutes', 1), 'Ann', '29/05/2026'],
            [set('Tell the board', 1), null, '29/05/2026'],
          ],
        },
      ]),
    );
    expect(plan.rows.map(({ title, finding }) => [title, finding])).toEqual([
      ['Agree a form', 'Front door'],
      ['Audit minutes', 'Missing'],
      ['Tell the board', 'Missing'],
    ]);
  });
});

describe('a document', () => {
  const box = (text: string) =>
    `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph(text)}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(text)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const raised = (text: string) =>
    `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

  test('with a text box over a cell has its words once, in that cell', async () => {
    const plan = await planIn(
      wordFile(wordTable([HEAD, ['1', 'Agree a form', 'Police', wordCell(box('31/07/2025')), 'G']])),
      'plan.docx',
    );
    expect(plan.rows.map(({ due, dueText }) => [due, dueText])).toEqual([['2025-07-31', '31/07/2025']]);
  });

  test('with marks of notes typed behind dates', async () => {
    const day = (inside: string) => wordCell(`<w:p>${inside}</w:p>`);
    const plan = await planIn(
      wordFile(
        wordTable([
          HEAD,
          ['1', 'Agree a form', 'Police', day(run('30/06/2025') + raised('1')), 'G'],
          ['2', 'Train hubs', 'Police', day(run('30') + raised('th') + run(' June 2025') + raised('2')), 'G'],
        ]),
      ),
      'plan.docx',
    );
    expect(plan.rows.map(({ due }) => due)).toEqual(['2025-06-30', '2025-06-30']);
  });

  test('with comments and footnotes says how many are not read', async () => {
    const marked = `<w:p>${run('30/06/2025')}<w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="3"/></w:r></w:p>`;
    const plan = await planIn(
      wordFile(wordTable([HEAD, ['1', 'Agree a form', 'Police', wordCell(marked), 'G']])),
      'plan.docx',
    );
    expect(plan.warnings[0]).toBe(
      'The document has 1 comment and 2 footnotes that are not read: look whether an action is changed there.',
    );
  });
});

test('a board of Trello, whose days are instants of UTC', async () => {
  const plan = await csv(
    'Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,Attachment Count,Comment Count,Last Activity Date,List ID,List Name,Archived,Due Complete',
    '1,Agree a form,https://trello.com/c/1,With every agency,Red (red),jane,2026-04-03T17:00:00.000Z,0,0,2025-11-30T10:00:00.000Z,l1,Front door,false,false',
    '2,Train hubs,https://trello.com/c/2,,,bob,2026-06-03T23:00:00.000Z,0,0,2025-11-30T10:00:00.000Z,l1,Front door,false,false',
  );
  expect(plan.rows.map(({ title, lead, due, theme, how }) => [title, lead, due, theme, how])).toEqual([
    ['Agree a form', 'jane', '2026-04-03', 'Front door', 'With every agency'],
    ['Train hubs', 'bob', '2026-06-04', 'Front door', ''],
  ]);
});

test.each([
  ['Due Complete', 'true', 'Completed'],
  ['Completed (Y/N)', 'Y', 'Completed'],
  ['Completed?', 'Yes', 'Completed'],
  ['Completed (Y/N)', 'N', undefined],
  ['On track', 'Yes', undefined],
])('under “%s” “%s” means %s', async (heading, said, meant) => {
  const plan = await csv(
    `Ref,Action,Lead,By when,${heading}`,
    `1,Agree a form,Police,30/06/2026,${said}`,
    '2,Train hubs,Police,30/06/2026,',
  );
  expect(plan.rows[0]).toMatchObject({ title: 'Agree a form', status: said });
  expect(plan.rows[0]?.statusMeant).toBe(meant);
});

test('a summary that several rows share is what they are about, and no action', async () => {
  const plan = await csv(
    'Ref,Summary,Description,Owner,Due',
    '1,Front door,Agree a form,Police,30/06/2026',
    '2,Front door,Train hubs,Health,30/06/2026',
  );
  expect(plan.rows.map(({ title, finding }) => [title, finding])).toEqual([
    ['Agree a form', 'Front door'],
    ['Train hubs', 'Front door'],
  ]);
});

test('issues of Jira, whose days have an hour behind them', async () => {
  const plan = await csv(
    'Issue key,Issue id,Summary,Issue Type,Status,Priority,Resolution,Assignee,Reporter,Created,Updated,Due Date,Labels,Labels,Description',
    'JTAI-1,100,Agree a form,Task,In Progress,High,,Jane Smith,Ann,01/Nov/25 9:12 AM,,03/Apr/26 12:00 AM,a,b,h2. Text',
    'JTAI-2,101,Train hubs,Task,Done,Low,Done,Bob Jones,Ann,01/Nov/25 9:12 AM,,30/Jun/26 5:00 PM,,,',
  );
  expect(plan.rows.map(({ ref, title, lead, due, status }) => [ref, title, lead, due, status])).toEqual([
    ['JTAI-1', 'Agree a form', 'Jane Smith', '2026-04-03', 'In Progress'],
    ['JTAI-2', 'Train hubs', 'Bob Jones', '2026-06-30', 'Done'],
  ]);
});

test('a board of monday.com: groups with headings of their own, and steps below an action', async () => {
  const plan = await csv(
    'JTAI plan,,,,',
    'Front door,,,,',
    'Name,Subitems,Person,Status,Due date',
    'Agree a form,,Jane Smith,Working on it,2026-04-03',
    'Subitems,Name,Owner,Status,Date',
    ',Draft the form,Bob,Done,2026-02-01',
    ',Pilot the form,Bob,Stuck,2026-03-01',
    'Train hubs,,Bob Jones,Stuck,2026-05-01',
    ',,,,',
    'Missing children,,,,',
    'Name,Subitems,Person,Status,Due date',
    'Audit minutes,,Ann,Done,2026-01-05',
  );
  expect(
    plan.rows.map(({ title, lead, due, finding, milestones }) => [title, lead, due, finding, milestones]),
  ).toEqual([
    [
      'Agree a form',
      'Jane Smith',
      '2026-04-03',
      'Front door',
      'Draft the form (2026-02-01)\nPilot the form (2026-03-01)',
    ],
    ['Train hubs', 'Bob Jones', '2026-05-01', 'Front door', ''],
    ['Audit minutes', 'Ann', '2026-01-05', 'Missing children', ''],
  ]);
});

test('a sheet of Smartsheet, its tasks set in by blanks', async () => {
  const plan = await csv(
    'Task Name,Assigned To,Start,Finish,Status',
    '1 Front door,,01/01/26,30/06/26,',
    '    1.1 Agree a form,Jane Smith,01/01/26,03/04/26,In Progress',
    '    1.2 Train hubs,Bob Jones,01/01/26,30/06/26,Complete',
    '2 Missing,,01/01/26,30/06/26,',
    '    2.1 Audit minutes,Ann,01/01/26,29/05/26,Not Started',
  );
  expect(plan.rows.map(({ ref, title, finding }) => [ref, title, finding])).toEqual([
    ['1.1', 'Agree a form', '1 Front door'],
    ['1.2', 'Train hubs', '1 Front door'],
    ['2.1', 'Audit minutes', '2 Missing'],
  ]);
});

test('a form that asks the agencies', async () => {
  const plan = await csv(
    'Timestamp,Email address,Which agency are you from?,What action are you proposing?,Who will lead it?,By when?,How will you know it worked?',
    '2025/03/01 9:12:33 am GMT,a@example.gov.uk,Northmere Police,Agree a form,Det Insp,30/06/2025,Fewer come back',
    '2025/03/02 9:12:33 am GMT,b@example.gov.uk,Northmere ICB,Train hubs,Named nurse,31/07/2025,Nine in ten trained',
  );
  expect(plan.rows.map(({ title, lead, due, success }) => [title, lead, due, success])).toEqual([
    ['Agree a form', 'Det Insp', '2025-06-30', 'Fewer come back'],
    ['Train hubs', 'Named nurse', '2025-07-31', 'Nine in ten trained'],
  ]);
});
