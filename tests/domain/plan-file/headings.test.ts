import { headingGuesses, isExactHeading } from '../../../bot/domain/plan-file/table/heading';

/** Each heading with what it may mean, the likeliest first, of a hundred. */
const meant = (text: string) =>
  headingGuesses(text).map(({ heading, score }) => `${heading} ${Math.round(1000 * score) / 10}`);

test.each([
  ['Action', ['title 100']],
  ['ACTION(s) REQUIRED:', ['title 100']],
  ['Ref.', ['ref 100']],
  ['#', ['ref 100']],
  ['Person/s Responsible', ['lead 100']],
  ['By  when?', ['due 100']],
  ['Lead (name and post)', ['lead 98']],
  ['Lead [see the list]', ['lead 98']],
  ['Lead\nName and post', ['lead 95']],
  ['R/A/G', ['rating 100']],
  ['B R A G', ['rating 100']],
  ['R.A.G rating', ['rating 100']],
  ['What did inspectors say?', ['finding 100']],
  ['What did the inspectors say?\n(copy from the letter)', ['finding 98', 'title 63.9']],
  ['Update 24/12/2018', ['progress 93']],
  ['Progress at March 2025', ['progress 93']],
  ['Update as at 1st Sept 2024', ['progress 93']],
  ['Q2 2024/25 update', ['progress 93']],
  ['Progress 24 December 2018', ['progress 93']],
  ['Person / s responsible', ['lead 100']],
  ['Progress 2024/25', ['progress 93']],
  ['Update Someday', ['progress 77.5']],
  ['Lead officer and deadline for review', ['lead 71.7', 'due 50.8']],
  ['Something else', []],
  ['', []],
  ['???', []],
  [`Action ${'x'.repeat(280)}`, []],
  [`Action (${'x'.repeat(150)})`, ['title 98']],
])('%j means %j', (text, guesses) => expect(meant(text)).toEqual(guesses));

test.each([
  ['Action', true],
  [' BY WHEN: ', true],
  ['Lead officer and deadline', false],
  [`Action${' '.repeat(40)}`, false],
])('%j is a heading word for word: %s', (text, is) => expect(isExactHeading(text)).toBe(is));
