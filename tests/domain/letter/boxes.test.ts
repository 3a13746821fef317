import { findingLists } from '../../../bot/domain/letter/findings';
import type { Block } from '../../../bot/domain/letter/print/blocks';
import { warningsOf } from '../../../bot/domain/letter/warnings';
import { block } from './typed-blocks';

/** A line as in `typed-blocks.ts` that stands so far in, or in a box, or in a row of a table without columns. */
const placed = (line: string, where: Partial<Block>): Block => ({ ...block(line), ...where });
const strengths = (...blocks: readonly Block[]) => findingLists(blocks).strengths;
const texts = (...blocks: readonly Block[]) => strengths(...blocks).found.map(({ text }) => text);

const [LIST, BOX] = [{ left: 72 }, { left: 78 }];
const [FREE, BOXED] = [{ boxed: false }, { boxed: true }];
const inPrint = (study: Partial<Block>, list: Partial<Block>): readonly Block[] => [
  placed('# Key strengths', list),
  placed('* One', list),
  placed('# Practice study', study),
  placed('A child was kept safe.', study),
  placed('* Of the study', study),
  placed('* Two', list),
  placed('* Three', list),
];

test.each<[string, Partial<Block>, Partial<Block>, string[]]>([
  ['where its bullets stand at the list’s edge again', BOX, LIST, ['One', 'Two', 'Three']],
  ['where the file says that the box has ended', BOXED, FREE, ['One', 'Two', 'Three']],
  ['never where the study stands at the list’s own edge', LIST, LIST, ['One']],
  ['never where list and study stand in one box', BOXED, BOXED, ['One']],
  ['never where nothing tells', {}, {}, ['One']],
])('a list goes on behind a study in a box %s', (_, study, list, found) =>
  expect(texts(...inPrint(study, list))).toEqual(found),
);

test('it goes on under the heading within it under which it stood', () => {
  const [heading, one, ...rest] = inPrint(BOX, LIST);
  if (!heading || !one) throw new Error('no list');
  const { found } = strengths(heading, placed('# Health', LIST), one, ...rest);
  expect(found.map(({ text, under }) => `${text} [${under}]`)).toEqual([
    ...['One [Health]', 'Two [Health]', 'Three [Health]'],
  ]);
});

test.each<[string, readonly Block[], number | undefined]>([
  ['where nothing tells', inPrint({}, {}), 1],
  ['not where the box has ended', inPrint(BOX, LIST), undefined],
  ['not of bullets in the study’s box', inPrint(BOXED, FREE).slice(0, 5), undefined],
  [
    'not where the study leads to them',
    [...inPrint({}, {}).slice(0, 3), block('They said:'), block('* Two')],
    undefined,
  ],
])('bullets below a study that may be the list’s are told of: %s', (_, blocks, page) => {
  const lists = findingLists(blocks);
  expect(lists.strengths.unsureOn).toBe(page);
  expect(warningsOf({ head: { twice: [] }, fieldwork: { facts: {} }, next: { facts: {} }, lists })).toEqual(
    page === undefined
      ? []
      : [
          {
            code: 'study-in-list',
            text: 'Strengths: a study stands within the list, and bullets below it on page 1 were taken for the study’s own. Add those that belong to the list.',
          },
        ],
  );
});

test('rows of a table without columns are findings, and one row alone is a paragraph', () => {
  const row = (text: string): Block => placed(text, { row: true });
  expect(texts(block('# Key strengths'), row('Children are heard.'), row('Staff are trained.'))).toEqual([
    ...['Children are heard.', 'Staff are trained.'],
  ]);
  const alone = findingLists([block('# Key strengths'), row('Children are heard.'), block('And so on.')]);
  expect(alone.strengths.found).toEqual([]);
  expect(alone.paragraphs.map(({ text }) => text)).toEqual(['Children are heard.', 'And so on.']);
});
