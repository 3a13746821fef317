import type { CellGiven, GridGiven } from '../../support/plan-grids';
import { gridOf, understood } from '../../support/plan-grids';

/** A table of a document, by its place among them. */
const table = (number: number, rows: readonly (readonly CellGiven[])[], more: GridGiven = {}) =>
  gridOf(rows, { kind: 'table', name: `Table ${number}`, ...more });

/** What belongs to the merged cell left of it, as readers of files give it. */
const LEFT = { text: '', covered: 'left' as const };

const HEAD = ['Ref', 'Action', 'Lead', 'Due'];

describe('a table without headings behind the plan', () => {
  const first = table(1, [HEAD, ['1', 'Update the policy', 'Police', '30/05/2025']]);

  test('goes on with it, as a table that was broken over the page', () => {
    const plan = understood([
      first,
      table(2, [['2', 'Train staff', 'Health', '30/06/2025']]),
      table(3, [['3', 'Audit its use', 'CSC', 'Ongoing']]),
    ]);
    expect(plan.rows.map(({ sheet, at, ref, title }) => [sheet, at, ref, title])).toEqual([
      ['Table 1', 2, '1', 'Update the policy'],
      ['Table 2', 1, '2', 'Train staff'],
      ['Table 3', 1, '3', 'Audit its use'],
    ]);
    expect(plan.warnings).toContain(
      'Table 2 has no headings, and was read below those of the table before it.',
    );
    expect(plan.skipped).toEqual([]);
  });

  test('goes on with it under a heading of its own, which is what it answers', () => {
    const of = (number: number, above: string, ...rows: readonly (readonly string[])[]) =>
      table(number, rows, { above: ['Our plan', above] });
    const plan = understood([
      of(1, 'Finding 1: delay', HEAD, ['1', 'Update the policy', 'Police', '30/05/2025']),
      of(2, 'Finding 2: recording', ['2', 'Train staff', 'Health', '30/06/2025']),
    ]);
    expect(plan.rows.map(({ title, finding }) => [title, finding])).toEqual([
      ['Update the policy', 'Finding 1: delay'],
      ['Train staff', 'Finding 2: recording'],
    ]);
  });

  test.each<[string, readonly (readonly string[])[], GridGiven]>([
    ['holds other things', [['MASH', 'The hub', 'of all', 'agencies']], {}],
    ['has other columns', [['2', 'Train staff', 'Health']], {}],
    [
      'stands under what is no plan',
      [['2', 'Train staff', 'Health', '30/06/2025']],
      { above: ['Version control'] },
    ],
    [
      'stands under another heading and has no days',
      [['2', 'Sam Green', 'Health', '01632 960101']],
      { above: ['Contacts'] },
    ],
    [
      'has headings of its own',
      [
        ['No', 'Action', 'Date', 'Version'],
        ['1', 'Drafted', '01/03/2025', '2'],
      ],
      {},
    ],
  ])('is none of it where it %s', (_how, rows, more) =>
    expect(understood([first, table(2, rows, more)]).rows.map(({ title }) => title)).toEqual([
      'Update the policy',
    ]),
  );
});

describe('a second table with columns of its own', () => {
  const larger = table(2, [
    ['Area', 'Action', 'Responsible officer', 'Deadline', 'RAG', 'Update'],
    ['Recording', 'Simplify the form', 'Head of ICT', '30/09/2025', 'G', 'Begun'],
    ['Recording', 'Train its users', 'Head of ICT', '31/10/2025', 'A', ''],
  ]);
  const read = (heading: string, ...above: readonly string[]) =>
    understood([
      table(
        1,
        [
          ['Priority action', heading, 'Lead', 'By when', 'Measure'],
          ['Nights', 'Fund a night team', 'Council', '01/07/2025', 'Calls answered'],
        ],
        { above },
      ),
      larger,
    ]);

  test('is the plan too where it says what, who and when', () => {
    const { rows, warnings } = read('What we will do');
    expect(rows.map(({ title, finding, theme }) => [title, finding, theme])).toEqual([
      ['Fund a night team', 'Nights', ''],
      ['Simplify the form', '', 'Recording'],
      ['Train its users', '', 'Recording'],
    ]);
    expect(warnings).toContain('2 tables were read as one plan (3 actions).');
  });

  test.each([
    ['stands under what is no plan', 'What we will do', 'Risk register'],
    ['says nothing to do', 'Mitigation', 'Plan'],
  ])('is none where it %s, and that is told', (_how, heading, above) => {
    const { rows, warnings } = read(heading, above);
    expect(rows.map(({ title }) => title)).toEqual(['Simplify the form', 'Train its users']);
    expect(warnings).toContain('Table 1 was left out: its columns are not those of the plan.');
  });
});

test('a heading that only numbers its action is no finding: the one above it is', () => {
  const form = (number: number, ...above: readonly string[]) =>
    table(
      number,
      [
        ['Action', `Do thing ${number}`],
        ['Lead', 'Police'],
        ['Due', '30/06/2025'],
      ],
      { above: [...above, `Action ${number}`] },
    );
  const plan = understood([form(1, 'Recommendation 1: Audits'), form(2, 'Recommendation 2: Data')]);
  expect(plan.rows.map(({ title, finding }) => [title, finding])).toEqual([
    ['Do thing 1', 'Recommendation 1: Audits'],
    ['Do thing 2', 'Recommendation 2: Data'],
  ]);
});

test('what calls itself a finding is one, whatever stands between it and its actions', () => {
  const across = (text: string): CellGiven[] => [{ text }, LEFT, LEFT, LEFT];
  const small = (number: number, finding: string) =>
    table(number, [
      across(finding),
      across('Outcome: help comes sooner'),
      ['Action', 'Lead', 'Timescale', 'Evidence'],
      [`Answer finding ${number}`, 'CSC', '30/06/2025', 'Audit'],
    ]);
  const plan = understood([small(1, 'Finding 1: plans drift'), small(2, 'Finding 2: nobody attends')]);
  expect(plan.rows.map(({ finding, theme }) => [finding, theme])).toEqual([
    ['Finding 1: plans drift', 'Outcome: help comes sooner'],
    ['Finding 2: nobody attends', 'Outcome: help comes sooner'],
  ]);
});

test('a number behind the label of an action is its number, and begins the next', () => {
  const text = (lines: readonly string[]) =>
    gridOf(
      lines.map((line) => [line]),
      { kind: 'lines' },
    );
  const plan = understood([
    text([
      'Action 1: Review thresholds',
      'Owner: Police',
      'Deadline: 30 June 2025',
      '',
      'Action no. 2: Train the trainers',
      'Owner: Workforce group',
      'Deadline: Sept 2025',
    ]),
  ]);
  expect(plan.rows.map(({ ref, title, leads, due }) => [ref, title, leads, due])).toEqual([
    ['1', 'Review thresholds', ['Police'], '2025-06-30'],
    ['2', 'Train the trainers', ['Workforce group'], '2025-09-30'],
  ]);
});

test('in minutes the lines that are said to be actions are the actions, and the agenda is none', () => {
  const plan = understood([
    gridOf(
      [
        ['1. Welcome and apologies'],
        ['2. Front door'],
        ['ACTION: Police to share figures by 13 June 2025'],
        ['Action 2: CSC to bring a paper by 4 July 2025'],
        ['3. Any other business'],
      ],
      { kind: 'lines' },
    ),
  ]);
  expect(plan.rows.map(({ title, leads, due }) => [title, leads, due])).toEqual([
    ['Police to share figures by 13 June 2025', ['Police'], '2025-06-13'],
    ['CSC to bring a paper by 4 July 2025', ['CSC'], '2025-07-04'],
  ]);
});
