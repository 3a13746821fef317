import { openingOf } from '../../../bot/domain/letter/opening';
import { withoutPrintHyphens } from '../../../bot/domain/letter/print/hyphens';
import { joined } from '../../../bot/domain/letter/print/joining';
import { unmarked, type Line } from '../../../bot/domain/letter/print/line';
import { withoutRunning } from '../../../bot/domain/letter/print/running';
import { withNumbersMarked } from '../../../bot/domain/letter/print/numbered';
import { ownThemes } from '../../../bot/domain/letter-plan/proposed';

const lines = (...texts: readonly string[]): Line[] => texts.map((text) => ({ page: 1, ...unmarked(text) }));
const marksOf = (all: readonly Line[]) => all.map(({ mark = '', text }) => mark + text);

test.each([
  ['figures', ['1. One', '2. Two', 'goes on', '3. Three'], ['•One', '•Two', 'goes on', '•Three']],
  ['brackets', ['(a) One', '(b) Two'], ['•One', '•Two']],
  ['Roman figures', ['i) One', 'ii) Two', 'iii) Three'], ['•One', '•Two', '•Three']],
  ['letters up to i', ['h) One', 'a) One', 'b) Two'], ['h) One', '•One', '•Two']],
  ['letters below figures', ['1. One', 'a) in', 'b) in', '2. Two'], ['•One', '–in', '–in', '•Two']],
  [
    'two lists',
    ['1. One', '2. Two', 'Heading', '1. Uno', '2. Due'],
    ['•One', '•Two', 'Heading', '•Uno', '•Due'],
  ],
  [
    'a figure that ends a sentence',
    ['it ended in', '2018. This', '12. The'],
    ['it ended in', '2018. This', '12. The'],
  ],
  ['one number alone', ['1. One', 'and more'], ['1. One', 'and more']],
  [
    'far apart',
    ['1. One', ...Array<string>(30).fill('x'), '2. Two'],
    ['1. One', ...Array<string>(30).fill('x'), '2. Two'],
  ],
])('a numbered list by %s', (_, texts, marked) => {
  expect(marksOf(withNumbersMarked(lines(...texts)))).toEqual(marked);
});

test.each([
  [
    ['informa-', 'tion is shared. Information helps.'],
    ['information', 'is shared. Information helps.'],
  ],
  [
    ['a multi-', 'agency plan, and multi-agency work'],
    ['a multi-', 'agency plan, and multi-agency work'],
  ],
  [
    ['an unknown-', 'word'],
    ['an unknown-', 'word'],
  ],
  [
    ['informa-', '', 'tion', 'information'],
    ['information', '', 'information'],
  ],
  [
    ['informa-', '• tion', 'information'],
    ['informa-', 'tion', 'information'],
  ],
  [
    ['exclu-', 'sions, so. Exclusions fall.'],
    ['exclusions,', 'so. Exclusions fall.'],
  ],
  [
    [
      ...['informa-', 'tion, deci-', 'sions, out-', 'comes, information', 'decisions outcomes'],
      ...[
        'are con-',
        'fident in decision-',
        'making on an out-',
        'side making a decision, multi-',
        'agency, an agency',
      ],
    ],
    [
      ...['information,', 'decisions,', 'outcomes,', 'information', 'decisions outcomes'],
      ...[
        'are confident',
        'in decision-',
        'making on an outside',
        'making a decision, multi-',
        'agency, an agency',
      ],
    ],
  ],
])('a word parted by the print: %j', (texts, whole) => {
  expect(withoutPrintHyphens(lines(...texts)).map(({ text }) => text)).toEqual(whole);
});

test.each([
  ['their numbers apart, as in a table', ['1\tOne', '2\tTwo'], ['•One', '•Two']],
  [
    'headings that have numbers are none',
    ['1. Strengths', '2. One', '3. Two'],
    ['1. Strengths', '2. One', '3. Two'],
  ],
])('items with %s', (_, texts, marked) => {
  expect(marksOf(withNumbersMarked(lines(...texts), (text) => text.endsWith('Strengths')))).toEqual(marked);
});

describe('lines that every page repeats', () => {
  const paged = (pages: readonly (readonly string[])[]): Line[] =>
    pages.flatMap((texts, at) => texts.map((text) => ({ page: at + 1, ...unmarked(text) })));
  const kept = (pages: readonly (readonly string[])[]) =>
    withoutRunning(paged(pages))
      .map(({ text }) => text)
      .filter(Boolean);

  test('are taken out at its head and at its foot, whatever their figures, and with what stands inside of them', () => {
    const page = (at: number) => [
      'OFFICIAL',
      'Letter',
      `${at}`,
      `Own ${'x'.repeat(at)}`,
      `Title | ${at}`,
      'Ofsted',
    ];
    expect(kept([1, 2, 3].map(page))).toEqual(['1', 'Own x', '2', 'Own xx', '3', 'Own xxx']);
  });

  test.each([
    ['on too few pages', [['A', 'one'], ['A', 'two'], ['three'], ['four']]],
    [
      'on two pages, which may be chance',
      [
        ['A', 'one'],
        ['A', 'two'],
      ],
    ],
    [
      'as bullets',
      [
        ['• A', 'one'],
        ['• A', 'two'],
        ['• A', 'three'],
      ],
    ],
    [
      'not at the edge',
      [
        ['one', 'A', 'uno'],
        ['two', 'A', 'due'],
        ['three', 'A', 'tre'],
      ],
    ],
  ])('stay %s', (_, pages) => {
    expect(kept(pages)).toEqual(pages.flat().map((text) => text.replace('• ', '')));
  });
});

test('a soft hyphen is gone once its word is whole', () => {
  expect(joined('informa\u00ad', 'tion')).toBe('information');
});

test('a theme that the partnership has added is known by its name and by what letters call it', () => {
  const themes = ownThemes({
    themes: [
      { title: 'Every theme', called: [] },
      { title: 'Young carers', called: ['young people who look after their parents'] },
    ],
  });
  const said =
    'This inspection included a ‘deep dive’ focus on young people who look after their parents at home.';
  const block = { text: said, lines: 1, pages: [{ from: 0, page: 1 }] };
  const read = (own: typeof themes) =>
    openingOf([block], [{ text: said, page: 1, block: 0 }], own).theme?.value;
  expect(read([])).toBeUndefined();
  expect(read(themes)).toBe('young people who look after their parents');
  expect(themes.map(({ name }) => name)).toEqual(['Young carers']);
});
