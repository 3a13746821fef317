import { openingOf } from '../../../bot/domain/letter/opening';
import { withoutPrintHyphens } from '../../../bot/domain/letter/print/hyphens';
import { joined } from '../../../bot/domain/letter/print/joining';
import { unmarked, type Line } from '../../../bot/domain/letter/print/line';
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
])('a word parted by the print: %j', (texts, whole) => {
  expect(withoutPrintHyphens(lines(...texts)).map(({ text }) => text)).toEqual(whole);
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
