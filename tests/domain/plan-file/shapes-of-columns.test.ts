import { gridOf, understood } from '../../support/plan-grids';

test('of several columns of leads the one of agencies, wherever it stands', () => {
  const read = (...heads: readonly string[]) =>
    understood([
      gridOf([
        ['Action', ...heads, 'Due'],
        ['Train custody staff', 'Somebody', 'Northshire Police', '31/07/2025'],
      ]),
    ]).rows[0]?.lead;
  expect(read('Operational lead', 'Lead agency')).toBe('Northshire Police');
  expect(read('Responsible officer', 'Responsible agency')).toBe('Northshire Police');
  expect(read('Lead agency', 'Operational lead')).toBe('Somebody');
});

test('an action in the column of each agency, all for the same finding and day', () => {
  const plan = understood([
    gridOf([
      ['Area for improvement', 'Police', 'Health', 'Children’s social care', 'By when'],
      ['Sharing', 'Send notifications in 24 hours', '', 'Give feedback to referrers', '30/06/2025'],
      ['Listening', 'Train officers to listen', 'Answer requests in two days', '', 'Ongoing'],
    ]),
  ]);
  expect(
    plan.rows.map(({ at, part, title, leads, finding, due }) => [at, part, title, leads, finding, due]),
  ).toEqual([
    [2, 1, 'Send notifications in 24 hours', ['Police'], 'Sharing', '2025-06-30'],
    [2, 2, 'Give feedback to referrers', ['Children’s social care'], 'Sharing', '2025-06-30'],
    [3, 1, 'Train officers to listen', ['Police'], 'Listening', undefined],
    [3, 2, 'Answer requests in two days', ['Health'], 'Listening', undefined],
  ]);
});

test('a key that is headed beside the plan says what its colours mean, and is none of the rows', () => {
  const colour = (fill: string) => ({ text: '', fill });
  const plan = understood([
    gridOf([
      ['Action', 'Who', 'When', 'RAG', '', 'KEY', ''],
      ['Merge the inboxes', 'LA', '30/06/2025', colour('7030A0'), '', colour('7030A0'), 'Complete'],
      ['Dip sample', 'LA', '31/07/2025', colour('00B0F0'), '', colour('00B0F0'), 'On track'],
      ['', '', '', '', '', colour('FFC000'), 'Some slippage'],
    ]),
  ]);
  expect(plan.rows.map(({ title, rated, notes }) => [title, rated, notes])).toEqual([
    ['Merge the inboxes', 'Blue', []],
    ['Dip sample', 'Green', []],
  ]);
});

test('a project’s tasks by their names, and not by the mode of each', () => {
  const plan = understood([
    gridOf([
      ['ID', 'Task Mode', 'Name', 'Duration', 'Start', 'Finish', 'Resource Names'],
      [
        '1',
        'Auto Scheduled',
        'Agree the new referral pathway',
        '20 days',
        '01/04/2025',
        '30/04/2025',
        'Police',
      ],
      [
        '2',
        'Auto Scheduled',
        'Train referrers in the pathway',
        '40 days',
        '01/05/2025',
        '30/06/2025',
        'LA;ICB',
      ],
    ]),
  ]);
  expect(plan.rows.map(({ title, leads, due }) => [title, leads, due])).toEqual([
    ['Agree the new referral pathway', ['Police'], '2025-04-30'],
    ['Train referrers in the pathway', ['LA', 'ICB'], '2025-06-30'],
  ]);
});

test('actions, leads and days numbered in one row belong together by their numbers', () => {
  const plan = understood([
    gridOf([
      ['Finding', 'Actions', 'Leads', 'Timescales'],
      [
        'Transitions',
        '1. Write a transitions protocol\n2. Name a transitions worker',
        '1. Adult Social Care\n2. CSC',
        '1. 31/10/2025\n2. 30/11/2025',
      ],
    ]),
  ]);
  expect(plan.rows.map(({ part, title, leads, due }) => [part, title, leads, due])).toEqual([
    [1, 'Write a transitions protocol', ['Adult Social Care'], '2025-10-31'],
    [2, 'Name a transitions worker', ['CSC'], '2025-11-30'],
  ]);
});

test.each([
  ['01/02/2003', ['the due date is 22 years ago: look whether its year is right']],
  ['30/06/2052', ['the due date is 27 years ahead: look whether its year is right']],
  ['30/06/2015', []],
  ['30/06/2035', []],
])('a day of another age, %s, is to be looked at', (due, far) => {
  const [row] = understood([
    gridOf([
      ['Action', 'Lead', 'Due'],
      ['Write a plan', 'Police', due],
    ]),
  ]).rows;
  expect(row?.notes.filter((note) => note.includes('years'))).toEqual(far);
});

test('so is a day of another age of a milestone, of the review and of closing', () => {
  const [row] = understood([
    gridOf([
      ['Action', 'Lead', 'Due', 'Milestones', 'Review date', 'Date completed'],
      [
        'Write a plan',
        'Police',
        '30/06/2025',
        '1925-05-01 Drafted\n2025-06-01 Agreed',
        '01/09/2062',
        '30/06/1925',
      ],
    ]),
  ]).rows;
  expect(row?.notes.filter((note) => note.includes('years'))).toEqual([
    'the review day is 37 years ahead: look whether its year is right',
    'the day it was closed is 100 years ago: look whether its year is right',
    'the day of the milestone “Drafted” is 100 years ago: look whether its year is right',
  ]);
});

test('what a column holds for those inside only is not brought in', () => {
  const [row] = understood([
    gridOf([
      ['Action', 'Lead', 'Due', 'Internal comments', 'Latest update'],
      ['Write a plan', 'Police', '30/06/2025', 'Legal asks', 'Drafted'],
    ]),
  ]).rows;
  expect(row?.progress).toBe('Drafted');
});

test('a list that was exported has its actions under “Title”, and a job title names who leads', () => {
  const plan = understood([
    gridOf([
      ['Title', 'Job title', 'Due date', 'Status'],
      ['Write to GPs', 'Named GP', '2025-06-30', 'In progress'],
      ['Call schools', 'Head of Education', '2025-07-31', 'Not started'],
    ]),
  ]);
  expect(plan.rows.map(({ title, leads, due }) => [title, leads, due])).toEqual([
    ['Write to GPs', ['Named GP'], '2025-06-30'],
    ['Call schools', ['Head of Education'], '2025-07-31'],
  ]);
});
