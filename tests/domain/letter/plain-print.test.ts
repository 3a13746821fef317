import { withoutFurniture } from '../../../bot/domain/letter/print/furniture';
import { unmarked } from '../../../bot/domain/letter/print/line';
import { withLostHyphens } from '../../../bot/domain/letter/print/lost-hyphens';

const pages = (...texts: readonly (readonly string[])[]) =>
  texts.flatMap((page, at) => page.map((text) => ({ page: at + 1, ...unmarked(text) })));
const kept = (...texts: readonly (readonly string[])[]) =>
  withoutFurniture(pages(...texts), (text) => text.startsWith('What needs'))
    .map(({ text }) => text)
    .filter((text) => text !== '');

test('the same footnote at the foot of every page is no running foot: the figure that calls it goes as well', () => {
  const page = (number: number, word: string) => [
    `Agencies${number} share what they ${word} know`,
    'of children.',
    `${number} Those that the letter names.`,
  ];
  expect(kept(page(1, 'now'), page(2, 'then'), page(3, 'often'))).toEqual([
    ...['Agencies share what they now know', 'of children.'],
    ...['Agencies share what they then know', 'of children.'],
    ...['Agencies share what they often know', 'of children.'],
  ]);
});

test('a running foot whose number is the page’s goes, whatever figures the text has', () => {
  const page = (number: number, text: string) => [text, `${number} Inspection of Fairshire`];
  expect(kept(page(1, 'One.'), page(2, 'Two.'), page(3, 'Three.'))).toEqual(['One.', 'Two.', 'Three.']);
});

test('what goes on from the page before is kept, however often pages begin so', () => {
  const page = (text: string) => ['and partners know it.', text];
  expect(kept(page('One is'), page('Two is'), page('Three is'))).toHaveLength(6);
});

test('a footnote right below the text is told by the figure that calls it, and a year’s figure calls none', () => {
  expect(kept(['Agencies1 share it, and', '1 All of them.'], ['others do not.'])).toEqual([
    'Agencies share it, and',
    'others do not.',
  ]);
  expect(kept(['Agencies share it in', '1 Place or two.'], ['Others do not.'])).toHaveLength(3);
});

describe('rows that are numbered below a list’s heading', () => {
  const rows = (...texts: readonly string[]) =>
    withoutFurniture(pages(texts), (text) => text.startsWith('What needs')).flatMap(({ mark, text }) =>
      mark === undefined ? [] : [text],
    );

  test.each([
    [
      'beside their numbers',
      ['What needs to improve?', '1 One of', 'them.', '2 Two.', 'Strengths'],
      ['One of', 'Two.'],
    ],
    ['below them', ['What needs to improve?', '1', '', 'One.', '', '2', '', 'Two.', ''], ['One.', 'Two.']],
    ['and no second', ['What needs to improve?', '1 One.', 'Strengths'], []],
    ['below no heading', ['Strengths', '', '1 One.', '2 Two.'], []],
    ['behind a sentence', ['What needs to improve?', 'These do.', '1 One.', '2 Two.'], []],
  ])('%s', (_, texts, found) => expect(rows(...texts)).toEqual(found));
});

describe('hyphens that a program lost', () => {
  const edge = 'Partners share what they know of each child, and of families, with others who need it';
  const body = [...Array.from({ length: 14 }, () => [edge, 'and so they go on with it.']).flat()];
  const read = (...texts: readonly string[]) =>
    withLostHyphens(pages([...body, ...texts]))
      .slice(body.length)
      .map(({ text }) => text);
  const LONG = 'This is decided, as it should be, at the meetings of the whole local partnership in multi';

  test('come back at the edge of the print, where the letter writes the word with them', () => {
    expect(read('The multi-agency hub.', `${LONG}agency meetings, which every partner attends.`)).toEqual([
      'The multi-agency hub.',
      `${LONG}-agency meetings, which every partner attends.`,
    ]);
  });

  test('come back where it has the words alone, and not within wellbeing', () => {
    expect(read('An agency.', `${LONG}agency meetings, which every partner attends.`)[1]).toContain(
      'multi-agency',
    );
    const well = LONG.replace(/multi$/, 'well');
    expect(read('A being.', `${well}being meetings, which every partner attends.`)[1]).toContain('wellbeing');
  });

  test('stay away where the letter writes the word without one elsewhere, too', () => {
    const said = `${LONG}agency meetings, which every partner attends.`;
    expect(read('The multi-agency hub.', 'A multiagency board.', said)).toEqual([
      ...['The multi-agency hub.', 'A multiagency board.', said],
    ]);
  });
});
