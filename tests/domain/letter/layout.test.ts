import { standsAlone } from '../../../bot/domain/letter/headings';
import { blocksOf } from '../../../bot/domain/letter/print/blocks';
import { withoutFurniture } from '../../../bot/domain/letter/print/furniture';
import { unmarked, type Line } from '../../../bot/domain/letter/print/line';
import { measured } from '../../../bot/domain/letter/print/measure';
import { widthOf } from '../../../bot/domain/letter/print/width';

/** A printed line: how far it reaches, how high it stands, and from where its bullet and its text begin. */
const at = (
  text: string,
  baseline: number,
  over: Partial<Line> & { right?: number; left?: number; textLeft?: number } = {},
): Line => {
  const { right = 500, left = 70, textLeft = left, ...more } = over;
  return {
    page: 1,
    size: 12,
    bold: false,
    ...unmarked(text),
    place: { left, textLeft, right, baseline },
    ...more,
  };
};
/** So many lines of 14 points that surely go on tell the edge: 500 points. */
const EDGE = [
  at('Summary', 714, { page: 9 }),
  ...Array.from({ length: 14 }, (_, nr) => at(`and on ${nr}`, 700 - nr * 14, { page: 9, right: 460 })),
];
const blocks = (...lines: Line[]) =>
  blocksOf([...lines, ...EDGE], standsAlone)
    .slice(0, -2)
    .map(({ text }) => text);

const bullet = { left: 70, textLeft: 90 };
const below = { left: 90, textLeft: 90 };

test.each<[string, Line[], string[]]>([
  ['a line goes on below the one before', [at('One', 600), at('two', 586)], ['One two']],
  ['a gap parts paragraphs', [at('One', 600), at('two', 581)], ['One', 'two']],
  ['a small gap does not', [at('One', 600), at('two', 582)], ['One two']],
  [
    'a short line that ends a sentence ends its paragraph',
    [at('One.', 600, { right: 200 }), at('Two', 586)],
    ['One.', 'Two'],
  ],
  ['a full line that ends a sentence does not', [at('One.', 600), at('Two', 586)], ['One. Two']],
  [
    'a short line that ends no sentence does not',
    [at('One', 600, { right: 200 }), at('Two', 586)],
    ['One Two'],
  ],
  ['bold is a block of its own', [at('One', 600, { bold: true }), at('two', 586)], ['One', 'two']],
  ['a bullet begins one', [at('One', 600), at('• two', 586, bullet)], ['One', 'two']],
  [
    'a bullet’s text goes on where it stands',
    [at('• One.', 600, { ...bullet, right: 200 }), at('Two', 586, below)],
    ['One. Two'],
  ],
  [
    'a bullet’s text goes on in bold',
    [at('• One', 600, bullet), at('two', 586, { ...below, bold: true })],
    ['One two'],
  ],
  [
    'what is bold and apart below a bullet is a heading',
    [at('• One', 600, bullet), at('Two', 570, { ...below, bold: true })],
    ['One', 'Two'],
  ],
  ['a bullet may have a second paragraph', [at('• One.', 600, bullet), at('Two', 570, below)], ['One. Two']],
  [
    'what stands further out than its text and has room is none of a bullet',
    [at('• One', 600, { ...bullet, right: 200 }), at('Two', 586)],
    ['One', 'Two'],
  ],
  [
    'a bullet that does not hang goes on below a full line',
    [at('• One', 600, bullet), at('two', 586)],
    ['One two'],
  ],
  ['a gap ends a bullet that does not hang', [at('• One', 600, bullet), at('two', 570)], ['One', 'two']],
  ['a page parts sentences', [at('One.', 60), at('Two', 700, { page: 2 })], ['One.', 'Two']],
  ['a page parts no sentence', [at('One', 60), at('Two', 700, { page: 2 })], ['One Two']],
  ['a page parts no line that goes on', [at('One.', 60), at('two', 700, { page: 2 })], ['One. two']],
  [
    'a bullet goes on over a page',
    [at('• One.', 60, bullet), at('Two', 700, { ...below, page: 2 })],
    ['One. Two'],
  ],
  [
    'a bullet ends with its page where the next stands further out',
    [at('• One.', 60, bullet), at('Two', 700, { page: 2 })],
    ['One.', 'Two'],
  ],
  [
    'a bullet that ends no sentence goes on over a page',
    [at('• One', 60, bullet), at('Two', 700, { page: 2 })],
    ['One Two'],
  ],
  [
    'bold on the next page is a heading',
    [at('• One', 60, bullet), at('Two', 700, { ...below, page: 2, bold: true })],
    ['One', 'Two'],
  ],
  [
    'a bullet that does not hang goes on over a page',
    [at('• One', 74, bullet), at('two.', 60), at('Three', 700, { page: 2 })],
    ['One two. Three'],
  ],
  [
    'a bullet that does not hang ends with a short line',
    [at('• One', 74, bullet), at('two.', 60, { right: 200 }), at('Three', 700, { page: 2 })],
    ['One two.', 'Three'],
  ],
  [
    'a known heading stands alone',
    [at('One', 600), at('Next steps', 586), at('two', 572)],
    ['One', 'Next steps', 'two'],
  ],
])('in print %s', (_, lines, texts) => expect(blocks(...lines)).toEqual(texts));

test('a block says its bullet, its edge, whether it is bold, its lines, and where each page begins in it', () => {
  const [first, second] = blocksOf(
    [
      at('• One of', 60, bullet),
      at('two\tand', 700, { ...below, page: 2 }),
      at('Three', 600, { page: 2, bold: true }),
      ...EDGE,
    ],
    standsAlone,
  );
  expect(first).toEqual({
    ...{ text: 'One of two and', mark: '•', left: 70, bold: false, lines: 2 },
    pages: [
      { from: 0, page: 1 },
      { from: 7, page: 2 },
    ],
  });
  expect(second).toEqual({ text: 'Three', left: 70, bold: true, lines: 1, pages: [{ from: 0, page: 2 }] });
  const [mixed] = blocksOf(
    [
      { page: 1, text: 'One', bold: true },
      { page: 1, text: 'two' },
    ],
    standsAlone,
  );
  expect(mixed).toEqual({ text: 'One two', bold: false, lines: 2, pages: [{ from: 0, page: 1 }] });
});

const WORDS = 'The partnership has a clear view of the children who are at risk of harm in the area';
const plain = (...texts: readonly (string | Line)[]) =>
  blocksOf(
    texts.map((one): Line => (typeof one === 'string' ? { page: 1, ...unmarked(one) } : one)),
    standsAlone,
  ).map(({ text, mark = '' }) => mark + text);

test.each<[string, (string | Line)[], string[]]>([
  [
    'a heading below a full line',
    [`• ${WORDS}.`, 'Leadership and management', '• Two'],
    [`•${WORDS}.`, 'Leadership and management', '•Two'],
  ],
  [
    'no heading that ends with a stop',
    [`• ${WORDS}.`, 'Leadership it is.'],
    [`•${WORDS}. Leadership it is.`],
  ],
  ['no heading that begins small', [`• ${WORDS}.`, 'leadership'], [`•${WORDS}. leadership`]],
  ['no heading without a sentence before it', [`• ${WORDS}`, 'Leadership'], [`•${WORDS} Leadership`]],
  [
    'no heading of three lines',
    [`• ${WORDS}.`, `A ${WORDS}`, `B ${WORDS}`, 'and C'],
    [`•${WORDS}. A ${WORDS} B ${WORDS} and C`],
  ],
  ['a heading of two lines', [`• ${WORDS}.`, `A ${WORDS}`, 'and B'], [`•${WORDS}.`, `A ${WORDS} and B`]],
  [
    'what begins as the file says',
    [
      { page: 1, text: 'One' },
      { page: 1, text: 'two', begins: true },
    ],
    ['One', 'two'],
  ],
  [
    'what goes on as the file says',
    [
      { page: 1, text: 'One.' },
      { page: 1, text: 'Two', begins: false },
    ],
    ['One. Two'],
  ],
  [
    'a page’s end after a sentence',
    [
      { page: 1, text: 'One.' },
      { page: 2, text: 'Two' },
    ],
    ['One.', 'Two'],
  ],
  [
    'a page’s end within one',
    [
      { page: 1, text: 'One' },
      { page: 2, text: 'Two' },
    ],
    ['One Two'],
  ],
  [
    'a blank line over a page',
    [
      { page: 1, text: 'One' },
      { page: 2, text: '' },
      { page: 2, text: 'two' },
    ],
    ['One two'],
  ],
  [
    'a bullet that the page cuts between two full lines',
    [
      { page: 1, mark: '•', text: `${WORDS}.` },
      { page: 2, text: `${WORDS}.` },
    ],
    [`•${WORDS}. ${WORDS}.`],
  ],
  [
    'a paragraph there',
    [
      { page: 1, text: `${WORDS}.` },
      { page: 2, text: WORDS },
    ],
    [`${WORDS}.`, WORDS],
  ],
])('in plain text: %s', (_, lines, texts) => expect(plain(...lines)).toEqual(texts));

test('a letter’s print is measured: pitch, edge and room', () => {
  const lines = [
    ...EDGE,
    at('One', 600, { page: 2 }),
    at('Two', 580, { page: 2 }),
    at('Three', 560, { page: 2 }),
  ];
  const { pitch, hasRoom, isFull } = measured(lines);
  expect(pitch).toBe(14);
  expect([isFull(at('x', 0, { right: 410 })), isFull(at('x', 0, { right: 380 }))]).toEqual([true, false]);
  // 'and' with its blank is some 23 points wide in 12 points, so the edge lies at 483.
  expect([430, 470].map((right) => hasRoom(at('x', 0, { right }), at('and', 0)))).toEqual([true, false]);
  expect(measured([]).pitch).toBe(0);
});

test.each([
  ['', 0],
  ['il', 458],
  ['W', 900],
  ['§', 550],
  ['a b', 525 + 325 + 550],
])('%j is %d thousandths wide', (text, width) => expect(widthOf(text)).toBe(width));

const paged = (...lines: readonly [number, string][]) =>
  withoutFurniture(lines.map(([page, text]): Line => ({ page, text }))).map(
    ({ page, mark, text }) => `${page} ${mark ? `${mark} ` : ''}${text}`,
  );

test.each<[string, [number, string][], string[]]>([
  [
    'a number at the head of a page goes',
    [
      [1, 'One'],
      [2, '2'],
      [2, 'Two'],
    ],
    ['1 One', '2 Two'],
  ],
  [
    'a number with nothing below it goes',
    [
      [1, 'One'],
      [1, '1'],
      [2, 'Two'],
    ],
    ['1 One', '2 Two'],
  ],
  [
    'a note below a number is put behind it',
    [
      [1, 'Group1 met'],
      [1, '1'],
      [1, 'The note'],
      [2, 'Two'],
    ],
    ['1 Group met', '1 ', '2 Two'],
  ],
  [
    'all below a note belongs to it',
    [
      [1, 'Group1 met'],
      [1, ''],
      [1, '1 The note'],
      [1, ''],
      [1, 'and more'],
      [2, 'Two'],
    ],
    ['1 Group met', '1 ', '2 Two'],
  ],
  [
    'below a note the next column goes on with what the note cut',
    [
      [1, 'Group1 met'],
      [1, ''],
      [1, '1 The note.'],
      [1, ''],
      [1, 'and more'],
      [2, 'Two'],
    ],
    ['1 Group met', '1 ', '1 and more', '2 Two'],
  ],
  [
    'a figure between the lines of a date is no page number',
    [
      [1, 'to be sent by'],
      [1, '13'],
      [1, 'December 2024.'],
      [1, ''],
      [1, '1'],
      [2, 'Two'],
    ],
    ['1 to be sent by', '1 13 December 2024.', '1 ', '2 Two'],
  ],
  [
    'a page’s number above a month that begins a sentence is one',
    [
      [1, 'It was sent.'],
      [1, '1'],
      [2, 'December 2024 was cold.'],
    ],
    ['1 It was sent.', '2 December 2024 was cold.'],
  ],
  [
    'numbers apart from as many rows of a table are theirs',
    [
      [1, 'Key strengths'],
      [1, '1'],
      [1, '2'],
      [1, ''],
      [1, 'Children are heard by'],
      [1, 'all.'],
      [1, 'Staff are trained.'],
      [1, ''],
      [2, 'Two'],
    ],
    [
      '1 Key strengths',
      '1 ',
      '1 ',
      '1 ',
      '1 • Children are heard by',
      '1 all.',
      '1 • Staff are trained.',
      '1 ',
      '2 Two',
    ],
  ],
  [
    'numbers apart from more or fewer rows are none’s',
    [
      [1, 'Key strengths'],
      [1, '1'],
      [1, '2'],
      [1, ''],
      [1, 'Children are heard by'],
      [1, 'all.'],
      [2, 'Two'],
    ],
    ['1 Key strengths', '1 ', '1 ', '1 2 Children are heard by', '1 all.', '2 Two'],
  ],
  [
    'notes follow one another',
    [
      [1, 'Group1 and Board2.'],
      [1, ''],
      [1, '1 The note'],
      [1, '2 The other'],
      [2, 'Two'],
    ],
    ['1 Group and Board.', '1 ', '2 Two'],
  ],
  [
    'a note of another number is none',
    [
      [1, 'Group3 met'],
      [1, ''],
      [1, '3 The note'],
      [2, 'Two'],
    ],
    ['1 Group3 met', '1 ', '1 3 The note', '2 Two'],
  ],
  [
    'a figure within a number is none',
    [
      [1, 'In 2021 they met'],
      [1, ''],
      [1, '1 The note'],
      [2, 'Two'],
    ],
    ['1 In 2021 they met', '1 ', '2 Two'],
  ],
])('on pages that the file parts %s', (_, lines, kept) => expect(paged(...lines)).toEqual(kept));
