import { headOf } from '../../../bot/domain/letter/addressees';
import {
  isHeading,
  isStudy,
  listHeaded,
  listHeadedBy,
  standsAlone,
} from '../../../bot/domain/letter/headings';
import { blocksOf, firstPage, pageAt, type Block } from '../../../bot/domain/letter/print/blocks';
import { withoutFurniture } from '../../../bot/domain/letter/print/furniture';
import { endsSentence, goesOn, joined } from '../../../bot/domain/letter/print/joining';
import { isInner, tidy, unmarked, type Line } from '../../../bot/domain/letter/print/line';
import { sentencesOf } from '../../../bot/domain/letter/sentences';

const block = (text: string, over: Partial<Block> = {}): Block => ({
  text,
  lines: 1,
  pages: [{ from: 0, page: 1 }],
  ...over,
});
const lines = (...texts: readonly string[]): Line[] => texts.map((text) => ({ page: 1, ...unmarked(text) }));

test.each([
  ['Key areas for improvement', 'improvement'],
  ['Areas for improvement (health):', 'improvement'],
  ['Area(s) for improvement', 'improvement'],
  ['What needs to improve?', 'improvement'],
  ['What must be improved', 'improvement'],
  ['Areas requiring further development and improvement', 'improvement'],
  ['Areas that need to improve', 'improvement'],
  ['Areas where improvement is needed', 'improvement'],
  ['Area for priority action', 'priority'],
  ['Areas requiring urgent priority attention', 'priority'],
  ['Priority actions for improvement', 'priority'],
  ['Key strengths: leadership', 'strengths'],
  ['Strengths of the partnership', 'strengths'],
  ['What is working well', 'strengths'],
  ['What is working well in the hub', undefined],
  ['areas for improvement', undefined],
  ['The areas for improvement', undefined],
  ['Areas for improvement were found', undefined],
  [`Key strengths: ${'x'.repeat(81)}`, undefined],
])('%j heads the list of %s', (text, list) => expect(listHeaded(text)).toBe(list));

test('what is bold may say more, and no bullet heads a list', () => {
  expect(listHeadedBy(block('Areas for improvement for the partnership'))).toBeUndefined();
  expect(listHeadedBy(block('Areas for improvement for the partnership', { bold: true }))).toBe(
    'improvement',
  );
  expect(listHeadedBy(block('Key strengths', { mark: '•' }))).toBeUndefined();
});

test.each<[string, Partial<Block>, boolean]>([
  ['Background', {}, true],
  ['Next steps:', { bold: false }, true],
  ['Key strengths', { bold: false }, true],
  ['Case study: one child', { bold: false }, true],
  ['Case study of one child', { bold: false }, false],
  ['Leadership', { bold: true }, true],
  ['Leadership', { bold: false }, false],
  ['Leadership', { mark: '•', bold: true }, false],
  ['', { bold: true }, false],
  ['x'.repeat(201), { bold: true }, false],
  ['Leadership of the partnership', {}, true],
  ['Leadership of the partnership.', {}, false],
  ['‘Right help, right time’', {}, true],
  ['leadership', {}, false],
  ['Leadership', { lines: 3 }, false],
  [`L${'x'.repeat(120)}`, {}, false],
])('%j, %j, is a heading: %s', (text, over, is) => expect(isHeading(block(text, over))).toBe(is));

test.each([
  ['Case study', true, true],
  ['Practice examples from schools', true, false],
  ['Places and spaces', true, false],
  ['Highly effective practice', true, false],
  ['A case study', false, false],
  [`Case study ${'x'.repeat(120)}`, false, false],
  ['Dear all', false, true],
  ['Yours sincerely', false, true],
  ['Conclusion.', false, true],
  ['Prose about a case study', false, false],
])('%j is a study: %s; stands alone: %s', (text, study, alone) => {
  expect([isStudy(text), standsAlone(text)]).toEqual([study, alone]);
});

test.each([
  ['multi-', 'agency', 'multi-agency'],
  ['police-', 'and', 'police- and'],
  ['short- ', 'term', 'short-  term'],
  ['see us@', 'example.org', 'see us@example.org'],
  ['www.gov.uk/', 'guidance', 'www.gov.uk/guidance'],
  ['and –', 'so', 'and – so'],
  ['The', 'police', 'The police'],
  ['', 'police', 'police'],
  ['The', '', 'The'],
])('%j and %j are %j', (above, below, one) => expect(joined(above, below)).toBe(one));

test.each([
  ['so it is.', true, true],
  ['“So it is.”', true, false],
  ['For example: ', true, false],
  ['so it is', false, true],
  ['(and so on)', false, true],
  ['– and so on', false, true],
])('%j ends a sentence: %s; goes on: %s', (text, ends, on) => {
  expect([endsSentence(text), goesOn(text)]).toEqual([ends, on]);
});

test.each([
  ['• Leaders', { mark: '•', text: 'Leaders' }],
  ['•Leaders', { mark: '•', text: 'Leaders' }],
  ['– Leaders', { mark: '–', text: 'Leaders' }],
  ['–Leaders', { text: '–Leaders' }],
  ['-', { mark: '-', text: '' }],
  ['o\tLeaders', { mark: 'o', text: 'Leaders' }],
  ['o Leaders', { text: 'o Leaders' }],
  ['n\tLeaders', { mark: 'n', text: 'Leaders' }],
  ['Leaders', { text: 'Leaders' }],
])('%j is %j', (text, parted) => expect(unmarked(text)).toEqual(parted));

test('a list within a list, and blanks as a reader sees them', () => {
  expect(['•', '–', 'o', 'n', '◦'].map(isInner)).toEqual([false, true, true, false, true]);
  expect(tidy('  The  po\u00adlice\u200b \t  and     health ')).toBe('The police\tand\thealth');
});

test.each([
  ['One. Two.', ['One.', 'Two.']],
  ['One of St. Mary’s. Two.', ['One of St. Mary’s.', 'Two.']],
  ['By J. B. Smith. Two', ['By J. B. Smith.', 'Two']],
  ['Write to a.b@gov.uk. Then wait.', ['Write to a.b@gov.uk.', 'Then wait.']],
  ['See www.gov.uk for more. Two!', ['See www.gov.uk for more.', 'Two!']],
  ['So it was in 2018.This is new.', ['So it was in 2018.', 'This is new.']],
  ['All agencies.3 The police', ['All agencies.3', 'The police']],
  ['“So it is.” Two?', ['“So it is.”', 'Two?']],
  ['e.g. Police. and so on.', ['e.g. Police. and so on.']],
])('%j has the sentences %j', (text, sentences) => {
  expect(sentencesOf([block(text, { bold: false })]).map((one) => one.text)).toEqual(sentences);
});

test('a heading is one sentence, and each sentence has its page and its block', () => {
  const runs = block('One is here. Two is there.', {
    bold: false,
    pages: [
      { from: 0, page: 2 },
      { from: 13, page: 3 },
    ],
  });
  expect(sentencesOf([block('What. Needs', { bold: true }), runs])).toEqual([
    { text: 'What. Needs', page: 1, block: 0 },
    { text: 'One is here.', page: 2, block: 1 },
    { text: 'Two is there.', page: 3, block: 1 },
  ]);
  expect([pageAt(runs, 12), pageAt(runs, 13), firstPage(runs), pageAt(block('', { pages: [] }), 3)]).toEqual([
    2, 3, 2, 1,
  ]);
});

const addressed = (...texts: string[]) => {
  const { publishedOn, addressees, twice } = headOf(lines(...texts));
  return [publishedOn?.value, addressees?.value, ...(twice.length > 0 ? [twice] : [])];
};

test.each<[string, string[], unknown[]]>([
  ['nobody', ['Dear all'], [undefined, undefined]],
  [
    'each on a line, below the date',
    [
      'Ofsted',
      'T 0300 123 1231',
      'www.gov.uk/ofsted',
      'Date: 12 July 2024',
      'Fiona Edwards, Chief Executive, ICB',
      'Jo Hall, Director of Education',
      '',
      'Dear local partnership',
    ],
    ['2024-07-12', ['Fiona Edwards, Chief Executive, ICB', 'Jo Hall, Director of Education']],
  ],
  [
    'above the date where nobody stands below',
    ['Fiona Edwards, Chief Executive, ICB', 'Friday 12th July 2024.', '', 'Dear all'],
    ['2024-07-12', ['Fiona Edwards, Chief Executive, ICB']],
  ],
  [
    'a line that goes on',
    [
      '12 July 2024',
      'Fiona Edwards, Chief Executive of',
      'the board,',
      'Jo Hall, Head',
      'and chair',
      'Dear all',
    ],
    ['2024-07-12', ['Fiona Edwards, Chief Executive of the board, Jo Hall, Head and chair']],
  ],
  [
    'two on a line',
    [
      '12 July 2024',
      'Ann Lee, Chief Constable and Jo Hall, Police and Crime Commissioner',
      '',
      'Sam Fox, Director; Al Ray, Chair',
      'Dear all',
    ],
    [
      '2024-07-12',
      [
        'Ann Lee, Chief Constable',
        'Jo Hall, Police and Crime Commissioner',
        'Sam Fox, Director',
        'Al Ray, Chair',
      ],
    ],
  ],
  [
    'somebody twice',
    ['12 July 2024', 'Ann Lee, Chair', '', 'ANN LEE, Chair;', '', 'x', 'Dear all'],
    ['2024-07-12', ['ANN LEE, Chair'], ['ANN LEE, Chair']],
  ],
  [
    'no day in a sentence',
    ['On 12 July 2024 we came', '', 'Ann Lee, Chair', 'Dear all'],
    [undefined, ['On 12 July 2024 we came', 'Ann Lee, Chair']],
  ],
])('a letter to %s', (_, texts, head) => expect(addressed(...texts)).toEqual(head));

const kept = (...all: (string | Line)[]) =>
  withoutFurniture(all.map((one) => (typeof one === 'string' ? { page: 1, ...unmarked(one) } : one))).map(
    ({ page, text }) => `${page} ${text}`,
  );

test('pages are told by the numbers at their foot, or at their head', () => {
  expect(kept('One', '', '1', 'Two', 'Page 2 of 3', 'Three', '7')).toEqual([
    '1 One',
    '1 ',
    '2 ',
    '2 Two',
    '3 ',
    '3 Three',
    '3 7',
  ]);
  expect(kept('1', 'One', '2', 'Two')).toEqual(['1 ', '1 One', '2 ', '2 Two']);
  expect(kept('One', '2', 'Two')).toEqual(['1 One', '2 ', '2 Two']);
});

test('footnotes and the figures that point to them go, dates stay', () => {
  expect(kept('The Group1 met.', '', '1 The safeguarding group', 'of all', '', 'It went on.')).toEqual([
    '1 The Group met.',
    '1 ',
    '1 ',
    '1 It went on.',
  ]);
  expect(kept('The Group met.', '', '1 July was late.')).toEqual([
    '1 The Group met.',
    '1 ',
    '1 1 July was late.',
  ]);
  expect(kept('The Group1 met.', '1 The group')).toEqual(['1 The Group1 met.', '1 1 The group']);
});

test('on pages parted by the file a number goes, and one above its note is put before it', () => {
  const on = (page: number, ...texts: string[]) => texts.map((text): Line => ({ page, text }));
  expect(kept(...on(1, 'The Group1 met.', '1', '', 'The safeguarding group'), ...on(2, 'Two', '2'))).toEqual([
    '1 The Group met.',
    '1 ',
    '1 ',
    '2 Two',
  ]);
});

test('in print what is small goes, and numbers alone; a bullet that is a number stays', () => {
  const printed = (text: string, over: Partial<Line> = {}): Line => ({ page: 1, text, size: 12, ...over });
  const seen = withoutFurniture([
    printed('The body of the letter', { bold: true }),
    printed('3'),
    printed('3', { mark: '•' }),
    printed('A footnote', { size: 10 }),
    printed('Nearly as large', { size: 11 }),
  ]);
  expect(seen.map(({ text, mark, bold }) => [text, mark, bold])).toEqual([
    ['The body of the letter', undefined, true],
    ['3', '•', undefined],
    ['Nearly as large', undefined, undefined],
  ]);
  expect(withoutFurniture([printed('None is bold', { bold: false })])).toEqual([
    { page: 1, text: 'None is bold', size: 12 },
  ]);
});

const LONG = 'The partnership has a clear view of the children who are at risk of harm in the area';
const put = (...texts: string[]) =>
  blocksOf(lines(...texts), standsAlone).map(
    ({ text, mark, lines: count }) => `${mark ?? ''}${count} ${text}`,
  );

test('lines come together as paragraphs, bullets and headings by their words', () => {
  expect(
    put(
      LONG,
      'and acts on it.',
      '',
      'Key strengths',
      `• ${LONG}`,
      'and in schools.',
      '• Leaders know it.',
      LONG,
      'goes on',
    ),
  ).toEqual([
    `2 ${LONG} and acts on it.`,
    '1 Key strengths',
    `•2 ${LONG} and in schools.`,
    '•1 Leaders know it.',
    `2 ${LONG} goes on`,
  ]);
  expect(put('One.', '', 'and so on')).toEqual(['1 One.', '1 and so on']);
  expect(put('One', '', 'and so on')).toEqual(['2 One and so on']);
  expect(put('One', '', 'Two')).toEqual(['1 One', '1 Two']);
  expect(put()).toEqual([]);
});
