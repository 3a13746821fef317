import { searchable, wordsAsked } from '../../../bot/domain/plan/search';

const texts = [
  'Train the ‘front door’ – every shift',
  undefined,
  'Siân Llŷr',
  'Children’s services',
  'O’Neill & Sons (50%)\u00a0again',
];

test.each([
  ["children's", true],
  ['children’s', true],
  ["o'neill", true],
  ['SIAN llyr', true],
  ['sia\u0302n', true],
  ["'front door' - every", true],
  ['(50%)\u00a0again', true],
  ['  ', true],
  ['.*', false],
  ['undefined', false],
])('what a keyboard types is found in what a word processor wrote: %j, %s', (asked, isFound) => {
  const said = searchable(texts);
  expect(wordsAsked(asked).every((word) => said.includes(word))).toBe(isFound);
});
