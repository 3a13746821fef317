import { headsTable, groupIn, Groups } from '../../../bot/domain/plan-file/rows/groups';
import { rowCells, rowText } from '../../../bot/domain/plan-file/rows/row-cells';
import { isFooterText, isHeaderAgain, noActionBy } from '../../../bot/domain/plan-file/rows/row-kind';
import type { PlanColumns } from '../../../bot/domain/plan-file/table/columns';
import { gridOf, type CellGiven, type GridGiven } from '../../support/plan-grids';

const HEADER = ['Ref', 'Action', 'Lead', 'Due', 'RAG'];
const COLUMNS: PlanColumns = {
  fields: new Map([
    ['ref', [0]],
    ['title', [1]],
    ['lead', [2]],
    ['due', [3]],
    ['rating', [4]],
  ]),
  ticks: new Map(),
  agencies: new Map(),
};
const cellsOf = (cells: readonly CellGiven[], more?: GridGiven) =>
  rowCells(gridOf([cells], more).rows, 0, COLUMNS);

test.each<[readonly CellGiven[], string | undefined]>([
  [['1', 'Agree a form', 'Police'], undefined],
  [['Ref', 'Action', 'Lead', 'Due', 'RAG'], 'header repeated'],
  [['ref.', 'ACTION:', 'Who', 'When'], undefined],
  [['ref.', 'ACTION:', 'Lead', 'When'], 'header repeated'],
  [['Ref', null, null, null], undefined],
  [['Ref', 'Action'], 'header repeated'],
  [['Total', '12', '50%'], 'total row'],
  [['Totals', 'Agree a form'], undefined],
  [['Sub-total', '3 / 4'], 'total row'],
  [['Subtotal', '2 actions'], 'total row'],
  [['Total', '3 of 5'], 'total row'],
  [['Number of actions', '12'], 'total row'],
  [['Overall progress', '80 %'], 'total row'],
  [['Percentage complete', '80.5'], 'total row'],
  [['Totally agree a form', null], undefined],
  [['Completed', '14'], 'total row'],
  [['Not started:', '3 of 5'], 'total row'],
  [['A1', '14'], undefined],
  [['Completed', 'Agree 14 forms'], undefined],
  [['Completed', '14', 'Police'], undefined],
  [['Key', 'R off track'], 'key'],
  [['RAG rating legend'], 'key'],
  [['R', 'Off track'], 'key'],
  [['R', 'Off track', 'Police'], undefined],
  [['2', 'Agree a form'], undefined],
  [[null, 'R', 'Off track'], 'key'],
  [['Not on track', 'Agree a form'], undefined],
  [['1', '2', '3'], 'numbers of the columns'],
  [['1', '2'], undefined],
  [['1', '3', '4'], undefined],
  [['Guidance: one row for each action'], 'guidance'],
  [['Please complete one row'], 'guidance'],
  [['Note: see the letter'], 'guidance'],
  [['Notes of the board'], undefined],
  [['Enter a number', 'Describe the action'], 'guidance'],
  [['Enter a number', 'Agree a form', 'Police', 'May', 'x'], undefined],
  [['1', 'Agree a form', 'dd/mm/yyyy'], 'guidance'],
  [['1', 'Agree a form', 'DD - MM YY'], 'guidance'],
  [['Example', 'Agree a form', 'Police'], 'guidance'],
  [['e.g.', 'Agree a form', 'Police'], 'guidance'],
  [['eg', 'Agree a form', 'Police'], 'guidance'],
  [['Egham', 'Agree a form', 'Police'], undefined],
])('%j is no action as it is %s', (cells, why) => expect(noActionBy(cellsOf(cells), HEADER)).toBe(why));

test('the header again is what says most of it, and no row of an empty header', () => {
  const again = (cells: readonly CellGiven[], header: readonly string[]) =>
    isHeaderAgain(gridOf([cells]).rows[0]!, header);
  expect(again(['Ref', 'Action', 'x', 'y'], ['Ref', 'Action', 'Lead', 'Due'])).toBe(false);
  expect(again(['Ref', 'Action', 'x'], ['Ref', 'Action', 'Lead', 'Due'])).toBe(true);
  expect(again(['Ref', '', '', ''], ['Ref', '', '', ''])).toBe(false);
  expect(again(['', '', ''], ['', '', ''])).toBe(false);
});

test.each([
  ['Signed: the chair', true],
  [' Version 3', true],
  ['Date of next review: May', true],
  ['Page 3 of 4', true],
  ['Page turner', false],
  ['© Northmere', true],
  ['Agree the sign-off', false],
])('%j stands below a plan: %s', (text, is) => expect(isFooterText(text)).toBe(is));

test.each<[string, readonly CellGiven[], string, { text: string; look: string } | undefined, GridGiven?]>([
  ['nothing', [null], '', undefined],
  ['an action', ['1', 'Agree a form', 'Police'], '', undefined],
  ['a title alone', [null, 'Agree a form'], '', undefined],
  [
    'a theme by its word',
    [null, 'Priority 1: Front door'],
    '',
    { text: 'Priority 1: Front door', look: 'priority' },
  ],
  ['a word only alike', [null, 'Prioritise the front door'], '', undefined],
  ['what is loud', [null, 'FRONT DOOR'], '', { text: 'FRONT DOOR', look: '/1/true/' }],
  ['loud letters alone', [null, 'A7'], '', undefined],
  [
    'what has a colour',
    [null, { text: 'Front door', fill: 'D9D9D9' }],
    '',
    { text: 'Front door', look: 'D9D9D9/1/false/' },
  ],
  ['what stands elsewhere', ['Front door'], '', { text: 'Front door', look: '/0/false/' }],
  ['what stands in the lead', [null, null, 'Front door'], '', undefined],
  [
    'a number that the next goes on with',
    ['2.', 'Front door'],
    '2.1',
    { text: 'Front door', look: '/1/false/1' },
  ],
  ['a number that the next does not go on with', ['2', 'Front door'], '3.1', undefined],
  ['a longer number', ['2.1', 'Front door'], '2.1.1', { text: 'Front door', look: '/1/false/2' }],
  [
    'a word for a number',
    ['Priority 1', { text: 'Front door\nand hub', fill: 'D9D9D9' }],
    '',
    { text: 'Priority 1 Front door and hub', look: 'priority' },
  ],
  ['prose for a number', ['See the letter of May', 'FRONT DOOR'], '', undefined],
  [
    'what is merged across',
    [null, 'Front door', null, null],
    '',
    { text: 'Front door', look: '/1/false/' },
    { merges: [{ rows: [0, 0], columns: [1, 3] }] },
  ],
  [
    'what is merged over two',
    [null, 'Front door', null, null],
    '',
    undefined,
    { merges: [{ rows: [0, 0], columns: [1, 2] }] },
  ],
])('%s heads what is below', (_, cells, nextRef, group, more = {}) =>
  expect(groupIn(cellsOf(cells, more), 1, nextRef)).toEqual(group),
);

test.each([
  ['Recommendation 1: Referrals', true],
  ['Recommendation: Referrals', true],
  ['Recommendation 2', true],
  ['Recommendations of the board', false],
  ['See recommendation 1', false],
])('%j heads a table: %s', (text, is) => expect(headsTable(text)).toBe(is));

describe('what rows stand under', () => {
  const under = (groups: Groups) => `${groups.theme} > ${groups.finding}`;
  const enter = (groups: Groups, text: string, look: string) => {
    groups.enter({ text, look });
    return under(groups);
  };

  test('a heading alone is a theme by its word, else a finding', () => {
    expect(enter(new Groups(false, false), 'Priority 1', 'priority')).toBe('Priority 1 > ');
    expect(enter(new Groups(false, false), 'Key priority: Front door', 'x')).toBe(
      'Key priority: Front door > ',
    );
    expect(enter(new Groups(false, false), 'Recommendation 1', 'recommendation')).toBe(' > Recommendation 1');
    expect(enter(new Groups(true, false), 'Recommendation 1', 'recommendation')).toBe('Recommendation 1 > ');
    expect(enter(new Groups(false, true), 'Priority 1', 'priority')).toBe(' > Priority 1');
    expect(under(new Groups(false, false))).toBe(' > ');
  });

  test('a heading straight below another stands within it, and the next of a look takes its place', () => {
    const groups = new Groups(false, false);
    expect(enter(groups, 'Front door', 'a')).toBe(' > Front door');
    expect(enter(groups, 'Referrals', 'b')).toBe('Front door > Referrals');
    groups.passAction();
    expect(under(groups)).toBe('Front door > Referrals');
    expect(enter(groups, 'Strategy', 'b')).toBe('Front door > Strategy');
    expect(enter(groups, 'Missing', 'a')).toBe(' > Missing');
    groups.passAction();
    expect(enter(groups, 'Other', 'c')).toBe(' > Other');
  });
});

test('a row as a person reads it', () => {
  expect(rowText(gridOf([['1', 'Agree\n a  form', '', '1', 'agree a form.', 'Police']]).rows[0]!)).toBe(
    '1 | agree a form. | Police',
  );
});
