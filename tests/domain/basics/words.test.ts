import { counted, cut, inList, inSentence, shortTitle } from '../../../bot/domain/basics/words';

test.each([
  [0, 'thing', undefined, '0 things'],
  [1, 'thing', undefined, '1 thing'],
  [2, 'thing', undefined, '2 things'],
  [1, 'person', 'people', '1 person'],
  [3, 'person', 'people', '3 people'],
])('%i of a %s is counted in words', (count, one, many, words) => {
  expect(counted(count, one, many)).toBe(words);
});

test.each([
  [[], ''],
  [['Police'], 'Police'],
  [['Police', 'Health'], 'Police and Health'],
  [['Police', 'Health', 'Council'], 'Police, Health and Council'],
])('%j are put in a sentence', (names, words) => {
  expect(inSentence(names)).toBe(words);
});

test.each([
  ['that fits', 'abcde', 'abcde'],
  ['that is too long', 'abcdef', 'abcd…'],
  ['with a sign of two halves at the end, whole or not at all', 'abc😀ef', 'abc…'],
  ['with such a sign that fits', 'ab😀ef', 'ab😀…'],
  ['of nothing', '', ''],
])('a text %s is cut to five characters', (_what, text, cutTo) => {
  expect(cut(text, 5)).toBe(cutTo);
});

test('a title is as long as a line in SharePoint may be', () => {
  expect(shortTitle('x'.repeat(255))).toBe('x'.repeat(255));
  expect(shortTitle('x'.repeat(256))).toBe(`${'x'.repeat(254)}…`);
});

test('names that hold a comma are parted by semicolons, so that no name is taken for two', () => {
  const names = ['Westmarch Constabulary', 'The Probation Service, Westmarch', 'Health'];
  expect(inList(names)).toBe('Westmarch Constabulary; The Probation Service, Westmarch; Health');
  expect(inSentence(names)).toBe('Westmarch Constabulary; The Probation Service, Westmarch; and Health');
  expect(inSentence(names.slice(0, 2))).toBe('Westmarch Constabulary; and The Probation Service, Westmarch');
  expect([inList(['A', 'B']), inList(['A, B']), inList([])]).toEqual(['A, B', 'A, B', '']);
});
