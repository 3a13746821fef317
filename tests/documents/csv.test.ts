import { readCsv } from '../../bot/documents/csv';
import { decodeText } from '../../bot/documents/decode-text';

const read = (text: string) => readCsv('Actions.csv', text);

test('a row knows the line on which it begins, counting lines inside quoted texts and blank ones', () => {
  const { file, faults } = read(
    'Ref,Text\r\nA1,"one\r\ntwo\r\nthree"\r\n\r\nA2,plain\r\nA3,"a ""word"", a comma"',
  );
  expect(faults).toEqual([]);
  expect(file.rows).toEqual([
    { line: 2, cells: { Ref: 'A1', Text: 'one\r\ntwo\r\nthree' } },
    { line: 6, cells: { Ref: 'A2', Text: 'plain' } },
    { line: 7, cells: { Ref: 'A3', Text: 'a "word", a comma' } },
  ]);
});

test.each([
  ['a comma', 'Ref,Title\nA1,"x;y"'],
  ['a semicolon', 'Ref;Title\nA1;x;y'.replace('x;y', '"x;y"')],
  ['a tab', 'Ref\tTitle\nA1\tx;y'],
])('%s parts the cells when the header uses it', (_, text) => {
  expect(read(text).file.rows).toEqual([{ line: 2, cells: { Ref: 'A1', Title: 'x;y' } }]);
});

test('a row with more cells than the header is a fault with its line', () => {
  expect(read('Ref,Title\nA1,Train, test\n').faults).toEqual([
    {
      file: 'Actions.csv',
      line: 2,
      reason: 'The row has more cells than the header. Does a text with a comma lack its quotation marks?',
    },
  ]);
});

test('a quotation mark that is not closed is a fault with the line on which its row begins', () => {
  const { faults } = read('Ref,Title\nA1,fine\nA2,"Train\nA3,fine\n');
  expect(faults).toEqual([
    {
      file: 'Actions.csv',
      line: 3,
      reason: 'A quotation mark in this row is not closed or stands in the wrong place.',
    },
  ]);
});

test('an empty file lacks its header', () => {
  expect(read('').faults).toEqual([
    { file: 'Actions.csv', line: 1, reason: 'The header with the names of the columns is missing.' },
  ]);
});

test('cells that are missing at the end of a row, and empty columns at the end of the header, are blank', () => {
  expect(read('Ref,Title,,\nA1,,,\nA2').file).toMatchObject({
    header: ['Ref', 'Title'],
    rows: [{ cells: { Ref: 'A1', Title: '' } }, { cells: { Ref: 'A2', Title: '' } }],
  });
});

test.each([
  ['UTF-8', Buffer.from('Ref – café')],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeffRef – café')],
  ['UTF-16', Buffer.from('\ufeffRef – café', 'utf16le')],
  ['Windows-1252', Buffer.from([0x52, 0x65, 0x66, 0x20, 0x96, 0x20, 0x63, 0x61, 0x66, 0xe9])],
])('%s is read as it was meant', (_, bytes) => {
  expect(decodeText(bytes)).toBe('Ref – café');
});
