import { gridOf, understood, type CellGiven } from '../../support/plan-grids';

const HEAD = ['Ref', 'Action', 'Lead', 'By when', 'RAG'];
const FORM = ['1', 'Agree a referral form', 'Police', '30/06/2025', 'G'];
const HUB = ['2', 'Train every hub', 'Health', '31/07/2025', 'A'];
const read = (rows: readonly (readonly CellGiven[])[], name?: string) =>
  understood([gridOf(rows, name ? { name } : {})]);
const LEADS_KEY = gridOf(
  [
    ['Initials', 'Name', 'Role', 'Agency'],
    ['JS', 'Jane Smith', 'Head of Service, hub', 'Northmere Council'],
    ['AK', 'Anil Kapoor', 'Detective Chief Inspector', 'Northmere Police'],
  ],
  { name: 'Contacts' },
);

test('a closed day below other headings is no due day, though most headings are the same', () => {
  const plan = read([
    ['OPEN ACTIONS'],
    ['No', 'Date raised', 'Action', 'Owner', 'Due', 'Status'],
    ['1', '01/04/2025', 'Agree a referral form', 'Police', '30/06/2025', 'Open'],
    ['CLOSED ACTIONS'],
    ['No', 'Date raised', 'Action', 'Owner', 'Date closed', 'Outcome'],
    ['3', '01/01/2025', 'Write terms of reference', 'Chair', '28/03/2025', 'Agreed'],
  ]);
  expect(
    plan.rows.map(({ due, closed, finding, theme, status, statusMeant }) => ({
      ...{ due, closed, finding, theme, status, statusMeant },
    })),
  ).toEqual([
    { due: '2025-06-30', finding: '', theme: '', status: 'Open' },
    { closed: '2025-03-28', finding: '', theme: '', status: '', statusMeant: 'CLOSED ACTIONS' },
  ]);
});

test('a sheet of what is closed says so of its actions, and is no theme of them', () => {
  const plan = understood([
    gridOf([HEAD, FORM], { name: 'Open' }),
    gridOf([HEAD, HUB], { name: 'Completed' }),
  ]);
  expect(plan.rows.map(({ theme, statusMeant }) => [theme, statusMeant])).toEqual([
    ['', 'Open'],
    ['', 'Completed'],
  ]);
});

test('what looks like the heading of closed actions ends them, and what stands within goes on', () => {
  const plan = read([HEAD, ['CLOSED ACTIONS'], ['Priority 1: The front door'], FORM, ['NEW WORK'], HUB]);
  expect(plan.rows.map(({ statusMeant }) => statusMeant)).toEqual(['CLOSED ACTIONS', undefined]);
});

test('the title of the page that stands above the headings each time is no finding', () => {
  const title = ['Anytown partnership – JTAI action plan'];
  const plan = read([title, HEAD, FORM, title, HEAD, HUB]);
  expect(plan.rows.map(({ finding, theme }) => finding + theme)).toEqual(['', '']);
  expect(plan.skipped.map(({ at, why }) => `${at} ${why}`)).toEqual([
    '1 title',
    '4 title',
    '5 header repeated',
  ]);
});

test.each([
  ['its state', ['Cancelled', 'Withdrawn', 'Superseded by 1', 'No longer required', 'Merged with 1.2']],
])('an action that %s says was given up stays out', (_, states) => {
  const plan = read([
    ['Ref', 'Action', 'Lead', 'By when', 'Status'],
    ...states.map((state, at) => [String(at + 1), `Agree form ${at + 1}`, 'Police', '30/06/2025', state]),
    ['9', 'Deliver cancelled training', 'Police', '30/06/2025', 'In progress'],
  ]);
  expect(plan.rows.map(({ isOff }) => isOff)).toEqual([...states.map(() => true), false]);
  expect(plan.rows[0]?.notes).toEqual(['given up in the file: “Cancelled”']);
});

test('an action that says before its words that it was given up stays out', () => {
  const plan = read([
    HEAD,
    ['1', 'NO LONGER REQUIRED - Agree a referral form', 'Police', '30/06/2025', ''],
    ['2', '[Merged with 1] Train every hub', 'Police', '30/06/2025', ''],
    ['3', 'Removed children are seen within a day', 'Police', '30/06/2025', ''],
  ]);
  expect(plan.rows.map(({ isOff }) => isOff)).toEqual([true, true, false]);
});

test('the key of the file says whom initials stand for, on another sheet or below the plan', () => {
  const led = (lead: string) => ['1', 'Agree a referral form', lead, '30/06/2025', 'G'];
  const elsewhere = understood([gridOf([HEAD, led('JS'), led('AK/JS')], { name: 'Plan' }), LEADS_KEY]);
  expect(elsewhere.rows[1]?.meant).toEqual([
    { name: 'AK', as: ['Anil Kapoor', 'Detective Chief Inspector', 'Northmere Police'] },
    { name: 'JS', as: ['Jane Smith', 'Head of Service, hub', 'Northmere Council'] },
  ]);
  const below = read([
    HEAD,
    led('JS'),
    led('AK'),
    [],
    ['Key to leads'],
    ['JS', 'Jane Smith – Council'],
    ['AK', 'Anil Kapoor – Police'],
  ]);
  expect(below.rows.map(({ lead, meant }) => [lead, meant])).toEqual([
    ['JS', [{ name: 'JS', as: ['Jane Smith – Council'] }]],
    ['AK', [{ name: 'AK', as: ['Anil Kapoor – Police'] }]],
  ]);
  expect(below.skipped.map(({ at, why }) => `${at} ${why}`)).toEqual(['5 key', '6 key', '7 key']);
  const inLines = read([
    ['Leads: JS = Jane Smith, Council; AK = Anil Kapoor, Police'],
    ['JS = Jane Smith, Council; AK = Anil Kapoor, Police'],
    HEAD,
    led('JS'),
  ]);
  expect(inLines.rows.at(-1)?.meant).toEqual([{ name: 'JS', as: ['Jane Smith, Council'] }]);
});

test('a state by the codes of the file’s own list', () => {
  const state = (code: string) => ['1', 'Agree a referral form', 'Police', '30/06/2025', code];
  const plan = understood([
    gridOf([['Ref', 'Action', 'Lead', 'By when', 'Status'], ...['C', 'OT', 'NS', 'X'].map(state)], {
      name: 'Plan',
    }),
    gridOf(
      [
        ['Code', 'Meaning'],
        ['C', 'Completed'],
        ['OT', 'On track'],
        ['NS', 'Not started'],
      ],
      { name: 'Lists' },
    ),
  ]);
  expect(plan.rows.map(({ status, statusMeant, rated }) => [status, statusMeant, rated])).toEqual([
    ['C', 'Completed', 'Blue'],
    ['OT', 'On track', 'Green'],
    ['NS', 'Not started', undefined],
    ['X', undefined, undefined],
  ]);
});

test('two ratings that are ticked are none', () => {
  const plan = read([
    ['Ref', 'Action', 'Lead', 'By when', 'R', 'A', 'G'],
    ['1', 'Agree a referral form', 'Police', '30/06/2025', '', 'x', ''],
    ['2', 'Train every hub', 'Health', '31/07/2025', '', 'x', 'x'],
  ]);
  expect(plan.rows.map(({ rated, notes }) => [rated, notes])).toEqual([
    ['Amber', []],
    [undefined, ['several ratings are ticked: A and G']],
  ]);
});

test('rows that are coloured by how they stand, where no column says it', () => {
  const coloured = (fill: string, ...texts: readonly string[]): CellGiven[] =>
    texts.map((text) => ({ text, fill }));
  const head = ['Ref', 'Action', 'Lead', 'By when'];
  const plan = read([
    head,
    coloured('00B050', '1', 'Agree a referral form', 'Police', '30/06/2025'),
    coloured('FFC000', '2', 'Train every hub', 'Health', '31/07/2025'),
  ]);
  expect(plan.rows.map(({ rated, notes }) => [rated, notes])).toEqual([
    ['Green', ['rated by the colour behind its “By when”']],
    ['Amber', ['rated by the colour behind its “By when”']],
  ]);
  // One colour in every other row only helps to read; the colours of leads are those of agencies.
  const banded = read([head, coloured('BDD7EE', ...FORM.slice(0, 4)), HUB.slice(0, 4)]);
  const byLead = read([
    head,
    ['1', 'Agree a referral form', { text: 'Police', fill: '0070C0' }, '30/06/2025'],
    ['2', 'Train every hub', { text: 'Health', fill: '00B050' }, '31/07/2025'],
  ]);
  expect([...banded.rows, ...byLead.rows].map(({ rated }) => rated)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('an example is none of the actions, and the colours of a key above are named as such', () => {
  const plan = read([
    ['RAG key'],
    ['Red', 'Off track'],
    ['Green', 'On track'],
    HEAD,
    ['e.g. 1', 'Write a policy', 'Police', '01/01/2025', 'G'],
    ['x', 'Example: Write a policy', 'Police', '01/01/2025', 'G'],
    FORM,
  ]);
  expect(plan.rows.map(({ title }) => title)).toEqual(['Agree a referral form']);
  expect(plan.skipped.map(({ at, why }) => `${at} ${why}`)).toEqual([
    '1 key',
    '2 key',
    '3 key',
    '5 guidance',
    '6 guidance',
  ]);
});
