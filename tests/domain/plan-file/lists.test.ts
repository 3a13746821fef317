import { listAsTable } from '../../../bot/domain/plan-file/list';
import { gridOf, understood } from '../../support/plan-grids';

const lines = (texts: readonly string[]) =>
  gridOf(
    texts.map((text) => [text]),
    { kind: 'lines' },
  );
const read = (...texts: readonly string[]) => understood([lines(texts)]);
const rows = (...texts: readonly string[]) =>
  read(...texts).rows.map(({ ref, title, lead, due, dueText }) => [ref, title, lead, due ?? dueText]);

test('who and when in brackets, below headings, with the lines that go on', () => {
  const plan = read(
    'NORTHMERE SAFEGUARDING PARTNERSHIP',
    'Action plan, as agreed in May',
    'Priority 1: The front door',
    '- Agree one form (Lead: Children’s social care; by 30 June 2025)',
    '- Publish guidance (Lead: Legal; by January 2026)',
    'and brief all teams',
    'Both were agreed by the executive.',
    'Priority 2: Missing children',
    '* Hold a weekly meeting (Police, 1 June 2025)',
    'Signed: the chair',
  );
  expect(
    plan.rows.map(({ at, theme, title, lead, due, duePrecision }) => [
      at,
      theme,
      title,
      lead,
      due,
      duePrecision,
    ]),
  ).toEqual([
    [4, 'Priority 1: The front door', 'Agree one form', 'Children’s social care', '2025-06-30', 'day'],
    [5, 'Priority 1: The front door', 'Publish guidance and brief all teams', 'Legal', '2026-01-31', 'month'],
    [9, 'Priority 2: Missing children', 'Hold a weekly meeting', 'Police', '2025-06-01', 'day'],
  ]);
  expect(plan.skipped.map(({ at, why }) => [at, why])).toEqual([
    ['1', 'title'],
    ['2', 'title'],
    ['3', 'heading of the rows below'],
    ['7', 'text between the actions'],
    ['8', 'heading of the rows below'],
    ['10', 'footer'],
  ]);
});

test('sentences with labels, and their numbers where no two are the same', () => {
  expect(
    rows(
      '1. Sign the agreement. Lead: Police. By when: 31 July 2025.',
      '2. Train all staff. Owner: Health. Deadline: ongoing. Success measure: nine in ten.',
    ),
  ).toEqual([
    ['1', 'Sign the agreement', 'Police', '2025-07-31'],
    ['2', 'Train all staff', 'Health', 'ongoing'],
  ]);
  expect(rows('1. Sign it (Police)', 'Health', '1. Train all staff (Health)').map(([ref]) => ref)).toEqual([
    '',
    '',
  ]);
});

test('whatever else is said by its name has a column of its own', () => {
  const plan = read(
    '1. Sign it (Lead: Police; by 30 June 2026; Status: Open)',
    '2. Train staff. Owner: Health. Success measure: nine in ten.',
  );
  expect(plan.rows.map(({ lead, status, success }) => [lead, status, success])).toEqual([
    ['Police', 'Open', ''],
    ['Health', '', 'nine in ten'],
  ]);
});

test('a label below a heading, and a sentence that leads in, head nothing', () => {
  const plan = read(
    'Plan for Northmere',
    'Priority 1: The front door',
    'Lead: Police',
    '- Agree one form (by 30 June 2025)',
    'Missing children',
    'These are the actions that we agreed then:',
    '- Train staff (Health, 30 July 2025)',
  );
  expect(plan.rows.map(({ theme, title, lead }) => [theme, title, lead])).toEqual([
    ['Priority 1: The front door', 'Agree one form', ''],
    [expect.not.stringContaining('These are'), 'Train staff', 'Health'],
  ]);
  expect(plan.skipped.find(({ at }) => at === '3')?.text).toBe('Lead: Police');
  expect(plan.skipped.find(({ at }) => at === '6')?.why).toBe('text between the actions');
});

test('dashes part off only what is plainly somebody or a day', () => {
  expect(
    rows(
      '• Hold a weekly meeting - Police - 1 June 2025',
      '• Review the front door – strategy and practice – Health',
      '• Step-down panel - each fortnight',
    ),
  ).toEqual([
    ['', 'Hold a weekly meeting', 'Police', '2025-06-01'],
    ['', 'Review the front door – strategy and practice', 'Health', ''],
    ['', 'Step-down panel - each fortnight', '', ''],
  ]);
});

test('who and when in the words of minutes, which stay whole', () => {
  expect(
    rows(
      '1) Police to share the missing data by 15/05/2025',
      '2) Health (named nurse) to circulate the pathway by end of May 2025.',
      '3) All to send nominations for training',
      '4) Somebody to ask about the room by then',
    ),
  ).toEqual([
    ['1', 'Police to share the missing data by 15/05/2025', 'Police', '2025-05-15'],
    [
      '2',
      'Health (named nurse) to circulate the pathway by end of May 2025.',
      'Health (named nurse)',
      '2025-05-31',
    ],
    ['3', 'All to send nominations for training', 'All', ''],
    ['4', 'Somebody to ask about the room by then', '', ''],
  ]);
});

test('a bracket that says anything else is the action’s own words', () => {
  expect(
    rows(
      '- Agree a form (see page 4; Lead: Police)',
      '- Train hubs (Health; by May 2025)',
      '- Map it (Police)',
    ),
  ).toEqual([
    ['', 'Agree a form (see page 4', 'Police', ''],
    ['', 'Train hubs', 'Health', '2025-05-31'],
    ['', 'Map it', 'Police', ''],
  ]);
});

test.each<[string, string[]]>([
  ['one item', ['- Agree a form (Lead: Police)']],
  ['a list of something else', ['- Bring the papers', '- Read the letter', '- Agree a form (Police)']],
  ['prose', ['Dear colleague', 'please find the plan attached']],
])('%s is no plan', (_, texts) => {
  expect(listAsTable(lines(texts))).toBeUndefined();
});

test('days of America in one column make those doubtful that could be either', () => {
  const plan = understood([
    gridOf([
      ['Action', 'Lead', 'Due'],
      ['Agree a form', 'Police', '12/25/2025'],
      ['Train hubs', 'Health', '03/04/2025'],
      ['Map hotspots', 'Health', '30/04/2025'],
    ]),
  ]);
  expect(plan.rows.map(({ due }) => due)).toEqual([undefined, '2025-04-03', '2025-04-30']);
  expect(plan.rows.map(({ notes }) => notes.some((note) => note.includes('month first')))).toEqual([
    false,
    true,
    false,
  ]);
  expect(plan.warnings.join()).toMatch(/month first \(“12\/25\/2025”\)/);
});

test('what stands above each header of a sheet heads its rows, the first of them too', () => {
  const head = ['Step', 'What we will do', 'Who', 'Deadline', 'Detail'];
  const plan = understood([
    gridOf([
      ['Total actions', 2, 'Complete', 1],
      ['Action 1: The front door'],
      head,
      ['1a', 'Agree thresholds', 'CSC', '30/06/2025', 'With each agency'],
      ['Action 2: Oversight'],
      head,
      ['2a', 'Set a dashboard', 'Police', '01/05/2025', ''],
    ]),
  ]);
  expect(plan.rows.map(({ ref, finding, title, how }) => [ref, finding, title, how])).toEqual([
    ['1a', 'Action 1: The front door', 'Agree thresholds', 'With each agency'],
    ['2a', 'Action 2: Oversight', 'Set a dashboard', ''],
  ]);
});

test('a sheet for each subject is its theme, and one for what is open names none', () => {
  const sheet = (name: string, title: string) =>
    gridOf(
      [
        ['Action', 'Lead', 'Due'],
        [title, 'Police', '30/06/2025'],
      ],
      { name },
    );
  const themes = (...names: readonly string[]) =>
    understood(names.map((name, at) => sheet(name, `Agree form ${at}`))).rows.map(({ theme, finding }) => [
      theme,
      finding,
    ]);
  expect(themes('1 Identification', '2 Response')).toEqual([
    ['1 Identification', ''],
    ['2 Response', ''],
  ]);
  expect(themes('Actions (open)', 'Actions - closed')).toEqual([
    ['', ''],
    ['', ''],
  ]);
});

test('what is said below an item by its label belongs to it, in a line or an item of its own', () => {
  expect(
    rows(
      'Our actions',
      '1. Offer a helpline to carers',
      '• Lead: Voluntary sector',
      '• By when: 30 June 2025',
      '2. Train the helpline team',
      'Who: Health',
      'When: ongoing',
    ),
  ).toEqual([
    ['1', 'Offer a helpline to carers', 'Voluntary sector', '2025-06-30'],
    ['2', 'Train the helpline team', 'Health', 'ongoing'],
  ]);
});

test('semicolons part off who and when as dashes do, and no more of the action', () => {
  expect(
    rows(
      'Actions',
      '* Train staff; first of all nurses; Police; 30/06/2025',
      '* Share it; Health; 31/07/2025',
    ),
  ).toEqual([
    ['', 'Train staff; first of all nurses', 'Police', '2025-06-30'],
    ['', 'Share it', 'Health', '2025-07-31'],
  ]);
});
