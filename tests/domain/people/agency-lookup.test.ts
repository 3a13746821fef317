import { findAgency } from '../../../bot/domain/people/find';
import { agency } from '../../support/partnership';

const agencies = [
  agency('LA', { title: 'Somerset Council children’s services' }),
  agency('POL', { title: 'Avon and Somerset Constabulary' }),
  agency('ICB', { title: 'NHS Somerset Integrated Care Board' }),
  agency('YJS', { title: 'Somerset youth justice service' }),
  agency('PH', { title: 'Somerset Council public health' }),
  agency('EDU', { title: 'Schools and education' }),
  agency('PROB', { title: 'The Probation Service' }),
];
const code = (words: string) => {
  const lookup = findAgency({ agencies }, words);
  return 'found' in lookup ? lookup.found.code : lookup.suggestions.map((one) => one.code);
};

test.each([
  ['POL', 'POL'],
  [' pol ', 'POL'],
  ['police', 'POL'],
  ['Police', 'POL'],
  ['constab', 'POL'],
  ['health', 'ICB'],
  ['nhs', 'ICB'],
  ['public health', 'PH'],
  ['council', 'LA'],
  ["children's services", 'LA'],
  ['youth justice', 'YJS'],
  ['YOT', 'YJS'],
  ['schools', 'EDU'],
  ['probation', 'PROB'],
  ['Avon and  Somerset Constabulary', 'POL'],
])('%p is %s', (words, expected) => expect(code(words)).toBe(expected));

test('words that fit several suggest those', () =>
  expect(code('somerset')).toEqual(['LA', 'POL', 'ICB', 'YJS', 'PH']));

test.each(['', 'fire brigade', 'olic'])('%p suggests all', (words) => expect(code(words)).toHaveLength(7));
