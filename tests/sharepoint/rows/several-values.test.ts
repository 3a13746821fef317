import { choices, codes } from '../../../bot/sharepoint/rows/columns';

test.each([
  ['commas', 'LA, POL,ICB'],
  ['semicolons', 'LA; POL;ICB;'],
  ['a line each, as in a cell of a workbook', 'LA\r\nPOL\n ICB \n'],
])('agency codes are parted by %s', (_, typed) => {
  expect(codes('Agencies').schema.parse(typed)).toEqual(['LA', 'POL', 'ICB']);
});

test('so are choices, however they are written', () => {
  expect(choices('Wants', ['Asks', 'Red'] as const).schema.parse('red\nAsks; Red')).toEqual(['Red', 'Asks']);
});
