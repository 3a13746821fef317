import { waitInWords } from '../../../bot/domain/basics/wait-words';

test.each([
  [0, 'a minute'],
  [60, 'a minute'],
  [61, '2 minutes'],
  [1_200, '20 minutes'],
  [5_400, '90 minutes'],
  [5_401, '2 hours'],
  [172_800, '48 hours'],
  [30 * 86_400, '30 days'],
])('%d seconds are %s', (seconds, words) => {
  expect(waitInWords(seconds)).toBe(words);
});
