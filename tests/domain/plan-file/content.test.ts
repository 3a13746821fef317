import type { Day } from '../../../bot/domain/calendar/day';
import { contentOf, looksLikeRef } from '../../../bot/domain/plan-file/table/content';
import { columnNames, shapeOf } from '../../../bot/domain/plan-file/table/column-names';
import { columnLetters } from '../../../bot/domain/plan-file/cells/grid';
import { goesOnFromAbove, shownCell, widthOf } from '../../../bot/domain/plan-file/table/shown';
import { gridOf } from '../../support/plan-grids';

test.each([
  '1',
  '12',
  '1234',
  '1.10',
  '1.2.3.4.5',
  'A1',
  'AL-001',
  'ABCDEF 12',
  'R/7',
  '2b',
  '1a.',
  '3)',
  'a',
  'b)',
  'iv',
  '1.ii',
  '2(a'.slice(0, 1),
])('%j numbers an action', (text) => expect(looksLikeRef(text)).toBe(true));

test.each([
  '',
  '12345',
  '1.2.3.4.5.6',
  'ABCDEFG 1',
  'Police',
  '1-2345',
  'x y',
  '12 34',
  'A1 x',
  '(1)',
  'R/12345678901',
  '1.b.2.',
])('%j numbers no action', (text) => expect(looksLikeRef(text)).toBe(false));

test('what the cells of a column look like', () => {
  expect(contentOf([])).toEqual({
    ...{ filled: 0, dates: 0, refs: 0, ratings: 0, colours: 0 },
    ...{ ticks: 0, coloured: 0, hues: 0, levels: 0, states: 0, length: 0, variety: 0 },
  });
  expect(contentOf([{ text: '' }, { text: '', fill: 'FF0000' }])).toEqual({
    ...{ filled: 0, dates: 0, refs: 0, ratings: 0, colours: 0 },
    ...{ ticks: 0, coloured: 0.5, hues: 1, levels: 0, states: 0, length: 0, variety: 0 },
  });
  expect(
    contentOf([
      { text: 'Red', fill: 'FF0000' },
      { text: 'red ' },
      { text: 'On track' },
      { text: 'High' },
      { text: '30/06/2025' },
      { text: 'x' },
      { text: '1.2' },
      { text: '30/06/2025', day: '2025-06-30' as Day },
      { text: '' },
      { text: 'no' },
    ]),
  ).toEqual({
    states: 0,
    filled: 0.9,
    dates: 2 / 9,
    refs: 3 / 9,
    ratings: 3 / 9,
    colours: 2 / 9,
    ticks: 2 / 9,
    coloured: 0.1,
    hues: 1,
    levels: 1 / 9,
    length: (3 + 4 + 8 + 4 + 10 + 1 + 3 + 10 + 2) / 9,
    variety: 7 / 9,
  });
});

test.each([
  ['P1', 1],
  ['p4', 1],
  ['p5', 0],
  ['Medium', 1],
  ['very high', 0],
])('%j as a level: %s', (text, levels) => expect(contentOf([{ text }]).levels).toBe(levels));

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [27, 'AB'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %s is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));

test('columns are told apart by their letters where their headings do not', () => {
  expect(columnNames(['Ref', ' ref. ', '', 'By \n when', 'Ref'])).toEqual([
    'Ref',
    'ref. (column B)',
    'Column C',
    'By when',
    'Ref (column E)',
  ]);
  expect(shapeOf(['Ref', 'Action'])).toBe(shapeOf(['REF ', 'action:']));
  expect(shapeOf(['Ref', 'Action'])).not.toBe(shapeOf(['Action', 'Ref']));
  expect(shapeOf(['Ref', 'Action'])).not.toBe(shapeOf(['RefAction']));
});

test('a merged cell is read where it begins, and goes on from above only where it does', () => {
  const { rows } = gridOf(
    [
      ['a', 'b', null, 'd'],
      [null, null, null, 'e'],
      [null, null, null],
    ],
    {
      merges: [
        { rows: [0, 1], columns: [1, 2] },
        { rows: [0, 2], columns: [0, 0] },
      ],
    },
  );
  const texts = [0, 1, 2, 3].map((row) => [0, 1, 2, 3, 4].map((column) => shownCell(rows, row, column).text));
  expect(texts).toEqual([
    ['a', 'b', 'b', 'd', ''],
    ['a', 'b', 'b', 'e', ''],
    ['a', '', '', '', ''],
    ['', '', '', '', ''],
  ]);
  const goesOn = [0, 1, 2].map((row) => [0, 1, 2, 3].map((column) => goesOnFromAbove(rows, row, column)));
  expect(goesOn).toEqual([
    [false, false, false, false],
    [true, true, true, false],
    [true, false, false, false],
  ]);
  const below = [{ text: '', covered: 'above' }, { text: '', covered: 'left' }, { text: '' }] as const;
  const wide = [...rows.slice(0, 1), { at: 2, cells: [...below] }];
  expect([0, 1, 2].map((column) => goesOnFromAbove(wide, 1, column))).toEqual([true, true, false]);
  expect(widthOf(rows)).toBe(4);
  expect(widthOf([])).toBe(0);
  expect(
    shownCell(
      [
        {
          at: 1,
          cells: [
            { text: 'x', covered: 'above' },
            { text: 'y', covered: 'left' },
          ],
        },
      ],
      0,
      1,
    ),
  ).toEqual({ text: '' });
});
