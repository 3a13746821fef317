import type { ColumnContent } from '../../../bot/domain/plan-file/table/content';
import { guessColumns } from '../../../bot/domain/plan-file/table/columns';

/** What a column without anything odd looks like: filled with texts of some words. */
const TEXT: ColumnContent = {
  ...{ filled: 1, dates: 0, refs: 0, ratings: 0, colours: 0 },
  ...{ ticks: 0, coloured: 0, hues: 0, levels: 0, states: 0, length: 30, variety: 1 },
};
const EMPTY: ColumnContent = { ...TEXT, filled: 0, length: 0, variety: 0 };
const DAYS = { dates: 1, length: 10 };
const NUMBERS = { refs: 1, length: 3 };

type Given = readonly [heading: string, content?: Partial<ColumnContent>];

/** What these columns are taken for: 'title 1' for the second column as the action. */
function guessed(...given: readonly Given[]): string[] {
  const { fields, original, ticks, agencies } = guessColumns(
    given.map(([heading, content], column) => ({ column, heading, content: { ...TEXT, ...content } })),
  );
  return [
    ...[...fields].map(([field, columns]) => `${field} ${columns.join(' ')}`).sort(),
    ...(original === undefined ? [] : [`original ${original}`]),
    ...[...ticks].map(([column, rating]) => `${rating} ${column}`),
    ...[...agencies].map(([column, name]) => `${name} ${column}`),
  ];
}

test.each<[string, readonly Given[], readonly string[]]>([
  [
    'each heading once',
    [['Ref', NUMBERS], ['Action'], ['Lead'], ['Due date']],
    ['due 3', 'lead 2', 'ref 0', 'title 1'],
  ],
  ['the first of two that say the same', [['Action'], ['Action'], ['Lead']], ['lead 2', 'title 0']],
  [
    'several of progress',
    [['Action'], ['Progress'], ['Update'], ['Lead']],
    ['lead 3', 'progress 1 2', 'title 0'],
  ],
  [
    'no second of progress that is only half of its heading',
    [['Action'], ['Progress'], ['What the progress was on the ground']],
    ['progress 1', 'title 0'],
  ],
  ['nothing of what plans hold besides', [['Action'], ['Cost'], ['Start date', DAYS]], ['title 0']],
  [
    'references under "Action"',
    [['Action', { refs: 0.8, length: 4 }], ['What we will do']],
    ['ref 0', 'title 1'],
  ],
  [
    'no references where they are long',
    [['Action', { refs: 0.8, length: 9 }], ['Lead']],
    ['lead 1', 'title 0'],
  ],
  ['no references where few are', [['Action', { refs: 0.7, length: 4 }], ['Lead']], ['lead 1', 'title 0']],
  ['the action before its description', [['Description'], ['Action'], ['Lead']], ['lead 2', 'title 1']],
  [
    'sentences under "Item" as no reference',
    [['Item', { length: 25 }], ['Action'], ['Lead']],
    ['lead 2', 'title 1'],
  ],
  [
    'short texts under "Item" as references',
    [['Item', { length: 24 }], ['Action'], ['Lead']],
    ['lead 2', 'ref 0', 'title 1'],
  ],
  ['days under "Target"', [['Action'], ['Target', DAYS]], ['due 1', 'title 0']],
  ['texts under "Target"', [['Action'], ['Target']], ['success 1', 'title 0']],
  ['prose under "When" as no day', [['Action'], ['Timescale', { length: 61, dates: 0.05 }]], ['title 0']],
  ['longer words under "When" as a day', [['Action'], ['Timescale', { length: 60 }]], ['due 1', 'title 0']],
  [
    'prose with days in it as a day',
    [['Action'], ['Timescale', { length: 61, dates: 0.1 }]],
    ['due 1', 'title 0'],
  ],
  ['the surer of two days', [['Action'], ['Date', DAYS], ['Due date', DAYS]], ['due 2', 'title 0']],
  [
    'the first day and the present one',
    [['Action'], ['Original date', DAYS], ['Due date', DAYS]],
    ['due 2', 'title 0', 'original 1'],
  ],
  ['a first day alone as the day', [['Action'], ['Original date', DAYS]], ['due 1', 'title 0']],
  [
    'prose under "Date completed" less than days elsewhere',
    [['Action'], ['Date completed', { length: 14 }], ['Closed on', DAYS]],
    ['closed 2', 'title 0'],
  ],
  [
    'short words under "Date completed" as much as days elsewhere',
    [['Action'], ['Date completed', { length: 13 }], ['Closed on', DAYS]],
    ['closed 1', 'title 0'],
  ],
  [
    'some days under "Date completed"',
    [['Action'], ['Date completed', { length: 30, dates: 0.3 }]],
    ['closed 1', 'title 0'],
  ],
  ['an empty "Date completed"', [['Action'], ['Date completed', EMPTY]], ['closed 1', 'title 0']],
  ['levels under "Priority"', [['Priority', { levels: 0.8, length: 4 }], ['Action']], ['title 1']],
  ['themes under "Priority"', [['Priority', { levels: 0.7 }], ['Action']], ['theme 0', 'title 1']],
  [
    'a second theme as the finding',
    [['Theme'], ['Priority'], ['Action']],
    ['finding 1', 'theme 0', 'title 2'],
  ],
  [
    'days under "Completed"',
    [['Action'], ['Completed', { dates: 0.6, length: 10 }]],
    ['closed 1', 'title 0'],
  ],
  [
    'few days under "Completed"',
    [['Action'], ['Completed', { dates: 0.5, length: 10 }]],
    ['status 1', 'title 0'],
  ],
  ['colours under "Status"', [['Action'], ['Status', { colours: 0.7, length: 3 }]], ['rating 1', 'title 0']],
  ['words under "Status"', [['Action'], ['Status', { colours: 0.6 }]], ['status 1', 'title 0']],
  [
    'bare colours under "Status"',
    [['Action'], ['Status', { filled: 0.1, coloured: 0.5 }]],
    ['rating 1', 'title 0'],
  ],
  [
    'a coloured "Status" with words',
    [['Action'], ['Status', { filled: 0.2, coloured: 0.5 }]],
    ['status 1', 'title 0'],
  ],
  [
    'a few colours under "Status"',
    [['Action'], ['Status', { filled: 0.1, coloured: 0.4 }]],
    ['status 1', 'title 0'],
  ],
  ['an outcome first as the theme', [['Outcome'], ['Action'], ['Lead']], ['lead 2', 'theme 0', 'title 1']],
  [
    'an outcome after the action as its measure',
    [['Action'], ['Lead'], ['Outcome'], ['Due']],
    ['due 3', 'lead 1', 'success 2', 'title 0'],
  ],
  [
    'an outcome last beside a measure as progress',
    [['Action'], ['Success measure'], ['Outcome']],
    ['progress 2', 'success 1', 'title 0'],
  ],
  [
    'an outcome last without a measure',
    [['Action'], ['Lead'], ['Outcome']],
    ['lead 1', 'success 2', 'title 0'],
  ],
  [
    'an outcome last beside a measure and progress',
    [['Action'], ['Success measure'], ['Progress'], ['Outcome']],
    ['progress 2', 'success 1 3', 'title 0'],
  ],
  [
    'an outcome that is reported',
    [['Action'], ['Outcome (Q1)'], ['Lead']],
    ['lead 2', 'progress 1', 'title 0'],
  ],
  [
    'an outcome before the action in the third column',
    [['Ref', NUMBERS], ['Lead'], ['Outcome'], ['Action']],
    ['lead 1', 'ref 0', 'success 2', 'title 3'],
  ],
  [
    'ratings to tick',
    [['Action'], ['Red', { ticks: 1, length: 1 }], ['Green', { ticks: 1, length: 1 }]],
    ['title 0', 'Red 1', 'Green 2'],
  ],
  [
    'ratings to tick, whose headings say so, and one that nobody has ticked yet',
    [
      ['Action'],
      ['Achieved (tick) Yes', { ticks: 1, length: 1 }],
      ['On Target to Achieve (tick) Yes', { filled: 0 }],
    ],
    ['title 0', 'Blue 1', 'Green 2'],
  ],
  [
    'states under the heading of progress',
    [['Task Name'], ['Progress', { states: 1, length: 11 }], ['Bucket Name']],
    ['status 1', 'theme 2', 'title 0'],
  ],
  [
    'what is said of a rating, and how it was before',
    [['Action'], ['RAG'], ['RAG comment'], ['RAG last month']],
    ['progress 2', 'rating 1', 'title 0'],
  ],
  ['no single rating to tick', [['Action'], ['Red', { ticks: 1, length: 1 }]], ['title 0']],
  [
    'no ratings with words below',
    [['Action'], ['Red', { ticks: 0.9, length: 1 }], ['Green', { ticks: 1, length: 1 }]],
    ['title 0'],
  ],
  [
    'agencies with signs below',
    [['Action'], ['Police', { length: 1 }], [' Health ', { length: 8 }]],
    ['title 0', 'Police 1', 'Health 2'],
  ],
  [
    'no agencies with names below',
    [['Action'], ['Police', { length: 9 }], ['Health', { length: 9 }]],
    ['title 0'],
  ],
  ['no empty agencies', [['Action'], ['Police', EMPTY], ['Health', { length: 1 }]], ['title 0']],
  [
    'no agencies with days below',
    [['Action'], ['Police', { length: 8, dates: 0.1 }], ['Health', { length: 1 }]],
    ['title 0'],
  ],
  [
    'numbers in a first column without a heading',
    [['', { refs: 0.9, length: 3 }], ['Action']],
    ['ref 0', 'title 1'],
  ],
  ['no numbers in a later one', [['Action'], ['', { refs: 0.9, length: 3 }]], ['title 0']],
  ['no numbers where few are', [['', { refs: 0.8, length: 3 }], ['Action']], ['title 1']],
  [
    'no numbers where most are missing',
    [['', { refs: 0.9, length: 3, filled: 0.2 }], ['Action']],
    ['title 1'],
  ],
  ['colours without a heading', [['Action'], ['', { coloured: 0.7, length: 11 }]], ['rating 1', 'title 0']],
  ['no colours behind longer words', [['Action'], ['', { coloured: 0.7, length: 12 }]], ['title 0']],
  ['no colours where few are', [['Action'], ['', { coloured: 0.6, length: 3 }]], ['title 0']],
  [
    'the longest texts as the action',
    [['Lead'], ['Wording', { length: 15 }], ['Text', { length: 40 }]],
    ['lead 0', 'title 2'],
  ],
  [
    'no short texts as the action',
    [['Lead'], ['Due', DAYS], ['Wording', { length: 14 }]],
    ['due 1', 'lead 0'],
  ],
  [
    'no texts that come again as the action',
    [['Lead'], ['Due', DAYS], ['Wording', { variety: 0.5 }]],
    ['due 1', 'lead 0'],
  ],
  ['no days as the action', [['Lead'], ['Wording', { dates: 0.3 }]], ['lead 0']],
  ['the finding as the action', [['Finding'], ['Lead']], ['lead 1', 'title 0']],
  [
    'how it is done as the action before the finding',
    [['Finding'], ['How'], ['Lead']],
    ['finding 0', 'lead 2', 'title 1'],
  ],
  [
    'a column of days without a word as the day',
    [['Action'], ['Wann', { ...DAYS, dates: 0.7 }]],
    ['due 1', 'title 0'],
  ],
  ['no column of few days', [['Action'], ['Wann', { ...DAYS, dates: 0.6 }]], ['title 0']],
  ['no second column of days', [['Action'], ['Due', DAYS], ['Wann', DAYS]], ['due 1', 'title 0']],
  ['the agency as the lead', [['Action'], ['Organisation']], ['lead 1', 'title 0']],
  ['the agency beside the lead', [['Action'], ['Lead'], ['Organisation']], ['agency 2', 'lead 1', 'title 0']],
  [
    'days under what speaks of completing',
    [['Action'], ['Due', DAYS], ['Closing day', { dates: 0.6, length: 10 }]],
    ['closed 2', 'due 1', 'title 0'],
  ],
])('%s', (_, given, fields) => expect(guessed(...given)).toEqual(fields));
