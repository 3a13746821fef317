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
