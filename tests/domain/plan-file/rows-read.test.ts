import { day } from '../../support/partnership';
import { datedCell, gridOf, understood, type CellGiven, type GridGiven } from '../../support/plan-grids';
import type { Corrections } from '../../../bot/domain/plan-file/plan-file';
import { readPlan } from '../../../bot/domain/plan-file/read-plan';

const HEADER = ['Ref', 'Theme', 'Finding', 'Action', 'Lead', 'Due', 'RAG'];

/** What each row is: an action with what it stands under, or why it is none. */
function read(
  rows: readonly (readonly CellGiven[])[],
  more?: GridGiven,
  header: readonly CellGiven[] = HEADER,
) {
  const file = understood([gridOf([header, ...rows], more)]);
  return [
    ...file.rows.map(({ at, theme, finding, title, lead, dueText, notes }) => [
      at,
      [theme, finding, title, lead, dueText].join(' / '),
      ...notes,
    ]),
    ...file.skipped.map(({ at, text, why }) => [Number(at), `${why}: ${text}`]),
    ...file.refused.map(({ at, kind }) => [0, `${at} ${kind}`]),
  ].sort(([a], [b]) => Number(a) - Number(b));
}

test('a theme or finding said once stands for the rows below it, until the next', () => {
  expect(
    read([
      ['1', 'Front door', 'Referrals vary', 'Agree a form', 'Police', '30/06/2025', ''],
      ['2', '', '', 'Train hubs', 'Police', '30/06/2025', ''],
      ['3', '', 'Hubs are full', 'Add a hub', 'Police', '30/06/2025', ''],
      ['4', 'Missing', '', 'Write a protocol', 'Police', '30/06/2025', ''],
      ['', 'Schools', '', '', '', '', ''],
      ['5', '', '', 'Name a contact', 'Police', '30/06/2025', ''],
    ]),
  ).toEqual([
    [2, 'Front door / Referrals vary / Agree a form / Police / 30/06/2025'],
    [3, 'Front door / Referrals vary / Train hubs / Police / 30/06/2025'],
    [4, 'Front door / Hubs are full / Add a hub / Police / 30/06/2025'],
    [5, 'Missing /  / Write a protocol / Police / 30/06/2025'],
    [6, 'heading of the rows below: Schools'],
    [7, 'Schools /  / Name a contact / Police / 30/06/2025'],
  ]);
});

test('the colours of a key below the plan are no part of its last action, whatever columns they stand in', () => {
  const colour = (fill: string): CellGiven => ({ text: '', fill });
  const key = (title: string): CellGiven[][] => [
    ['1', '', '', title, 'Police', '30/06/2025', colour('92D050')],
    ['', '', '', '', '', '', ''],
    ['Key', '', '', '', '', '', ''],
    [colour('92D050'), '', '', '', 'On track', '', ''],
    [colour('FF0000'), '', '', '', 'Off track', '', ''],
    ['2', '', '', 'Train hubs', 'Health', '30/06/2025', ''],
    [colour('FF0000'), '', '', '', 'Off track', '', ''],
  ];
  expect(read(key('Agree a form'))).toEqual([
    [2, ' /  / Agree a form / Police / 30/06/2025'],
    [4, 'key: Key'],
    [5, 'key: On track'],
    [6, 'key: Off track'],
    [7, ' /  / Train hubs / Health\nOff track / 30/06/2025', expect.anything()],
  ]);
});

test('what to do with the plan stands above its headings and heads nothing', () => {
  const file = understood([
    gridOf([
      ['Please return this by Friday.'],
      HEADER,
      ['1', '', '', 'Agree a form', 'Police', '30/06/2025', ''],
      ['Practice'],
      HEADER,
      ['2', '', '', 'Train hubs', 'Health', '30/06/2025', ''],
    ]),
  ]);
  expect(file.rows.map(({ theme, finding }) => theme + finding)).toEqual(['', 'Practice']);
});

test('rows that say nothing to do, and those that go on with what came before', () => {
  expect(
    read([
      ['', '', '', '', 'Health', '', ''],
      ['1', '', '', 'Agree a form', 'Police', '30/06/2025', ''],
      ['2', '', '', 'n/a', '', '', ''],
      ['3', '', '', 'No further action required.', '', '', ''],
      ['4', '', '', '', 'Health', '', ''],
      ['', '', '', '', 'Health', '', ''],
      ['', '', '', 'and for every hub', '', '', ''],
      ['', '', '', '', '', '', ''],
      ['---', '===', ':--', '', '', '', ''],
      [{ text: '', struck: '5' }, '', '', { text: '', struck: 'Drop the form' }, '', '', ''],
    ]),
  ).toEqual([
    [2, 'no action in this row: Health'],
    [
      3,
      ' /  / Agree a form and for every hub / Police\nHealth / 30/06/2025',
      'goes on in row 7',
      'goes on in row 8',
    ],
    [4, 'no action in this row: 2 | n/a'],
    [5, 'no action in this row: 3 | No further action required.'],
    [6, 'no action in this row: 4 | Health'],
    [11, ' /  / Drop the form /  / ', 'struck out in the file', 'nobody is named as lead', 'no due date'],
  ]);
});

test('what is deleted, hidden, below or about a child', () => {
  expect(
    read(
      [
        ['1', '', '', 'Agree a form', 'Police', '30/06/2025', ''],
        ['2', '', '', 'Train hubs', 'Police', '30/06/2025', ''],
        ['3', '', '', 'Add a hub', 'Police', '30/06/2025', ''],
        ['4', '', '', 'Help NHS number 943 476 5919', 'Police', '30/06/2025', ''],
        ['', '', '', 'SIGNED OFF BY THE BOARD', '', '', ''],
        ['', 'Version 3', '', '', '', '', ''],
      ],
      { deleted: [3], hidden: [4] },
    ),
  ).toEqual([
    [0, 'D5 NHS number'],
    [2, ' /  / Agree a form / Police / 30/06/2025'],
    [3, 'deleted with changes tracked: 2 | Train hubs | Police | 30/06/2025'],
    [4, ' /  / Add a hub / Police / 30/06/2025', 'hidden in the file'],
    [6, 'footer: SIGNED OFF BY THE BOARD'],
    [7, 'footer: Version 3'],
  ]);
});

test('a table below with columns of its own', () => {
  expect(
    read([
      ['1', '', '', 'Agree a form', 'Police', '30/06/2025', ''],
      ['No', 'Action', 'Owner', 'By when', 'Progress', '', ''],
      ['2', 'Train hubs', 'Health', '31/07/2025', 'Begun', '', ''],
    ]),
  ).toEqual([
    [2, ' /  / Agree a form / Police / 30/06/2025'],
    [3, 'header repeated: No | Action | Owner | By when | Progress'],
    [4, ' /  / Train hubs / Health / 31/07/2025'],
  ]);
});

test('the newest day that a row gives, and the one before it', () => {
  const HEAD = ['Action', 'Lead', 'Original date', 'Due date', 'Revised date'];
  const dues = (...rows: CellGiven[][]) =>
    understood([gridOf([HEAD, ...rows.map((cells) => ['Agree a form', 'Police', ...cells])])]).rows.map(
      ({ due, originalDue, dueText }) => [due, originalDue, dueText],
    );
  expect(
    dues(
      ['01/05/2025', '01/06/2025', '01/07/2025'],
      ['01/05/2025', '01/06/2025', 'n/a'],
      ['01/05/2025', '', ''],
      ['01/06/2025', '01/06/2025', '-'],
      ['', '01/06/2025', 'soon'],
      ['', { text: '01/06/2025', day: day('2025-06-01'), struck: '01/04/2025' }, ''],
    ),
  ).toEqual([
    ['2025-07-01', '2025-06-01', '01/07/2025'],
    ['2025-06-01', '2025-05-01', '01/06/2025'],
    ['2025-05-01', undefined, '01/05/2025'],
    ['2025-06-01', undefined, '01/06/2025'],
    [undefined, '2025-06-01', 'soon'],
    ['2025-06-01', '2025-04-01', '01/06/2025'],
  ]);
});

test('who supports, beside the lead or in one cell with it', () => {
  const rows = understood([
    gridOf([
      ['Action', 'Lead', 'Supporting agencies', 'Due date'],
      ['Agree a form', 'Police\nSupported by: Health, Education', '', datedCell('2025-06-30')],
      ['Train hubs', 'Police (supporting Health)', 'Education', datedCell('2025-06-30')],
    ]),
  ]).rows;
  expect(rows.map(({ lead, leads, supports }) => [lead, leads, supports])).toEqual([
    ['Police', ['Police'], ['Health', 'Education']],
    ['Police (supporting Health)', ['Police (supporting Health)'], ['Education']],
  ]);
});

test('agencies to tick: who leads where there is a column of leads, and where there is none', () => {
  const of = (header: string[], ...rows: string[][]) =>
    understood([gridOf([header, ...rows])]).rows.map(({ leads, supports }) => [leads, supports]);
  expect(
    of(['Action', 'Lead', 'Police', 'Health', 'Due'], ['Agree a form', 'Education', 'x', '✓', '1/6/2025']),
  ).toEqual([[['Education'], ['Police', 'Health']]]);
  expect(
    of(
      ['Action', 'Police', 'Health', 'Due'],
      ['Agree a form', 'x', 'Lead', '1/6/2025'],
      ['Train hubs', 'x', '', '1/6/2025'],
    ),
  ).toEqual([
    [['Health'], []],
    [['Police'], []],
  ]);
});

test('a heading that a person names may hold nothing of a child', () => {
  const rows = [
    ['Ref', 'Born 03/04/2012', 'Lead'],
    ['1', 'Agree a form', 'Police'],
  ];
  const corrections: Corrections = { headerRow: 1, columns: { title: 'Column B' } };
  const file = understood([gridOf(rows)], corrections);
  expect([file.headings, file.refused.map(({ at }) => at), file.rows.map(({ title }) => title)]).toEqual([
    ['Ref', '', 'Lead'],
    ['B1'],
    ['Agree a form'],
  ]);
});

test('in detail a column is told by its name, its use and what stands in it', () => {
  const grid = gridOf(
    [
      ['Ref', 'Action', 'Lead', 'Original date', 'Due', 'Red', 'Green', 'Cost'],
      ['1', 'Agree\na form', 'Police', '1/5/2025', '1/6/2025', 'x', '', '3'],
      ['2', 'Agree a form', 'Health', '1/5/2025', '1/6/2025', '', 'x', ''],
      ['3', 'x'.repeat(80), 'Health', '', '1/6/2025', '', 'x', '4'],
      ['4', 'Born 03/04/2012 in Leeds', 'Probation', '', '1/6/2025', '', 'x', '5'],
    ],
    { name: 'Plan' },
  );
  const found = readPlan([grid, gridOf([['a']], { name: 'Notes' })], {
    today: day('2025-06-02'),
    agencies: [],
    corrections: {},
    isInDetail: true,
  });
  if (!found.ok) throw new Error(found.error);
  const { detail, rows } = found.value;
  expect(detail?.sheets).toEqual(['Plan', 'Notes']);
  expect(detail?.columns.map(({ name, use, samples }) => [name, use, ...samples])).toEqual([
    ['Ref', 'ref', '1', '2', '3'],
    ['Action', 'title', 'Agree a form', `${'x'.repeat(59)}…`],
    ['Lead', 'lead', 'Police', 'Health'],
    ['Original date', 'firstDue', '1/5/2025'],
    ['Due', 'due', '1/6/2025'],
    ['Red', 'ticked', 'x'],
    ['Green', 'ticked', 'x'],
    ['Cost', 'none', '3', '4'],
  ]);
  expect(rows[0]?.cells).toEqual([
    { heading: 'Ref', text: '1' },
    { heading: 'Action', text: 'Agree\na form' },
    { heading: 'Lead', text: 'Police' },
    { heading: 'Original date', text: '1/5/2025' },
    { heading: 'Due', text: '1/6/2025' },
    { heading: 'Red', text: 'x' },
    { heading: 'Cost', text: '3' },
  ]);
});

test('what heads the rows below, by a number that they go on with, by its finding, or by both', () => {
  expect(
    read([
      ['1', '', '', 'Agree a form', 'Police', '30/06/2025', ''],
      ['2', '', '', 'Front door', '', '', ''],
      ['2.1', '', '', 'agree another form', 'Police', '30/06/2025', ''],
      ['', '', 'Hubs differ', '', '', '', ''],
      ['3.1', '', '', 'Add a hub', 'Police', '30/06/2025', ''],
      ['4', '', 'Schools differ', '', '', '', ''],
      ['4.1', '', '', 'Name a contact', 'Police', '30/06/2025', ''],
      ['5', 'Missing', 'Too many', '', 'Health', '', ''],
    ]),
  ).toEqual([
    [2, ' /  / Agree a form / Police / 30/06/2025'],
    [3, 'heading of the rows below: 2 | Front door'],
    [4, 'Front door /  / agree another form / Police / 30/06/2025'],
    [5, 'heading of the rows below: Hubs differ'],
    [6, 'Front door / Hubs differ / Add a hub / Police / 30/06/2025'],
    [7, 'heading of the rows below: 4 | Schools differ'],
    [8, 'Front door / Schools differ / Name a contact / Police / 30/06/2025'],
    [9, 'no action in this row: 5 | Missing | Too many | Health'],
  ]);
});

test('of columns to tick the one counts that is ticked, not the first that says anything', () => {
  const file = understood([
    gridOf([
      ['Ref', 'Action', 'Lead', 'Red', 'Amber', 'Green'],
      ['1', 'Agree a form', 'Police', 'N', 'N', 'Y'],
      ['2', 'Train hubs', 'Health', 'Y', 'N', 'N'],
      ['3', 'Map it', 'Health', 'No', '', 'Yes'],
    ]),
  ]);
  expect(file.rows.map(({ rated }) => rated)).toEqual(['Green', 'Red', 'Green']);
});

test('who and when in one column', () => {
  const whoAndWhen = [
    ['Police, by 30 June 2026', 'Police', '2026-06-30'],
    ['Police by 30 June 2026', 'Police', '2026-06-30'],
    ['Health – September 2026', 'Health', '2026-09-30'],
    ['Health (ongoing)', 'Health', 'ongoing'],
    ['Health\nJuly 2026', 'Health', '2026-07-31'],
    ['Health by them all', 'Health by them all', ''],
  ];
  const file = understood([
    gridOf([
      ['Action', 'Lead'],
      ...whoAndWhen.map(([text = ''], at) => [`Action ${'abcdef'.charAt(at)}`, text]),
    ]),
  ]);
  expect(file.rows.map(({ lead, due, dueText }) => [lead, due ?? dueText])).toEqual(
    whoAndWhen.map(([, lead, due]) => [lead, due]),
  );
});

test('a due date of several lines that is no day is shown in one', () => {
  expect(read([['1', '', '', 'Agree a form', 'Police', 'After the\nreview of posts', '']])[0]).toContain(
    'the due date is no day: “After the / review of posts”',
  );
  expect(read([['1', '', '', 'Agree a form', 'Police', 'Stage 2 - Mar 2026\nthen review', '']])[0]).toContain(
    'the due date names only the month: “Stage 2 - Mar 2026 / then review”',
  );
});
