import { gridOf, understood } from '../../support/plan-grids';

const HEAD = ['Ref', 'Action', 'Lead', 'By when', 'RAG'];
const FORM = ['1', 'Agree a referral form', 'Police', '30/06/2025', 'G'];
const HUB = ['2', 'Train every hub', 'Health', '31/07/2025', 'A'];

test('who and when in one cell, parted by a slash', () => {
  const plan = understood([
    gridOf([
      ['Recommendation', 'Action', 'Owner / By when'],
      ['Referrals', 'Agree a referral form', 'Police / 30/06/2025'],
      ['Referrals', 'Train every hub', 'Police / Health'],
    ]),
  ]);
  expect(plan.rows.map(({ leads, due }) => [leads, due])).toEqual([
    [['Police'], '2025-06-30'],
    [['Police', 'Health'], undefined],
  ]);
});

test('of two sheets that are called by their financial years the later one is the plan', () => {
  const plan = understood([
    gridOf([HEAD, FORM], { name: 'Action Plan 24-25' }),
    gridOf([HEAD, FORM, HUB], { name: 'Action Plan 25-26' }),
  ]);
  expect([plan.sheet, plan.rows.length]).toEqual(['Action Plan 25-26', 2]);
  expect(plan.warnings[0]).toBe(
    'The sheet “Action Plan 24-25” was left out: it holds actions of the sheet “Action Plan 25-26” as they were before.',
  );
});

test('letters of ratings in a column without a heading are ratings', () => {
  const plan = understood([gridOf([HEAD.with(4, ''), FORM, HUB])]);
  expect(plan.rows.map(({ rated }) => rated)).toEqual(['Green', 'Amber']);
});

test('an item of an agenda without an action is no finding of the next one', () => {
  const plan = understood([
    gridOf([
      ['Item', 'Discussion', 'Action', 'Who', 'By when'],
      ['1', 'Apologies', '', '', ''],
      ['2', 'Data was shared', 'Share the data with all partners', 'DI Jones', '30/06/2025'],
    ]),
  ]);
  expect(plan.rows.map(({ title, finding, theme }) => [title, finding + theme])).toEqual([
    ['Share the data with all partners', ''],
  ]);
  expect(plan.skipped).toEqual([{ at: '2', text: '1 | Apologies', why: 'no action in this row' }]);
});

test('who before the action and when behind it, as an e-mail lists them', () => {
  const lines = [
    'Actions from today:',
    '1) DI Jones - share the data - 30/06/2025',
    '2) All - read the guide - ongoing',
  ];
  const plan = understood([
    gridOf(
      lines.map((line) => [line]),
      { kind: 'lines' },
    ),
  ]);
  expect(
    plan.rows.map(({ title, leads, due, dueText, finding }) => [title, leads, due ?? dueText, finding]),
  ).toEqual([
    ['share the data', ['DI Jones'], '2025-06-30', ''],
    ['read the guide', ['(all agencies)'], 'ongoing', ''],
  ]);
});
