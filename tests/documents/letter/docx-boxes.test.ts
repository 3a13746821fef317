import { docxLines } from '../../../bot/documents/letter/docx-lines';

const NAMES = 'xmlns:w="w" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v"';
const linesOf = (body: string) =>
  docxLines(
    new Map([
      ['word/document.xml', Buffer.from(`<w:document ${NAMES}><w:body>${body}</w:body></w:document>`)],
    ]),
  );
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A text box as Word writes it: in its own form and, for older programs, once more in theirs. */
const box = (...paragraphs: string[]): string => {
  const content = `<w:txbxContent>${paragraphs.join('')}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${content}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
};
const told = (body: string): string[] =>
  linesOf(body).map(({ text, boxed, row }) => `${text}${boxed ? ' [boxed]' : ''}${row ? ' [row]' : ''}`);

test('a text box stands once, below the whole paragraph that holds it', () => {
  const held = box(paragraph(run('Practice study')), paragraph(run('A child.')));
  expect(told(paragraph(run('Before '), held, run('and after.')) + paragraph(run('Next.')))).toEqual([
    ...['Before and after.', 'Practice study [boxed]', 'A child. [boxed]', 'Next.'],
  ]);
});

test('a text box that a paragraph in another holds is read once, too', () => {
  const inner = box(paragraph(run('Inner')));
  expect(told(paragraph(box(paragraph(run('Outer '), inner, run('one'))), run('Around')))).toEqual([
    ...['Around', 'Inner [boxed]', 'Outer one [boxed]'],
  ]);
});

test.each<[string, string[][], string[]]>([
  [
    'rows without columns list something',
    [[paragraph(run('One.')) + paragraph(run('More.'))], [paragraph(run('Two.'))]],
    ['One. [boxed] [row]', 'More. [boxed]', 'Two. [boxed] [row]'],
  ],
  [
    'rows with columns do not',
    [
      [paragraph(run('One')), paragraph(run('1'))],
      [paragraph(run('Two')), paragraph(run('2'))],
    ],
    ['One [boxed]', '1 [boxed]', 'Two [boxed]', '2 [boxed]'],
  ],
  [
    'a number in the first column belongs to what stands beside it, also where a cell holds a table',
    [
      [paragraph(run('1')), paragraph(run('One.')) + table([paragraph(run('In it.'))])],
      [paragraph(run('2')), paragraph(run('Two.'))],
    ],
    ['1\tOne. [boxed]', 'In it. [boxed] [row]', '2\tTwo. [boxed]'],
  ],
])('in a table %s', (_, rows, lines) => expect(told(table(...rows))).toEqual(lines));
