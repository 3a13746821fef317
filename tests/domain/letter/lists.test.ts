import { findingLists } from '../../../bot/domain/letter/findings';
import { letterJson } from '../../../bot/domain/letter/as-json';
import type { Letter } from '../../../bot/domain/letter/letter';
import { warningsOf } from '../../../bot/domain/letter/warnings';
import { day } from '../../support/partnership';
import { block } from './typed-blocks';

const lists = (...lines: string[]) => findingLists(lines.map(block));
const NEEDS = '# Areas for improvement';
/** What is to improve: 'text {below} (stem) [heading]'. */
const needs = (...lines: string[]) =>
  lists(NEEDS, ...lines).improvement.found.map(({ text, sub, stem, under }) =>
    [text, sub.length > 0 ? `{${sub.join('; ')}}` : '', stem ? `(${stem})` : '', under ? `[${under}]` : '']
      .filter(Boolean)
      .join(' '),
  );

test.each<[string, string[], string[]]>([
  ['runs to the next heading', ['* One', '* Two', '# Main findings', '* Other'], ['One', 'Two']],
  ['runs on under a heading of its own', ['* One', '# Health', '* Two'], ['One', 'Two [Health]']],
  ['runs on under two headings', ['* One', '# Health', '# Trusts', '* Two'], ['One', 'Two [Trusts]']],
  ['ends at a heading that leads to prose', ['* One', '# Health', 'They met.', '* Two'], ['One']],
  [
    'runs on where a heading leads to a stem',
    ['* One', '# Health', 'They should:', '* Two'],
    ['One', 'Two (They should:) [Health]'],
  ],
  [
    'ends at a heading that leads to a stem without bullets',
    ['* One', '# Health', 'They should:', 'Prose.', '* Two'],
    ['One'],
  ],
  ['ends at a heading before the end', ['* One', '# Health', '# Next steps', '* Two'], ['One']],
  ['ends at the last heading', ['* One', '# Health'], ['One']],
  ['ends at what always ends one', ['* One', '# Summary', '* Two'], ['One']],
  ['goes on after one paragraph', ['* One', 'It is so.', '* Two'], ['One', 'Two']],
  ['ends after two paragraphs', ['* One', 'It is so.', 'And so.', '* Two'], ['One']],
  [
    'ends after a paragraph that leads to bullets of its own',
    ['* One', 'It is so. Here is why:', '* Two'],
    ['One'],
  ],
  [
    'counts paragraphs anew after each bullet',
    ['* One', 'So.', '* Two', 'So.', '* Three'],
    ['One', 'Two', 'Three'],
  ],
  ['begins after any number of paragraphs', ['So.', 'So.', 'So.', '* One'], ['One']],
  ['has no empty bullet', ['* One', '* ', '* Two'], ['One', 'Two']],
  [
    'has a stem for those below it',
    ['They should ensure that:', '* one', '* two'],
    ['one (They should ensure that:)', 'two (They should ensure that:)'],
  ],
  ['has no stem of two sentences', ['It is so. They should:', '* one'], ['one']],
  ['has no stem of two letters', ['Of:', '* one'], ['one']],
  [
    'has a stem that is a bullet',
    ['* Leaders should:', '* act', '* See'],
    ['act (Leaders should:)', 'See (Leaders should:)'],
  ],
  [
    'has no stem in a later bullet before a capital',
    ['* One', '* Leaders should:', '* See'],
    ['One', 'Leaders should:', 'See'],
  ],
  [
    'has a stem in a later bullet before a small letter',
    ['* One', '* Leaders should:', '* see'],
    ['One', 'see (Leaders should:)'],
  ],
  ['has no stem at its end', ['* One', '* Leaders should:'], ['One', 'Leaders should:']],
  [
    'has a first bullet that only introduces it',
    ['* Inspectors found the following key areas.', '* One'],
    ['One (Inspectors found the following key areas.)'],
  ],
  ['has inner bullets below one', ['* One:', '- a', '- b', '* Two'], ['One: {a; b}', 'Two']],
  ['has inner bullets below one without a colon', ['* One', '- a'], ['One {a}']],
  [
    'has the same sign further in below words that lead to it',
    ['*70 One:', '*90 a', '*70 Two'],
    ['One: {a}', 'Two'],
  ],
  [
    'has no list within for a hair’s breadth',
    ['*70 One', '*70 Two:', '*78 see', '*70 Three'],
    ['One', 'see (Two:)', 'Three (Two:)'],
  ],
  ['has none within below other words', ['*70 One', '*90 a'], ['One', 'a']],
  ['has none within without layout', ['* One', '* Two', '* three'], ['One', 'Two', 'three']],
  [
    'is passed over by a study',
    ['* One', '# Case study', 'A child.', '* of the study', '# Health', '* Two'],
    ['One', 'Two [Health]'],
  ],
  [
    'is not gone on by a study’s own title',
    ['* One', '# Case study', '# A child', '* of the study', '# Health', '* Two'],
    ['One', 'Two [Health]'],
  ],
  [
    'is gone on only once by a study',
    ['* One', '# Case study', 'x', '# Findings', '* no', '# Health', '* no'],
    ['One'],
  ],
  ['begins again where it is headed again', ['* One', '# Areas for improvement', '* Two'], ['One', 'Two']],
])('a list %s', (_, lines, found) => expect(needs(...lines)).toEqual(found));

test('each list is found where it is headed first, with what was said instead', () => {
  const { priority, improvement, strengths, paragraphs } = lists(
    ...[
      '@2 # Area for priority action',
      'There were no areas for priority action.',
      '@3 # Areas for improvement',
    ],
    ...['@3 * One', '@4 # Areas for improvement', '# Key strengths', '* None identified.'],
  );
  expect(priority).toEqual({ found: [], headedOn: 2, noneSaid: 'There were no areas for priority action.' });
  expect(improvement).toEqual({ found: [{ text: 'One', page: 3, sub: [] }], headedOn: 3 });
  expect(strengths).toEqual({ found: [], headedOn: 1, noneSaid: 'None identified.' });
  expect(paragraphs).toEqual([]);
});

test.each([
  ['There are currently no areas for priority action.', true],
  ['There were presently no issues', true],
  ['No areas were found.', true],
  ['Not any priority actions.', true],
  ['NONE', true],
  ['Not applicable', true],
  ['There are several areas.', false],
  ['Nonetheless it was good', false],
  ['They said that there are no areas.', false],
])('%j alone in a list says that there is none: %s', (text, none) => {
  const { found, noneSaid } = lists(NEEDS, `* ${text}`).improvement;
  expect([found.length, noneSaid]).toEqual(none ? [0, text] : [1, undefined]);
  expect(lists(NEEDS, `* ${text}`, '* Two').improvement.found).toHaveLength(2);
});

test('without any bullet the paragraphs under headings are offered, by their list and page', () => {
  const { paragraphs, improvement } = lists(
    ...['Before.', NEEDS, '@2 First.', '# Health', '@2 Second.', 'They should:', '# Strengths', 'Third.'],
    ...['# Next steps', 'After.'],
  );
  expect(paragraphs).toEqual([
    { kind: 'improvement', text: 'First.', page: 2 },
    { kind: 'improvement', text: 'Second.', page: 2 },
    { kind: 'strengths', text: 'Third.', page: 1 },
  ]);
  expect(improvement).toEqual({ found: [], headedOn: 1 });
});

describe('what is odd is said, and what is not is not', () => {
  const NO_LISTS = lists('Prose.');
  const odd = (over: Partial<Parameters<typeof warningsOf>[0]>) =>
    warningsOf({
      head: { twice: [] },
      fieldwork: { facts: {} },
      next: { facts: {} },
      lists: NO_LISTS,
      ...over,
    }).map(({ code, text }) => `${code}: ${text}`);
  const printed = (on: string) => ({ day: day(on), words: on });
  const span = (from?: string, to?: string, yearTaken = false) => ({
    fieldwork: {
      facts: {},
      span: {
        words: 'W',
        yearTaken,
        ...(from ? { from: printed(from) } : {}),
        ...(to ? { to: printed(to) } : {}),
      },
    },
  });
  test('a page of which nothing could be read', () => {
    expect(odd({ unread: [3] })).toEqual([
      'page-without-text: Page 3 holds no text, as a picture of a page does: what it says was not read. Look at it, and add what is missing.',
    ]);
  });

  test.each<[string, Parameters<typeof odd>[0], string[]]>([
    ['nothing is', {}, []],
    ['fieldwork of a week', span('2024-07-15', '2024-07-19'), []],
    ['fieldwork of a day', span('2024-07-15', '2024-07-15'), []],
    [
      'fieldwork backwards',
      span('2024-07-19', '2024-07-15'),
      ['days-out-of-order: Fieldwork is printed as “W”, which ends before it begins.'],
    ],
    [
      'an end that is no day',
      span('2024-07-15'),
      ['no-such-day: The letter prints “W” for fieldwork. There is no such day, so none is taken.'],
    ],
    [
      'a year that was taken for an end that is none',
      span('2024-07-15', undefined, true),
      ['no-such-day: The letter prints “W” for fieldwork. There is no such day, so none is taken.'],
    ],
    [
      'a letter of a Sunday',
      { head: { twice: [], publishedOn: { value: day('2024-09-08'), page: 1, sentence: 'x' } } },
      [
        'not-a-working-day: The letter’s date is printed as Sunday 8 September 2024, which is not a working day. The printed date stays.',
      ],
    ],
    [
      'a statement due with the letter',
      {
        head: { twice: [], publishedOn: { value: day('2024-09-06'), page: 1, sentence: 'x' } },
        next: { facts: {}, due: printed('2024-09-06') },
      },
      [
        'days-out-of-order: The statement is due on Friday 6 September 2024, which is not after the letter’s own date, Friday 6 September 2024.',
      ],
    ],
    ['a statement due without a letter’s date', { next: { facts: {}, due: printed('2024-09-06') } }, []],
    [
      'a heading with nothing below it',
      { lists: lists('@2 # Key strengths') },
      ['empty-list: Strengths stands as a heading on page 2, but nothing was found below it.'],
    ],
    [
      'one paragraph',
      { lists: lists('# Area for priority action', 'So.') },
      [
        'in-prose: Areas for priority action stands in prose on page 1, without a list. One paragraph was found, and nothing was counted: choose what is a finding.',
      ],
    ],
    ['a list', { lists: lists('# Key strengths', '* One') }, []],
  ])('%s', (_, parts, said) => expect(odd(parts)).toEqual(said));
});

test('as JSON what was not found is named, and no list is missing', () => {
  const letter = {
    lists: lists('# Key strengths', '* One:', '- a', '- b'),
    warnings: [],
  } as unknown as Letter;
  expect(letterJson(letter)).toEqual({
    ...{ inspectorates: [], addressees: [], priority: [], improvement: [], warnings: [] },
    strengths: [{ text: 'One: a b', page: 1 }],
    notFound: [
      ...['area', 'theme', 'inspectorates', 'addressees', 'fieldworkFrom', 'fieldworkTo', 'publishedOn'],
      ...[
        'statementDueOn',
        'principalAuthority',
        'preparedBy',
        'sentBy',
        'sentTo',
        'priority',
        'improvement',
      ],
    ],
  });
});
