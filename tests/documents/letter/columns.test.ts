import { inColumns } from '../../../bot/documents/letter/pdf-columns';
import type { PdfPiece } from '../../../bot/documents/letter/pdf-piece';
import { textLines } from '../../../bot/documents/letter/text-lines';
import { docxLines } from '../../../bot/documents/letter/docx-lines';
import { openOffice } from '../../../bot/documents/guard/office-file';
import { headOf } from '../../../bot/domain/letter/addressees';
import { letterDocx } from '../../support/letters/as-docx';

const WIDE = 'This line of the letter reaches from the left edge over to the right one';
const LEFT = 'the left column says this now';
const RIGHT = 'the right column says the rest';

const piece = (text: string, x: number, row: number): PdfPiece => ({
  ...{ text, x, y: 700 - row * 14, width: text.length * 6, size: 12, font: 'F', begins: false },
});
const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const wide = (from: number, count: number) => times(count, (at) => piece(WIDE, 72, from + at));
const both = (from: number, count: number) =>
  times(count, (at) => [piece(LEFT, 72, from + at), piece(RIGHT, 300, from + at)]).flat();
const order = (pieces: readonly PdfPiece[]) =>
  inColumns(pieces)
    .flat()
    .map(({ text }) => text);

test('columns that stand below many lines over the whole width, and above others, are read one after the other', () => {
  expect(order([...wide(0, 15), ...both(15, 6), ...wide(21, 12)])).toEqual([
    ...times(15, () => WIDE),
    ...times(6, () => LEFT),
    ...times(6, () => RIGHT),
    ...times(12, () => WIDE),
  ]);
});

test('few lines side by side, as an address and a letter head, are none', () => {
  const pieces = [...wide(0, 15), ...both(15, 5)];
  expect(inColumns(pieces)).toEqual([pieces]);
});

test('a text that keeps the place of its words is read column by column', () => {
  const rows = [WIDE, ...times(6, (at) => `${LEFT}${'     '}${RIGHT} ${at}`), '', WIDE];
  expect(textLines(rows.join('\n')).map(({ text }) => text)).toEqual([
    WIDE,
    ...times(6, () => LEFT),
    ...times(6, (at) => `${RIGHT} ${at}`),
    WIDE,
  ]);
});

test('a row that only the other column has parts no sentence of a full row', () => {
  const left = [
    'the left column says this now and',
    'goes on, and ends with a stop here.',
    'Heading',
    'the left column says this now',
  ];
  const right = times(7, (at) => `the right column says ${at}`);
  const rows = [0, undefined, 1, undefined, 2, undefined, 3].map(
    (at, row) => `${(at === undefined ? '' : (left[at] ?? '')).padEnd(45)}${right[row]}`,
  );
  expect(
    textLines([...rows, ...times(4, () => `${LEFT.padEnd(45)}${RIGHT}`)].join('\n'))
      .map(({ text }) => text)
      .slice(0, 6),
  ).toEqual([...[left[0], left[1], '', left[2], '', left[3]]]);
});

test('addresses in two columns, each over two lines, are read from the text that keeps their places', () => {
  const rows = [
    '6 September 2024',
    '',
    'Ada Morrow, Director of Children’s           Bertrand Okafor, Chief Executive,',
    'Services, Fairshire County Council           Fairshire and Westmarch Integrated Care',
    '                                             Board',
    'Celia Quayle, Police and Crime               Dominic Reyes QPM, Chief Constable,',
    'Commissioner for Fairshire                   Fairshire Police',
    'Eleanor Stone, Independent Scrutineer        Flora Unwin, Head of Youth Justice',
    'Dear all',
  ];
  expect(headOf(textLines(rows.join('\n'))).addressees?.value).toEqual([
    'Ada Morrow, Director of Children’s Services, Fairshire County Council',
    'Celia Quayle, Police and Crime Commissioner for Fairshire',
    'Eleanor Stone, Independent Scrutineer',
    'Bertrand Okafor, Chief Executive, Fairshire and Westmarch Integrated Care Board',
    'Dominic Reyes QPM, Chief Constable, Fairshire Police',
    'Flora Unwin, Head of Youth Justice',
  ]);
});

test('names above posts in two columns are put together within their column', () => {
  const rows = [
    '6 September 2024',
    'Ada Morrow                                   Bertrand Okafor',
    'Director of Children’s Services, Fairshire   Chief Executive, Fairshire and Westmarch',
    'County Council                               Integrated Care Board',
    'Celia Quayle                                 Dominic Reyes QPM',
    'Police and Crime Commissioner for            Chief Constable, Fairshire Police',
    'Fairshire',
    'Dear all',
  ];
  expect(headOf(textLines(rows.join('\n'))).addressees?.value).toEqual([
    'Ada Morrow Director of Children’s Services, Fairshire County Council',
    'Celia Quayle Police and Crime Commissioner for Fairshire',
    'Bertrand Okafor Chief Executive, Fairshire and Westmarch Integrated Care Board',
    'Dominic Reyes QPM Chief Constable, Fairshire Police',
  ]);
});

test('two addresses a row, each over two lines, keep their order where the text gives cell after cell', () => {
  const rows = [
    '6 September 2024',
    'Ada Morrow, Director of Children’s',
    'Services, Fairshire County Council',
    'Bertrand Okafor, Chief Executive,',
    'Fairshire and Westmarch Integrated Care',
    'Board',
    'Celia Quayle, Police and Crime',
    'Commissioner for Fairshire',
    'Eleanor Stone, Independent Scrutineer Flora Unwin, Head of Youth Justice',
    'Dear all',
  ];
  expect(headOf(textLines(rows.join('\n'))).addressees?.value).toEqual([
    'Ada Morrow, Director of Children’s Services, Fairshire County Council',
    'Bertrand Okafor, Chief Executive, Fairshire and Westmarch Integrated Care Board',
    'Celia Quayle, Police and Crime Commissioner for Fairshire',
    'Eleanor Stone, Independent Scrutineer',
    'Flora Unwin, Head of Youth Justice',
  ]);
});

test('lists side by side in a Word document’s table are read one after the other', async () => {
  const cells: readonly (readonly [string, string])[] = [
    ['Strengths', 'What needs to improve?'],
    ['• One is good.\n• Two is good.', '• Three is not.\n• Four is not.'],
  ];
  const parts = openOffice(
    await letterDocx({ name: 'lists', parts: [{ prose: 'Above.' }, { cells }] }),
    'docx',
  );
  if (!parts.ok) throw new Error(parts.error.code);
  expect(docxLines(parts.value).map(({ text }) => text)).toEqual([
    'Above.',
    ...['Strengths', 'One is good.', 'Two is good.'],
    ...['What needs to improve?', 'Three is not.', 'Four is not.'],
  ]);
});
