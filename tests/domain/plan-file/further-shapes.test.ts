import { gridOf, understood } from '../../support/plan-grids';

/** What belongs to the merged cell left of it, as readers of files give it. */
const LEFT = { text: '', covered: 'left' as const };

test('two labels with what they say in each row, a table for each action', () => {
  const card = (name: string, ...rows: readonly string[][]) => gridOf(rows, { kind: 'table', name });
  const plan = understood([
    card(
      'Table 1',
      ['Action:', 'Agree a risk tool', 'Lead:', 'Police'],
      ['Due:', '30/06/2025', 'RAG:', 'Green'],
    ),
    card('Table 2', ['Action:', 'Hold dip samples', 'Lead:', 'CSC'], ['Due:', 'Quarterly', 'RAG:', 'Amber']),
  ]);
  expect(
    plan.rows.map(({ title, lead, due, dueText, rated }) => [title, lead, due ?? dueText, rated]),
  ).toEqual([
    ['Agree a risk tool', 'Police', '2025-06-30', 'Green'],
    ['Hold dip samples', 'CSC', 'Quarterly', 'Amber'],
  ]);
});

test('a heading merged across the table right below its header is no second line of the header', () => {
  const plan = understood([
    gridOf([
      ['', 'Key actions', 'Owner', 'Completion date'],
      [{ text: 'PRIORITY ONE – Leadership' }, LEFT, LEFT, LEFT],
      ['1.1', 'Chief officers meet', 'DCS', '30/09/2025*'],
    ]),
  ]);
  expect(plan.rows).toMatchObject([
    { ref: '1.1', theme: 'PRIORITY ONE – Leadership', title: 'Chief officers meet', due: '2025-09-30' },
  ]);
});

test('what an app wrote above its columns is no part of their headings, and a task’s name is its action', () => {
  const plan = understood([
    gridOf([
      ['Planner export', '', '', '', ''],
      ['Exported on', '04/05/2025 09:12', '', '', ''],
      ['Task ID', 'Task Name', 'Progress', 'Assigned To', 'Description'],
      ['xk1', 'Agree the route', 'In progress', 'Ann Lee;Bo Cox', 'For schools and GPs alike'],
      ['xk2', 'Publish the route', 'Not started', '', ''],
    ]),
  ]);
  expect([plan.headerRow, ...plan.rows.map(({ title, status }) => `${title}: ${status}`)]).toEqual([
    3,
    'Agree the route: In progress',
    'Publish the route: Not started',
  ]);
});

test('tables below one another in a sheet, each with a header of its own', () => {
  const plan = understood([
    gridOf([
      ['PART A: Police'],
      ['Action', 'Owner', 'By when', 'RAG'],
      ['Review custody checks', 'DI Moss', '31/07/2025', 'G'],
      [],
      ['PART B: Health'],
      ['No', 'Action', 'Lead', 'Due date', 'Comments'],
      ['1', 'Flag alerts', 'Named Nurse', '30/09/2025', 'Begun'],
      ['2', 'Train staff', 'Matron', 'Q4 2025-26', ''],
    ]),
  ]);
  expect(plan.rows.map(({ theme, title, lead, duePrecision }) => [theme, title, lead, duePrecision])).toEqual(
    [
      ['PART A: Police', 'Review custody checks', 'DI Moss', 'day'],
      ['PART B: Health', 'Flag alerts', 'Named Nurse', 'day'],
      ['PART B: Health', 'Train staff', 'Matron', 'quarter'],
    ],
  );
});

test('who and when in one column', () => {
  const plan = understood([
    gridOf([
      ['Action', 'Lead and timescale', 'Update'],
      ['Agree the protocol', 'Police\nby 30 June 2025', 'Drafted'],
      ['Train the hub', 'CSC and Health – September 2025', ''],
      ['Review it', 'Board, ongoing', ''],
      ['Publish it', 'Education and Skills', ''],
    ]),
  ]);
  expect(plan.rows.map(({ leads, due, dueText }) => [leads, due ?? dueText])).toEqual([
    [['Police'], '2025-06-30'],
    [['CSC', 'Health'], '2025-09-30'],
    [['Board'], 'ongoing'],
    [['Education and Skills'], ''],
  ]);
});

test('how an action was rated before is not how it is rated', () => {
  const plan = understood([
    gridOf([
      ['Action', 'Lead', 'Current RAG', 'Previous RAG'],
      ['Fix the rota', 'Police', 'A', 'R'],
      ['Fix phones', 'Police', '', 'A'],
    ]),
  ]);
  expect(plan.rows.map(({ rated }) => rated)).toEqual(['Amber', undefined]);
});

test('further rows of an action merged over them keep their steps, and say that they have days of their own', () => {
  const plan = understood([
    gridOf(
      [
        ['Action', 'Lead', 'Milestone', 'By when'],
        ['Set a scrutiny group', 'Chair', 'Terms agreed', 'May 2025'],
        [null, 'LA', 'First meeting', 'June 2025'],
        ['Book within 5 days', 'ICB', '', '31/07/2025'],
      ],
      { merges: [{ rows: [1, 2], columns: [0, 0] }] },
    ),
  ]);
  expect(plan.rows).toMatchObject([
    { leads: ['Chair', 'LA'], due: '2025-05-31', milestones: 'Terms agreed\nFirst meeting (June 2025)' },
    { leads: ['ICB'], milestones: '' },
  ]);
  expect(plan.rows[0]?.notes).toContain('another day stands there: “June 2025”');
});

test('a theme above the findings of a document’s tables', () => {
  const table = (...above: readonly string[]) =>
    gridOf(
      [
        ['Action', 'Lead', 'Date'],
        [`For ${above.at(-1)}`, 'Police', '30/06/2025'],
      ],
      { kind: 'table', above },
    );
  const plan = understood([
    table('Theme 1: Identification', 'Finding 1.1 GPs rarely refer'),
    table('Theme 1: Identification', 'Finding 1.2 Schools lack guidance'),
    table('Our plan', 'Finding 2.1 Delay'),
  ]);
  expect(plan.rows.map(({ theme, finding }) => [theme, finding])).toEqual([
    ['Theme 1: Identification', 'Finding 1.1 GPs rarely refer'],
    ['Theme 1: Identification', 'Finding 1.2 Schools lack guidance'],
    ['', 'Finding 2.1 Delay'],
  ]);
});

test('a row of a text with more cells than headings is to be looked at', () => {
  const plan = understood([
    gridOf(
      [
        ['Action', 'Lead', 'Due'],
        ['Share the list', 'each shift', 'Police', '30/06/2025'],
        ['Train hubs', 'Health', '30/06/2025', ''],
      ],
      { kind: 'text' },
    ),
  ]);
  expect(plan.rows.map(({ notes }) => notes.some((note) => note.includes('more cells than')))).toEqual([
    true,
    false,
  ]);
});
