import { ratingOf, readKey } from '../../../bot/domain/plan-file/rows/key';
import { gridOf, type CellGiven } from '../../support/plan-grids';

const fill = (colour: string, text = '') => ({ text, fill: colour });

/** What a file's key says by its words and its colours. */
function said(...rows: readonly (readonly CellGiven[])[]) {
  const { bySaid, byFill } = readKey(gridOf(rows).rows);
  return { ...Object.fromEntries(bySaid), ...Object.fromEntries(byFill) };
}

test.each<[string, readonly CellGiven[][], Record<string, string>]>([
  ['nothing', [], {}],
  [
    'a line',
    [['Key: B complete and evidenced, G on track, A at risk, R off track']],
    { b: 'Blue', g: 'Green', a: 'Amber', r: 'Red' },
  ],
  ['a line without its word', [['Green = on track; Amber = some delay']], { green: 'Green', amber: 'Amber' }],
  ['one rating after the word', [['RAG: R significant delay']], { r: 'Red' }],
  ['one rating without the word', [['R significant delay']], {}],
  [
    'a cell for each beside the word',
    [['Key', '1 = complete', '2 = on track', '3 = some slippage']],
    { 1: 'Blue', 2: 'Green', 3: 'Amber' },
  ],
  ['numbers', [['1 - Achieved | 2 - On track | 3 - Not met']], { 1: 'Blue', 2: 'Green', 3: 'Red' }],
  [
    'bracketed letters a line each',
    [['Legend\n(R) will not be met\n(G) under way']],
    { r: 'Red', g: 'Green' },
  ],
  [
    'wide gaps between them',
    [['Key   B embedded   A slipping   R failed']],
    { b: 'Blue', a: 'Amber', r: 'Red' },
  ],
  ['dashes between them', [['Rating: B = delivered – G = progressing']], { b: 'Blue', g: 'Green' }],
  ['another letter than those of ratings', [['Key: P partially met, Y to plan']], { p: 'Amber', y: 'Green' }],
  ['words that mean no rating', [['Key: X see the notes, Y ask the board']], {}],
  [
    'a code with its meaning beside it',
    [
      ['C', 'Complete'],
      ['D', 'Major delay'],
    ],
    { c: 'Blue', d: 'Red' },
  ],
  ['a code and a word before its meaning', [['C', 'Colour', 'Complete']], { c: 'Blue' }],
  ['a code of twelve letters', [['Twelve chars', 'On track']], { 'twelve chars': 'Green' }],
  ['no code of thirteen', [['Thirteen char', 'On track']], {}],
  ['no more than three cells', [['C', 'a', 'b', 'Complete']], {}],
  ['a colour with its meaning', [[fill('7030A0'), 'Complete']], { '7030A0': 'Blue' }],
  ['a colour behind its meaning', [[fill('92D050', 'Action is progressing well')]], { '92D050': 'Green' }],
  ['a grey that stands out from nothing', [[fill('D9D9D9'), 'Complete']], {}],
  ['a colour and a code', [[fill('7030A0', 'P'), 'Complete']], { p: 'Blue', '7030A0': 'Blue' }],
  ['a colour with prose', [[fill('7030A0'), `Complete ${'and more '.repeat(20)}`]], {}],
  ['words alone', [['Complete']], {}],
  ['not complete', [['N', 'Not complete']], {}],
  ['in words that say it is not', [['N', 'Work delivered in part']], {}],
])('a key of %s', (_, rows, meant) => expect(said(...rows)).toEqual(meant));

const KEY = {
  bySaid: new Map([['p', 'Blue' as const]]),
  byFill: new Map([['92D050', 'Blue' as const]]),
  words: new Map(),
};

test.each([
  ['the key before the letter', { text: 'P' }, { rated: 'Blue' }],
  ['the word without a key', { text: 'Off track' }, { rated: 'Red' }],
  ['the key before the hue', { text: '', fill: '92D050' }, { rated: 'Blue', colour: 'Blue' }],
  ['the hue without a key', { text: '', fill: 'FF0000' }, { rated: 'Red', colour: 'Red' }],
  ['the word before the colour', { text: 'G', fill: 'FF0000' }, { rated: 'Green', colour: 'Red' }],
  [
    'the colour where the word says nothing',
    { text: 'see note', fill: 'FF0000' },
    { rated: 'Red', colour: 'Red' },
  ],
  ['nothing of nothing', { text: '' }, {}],
  ['nothing of a grey', { text: '', fill: 'D9D9D9' }, {}],
])('a rating is %s', (_, cell, rating) => expect(ratingOf(cell, KEY)).toEqual(rating));
