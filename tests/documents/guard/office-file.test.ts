import { openOffice } from '../../../bot/documents/guard/office-file';
import {
  compoundOf,
  documentOf,
  lyingAbout,
  markedEncrypted,
  workbookOf,
  zipOf,
} from '../../support/office-files';

const SHEET = 'xl/worksheets/sheet1.xml';
/** 97 MB that pack to 97 kB. */
const BOMB = workbookOf({ [SHEET]: new Uint8Array(97_000_000) });

const codeOf = (bytes: Buffer, kind: 'xlsx' | 'docx' = 'xlsx') => {
  const opened = openOffice(bytes, kind);
  return opened.ok ? 'opened' : opened.error.code;
};

const messageOf = (bytes: Buffer, kind: 'xlsx' | 'docx' = 'xlsx') => {
  const opened = openOffice(bytes, kind);
  return opened.ok ? '' : opened.error.message;
};

test('a workbook gives its XML parts as they were packed, and leaves pictures shut', () => {
  const bytes = workbookOf({
    'xl/media/image1.png': 'x',
    'xl/media/image.xml': 'x',
    'xl/styles.xml': '<s/>',
  });
  const opened = openOffice(bytes, 'xlsx');
  if (!opened.ok) throw new Error(opened.error.message);
  expect([...opened.value.keys()].sort()).toEqual([
    '[Content_Types].xml',
    'xl/styles.xml',
    'xl/workbook.xml',
    SHEET,
  ]);
  expect(opened.value.get('xl/styles.xml')?.toString()).toBe('<s/>');
});

test('a document gives its parts', () => {
  expect(codeOf(documentOf(), 'docx')).toBe('opened');
});

test.each<[string, () => Buffer, string]>([
  ['nothing at all', () => Buffer.alloc(0), 'empty'],
  ['plain text', () => Buffer.from('Ref,Action\n1,Train'), 'other-kind'],
  ['an archive', () => zipOf({ 'notes.txt': 'x' }), 'other-kind'],
  ['a document by the wrong name', () => documentOf(), 'other-kind'],
  [
    'a file with a password',
    () => compoundOf('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
    'password',
  ],
  ['an archive with a password', () => markedEncrypted(workbookOf(), SHEET), 'password'],
  ['an old workbook', () => compoundOf('Root Entry', 'Workbook'), 'old-format'],
  ['an older workbook', () => compoundOf('Root Entry', 'Book'), 'old-format'],
  ['an old document', () => compoundOf('Root Entry', 'WordDocument'), 'old-format'],
  ['macros', () => workbookOf({ 'xl/vbaProject.bin': 'x' }), 'macros'],
  ['a kind for macros', () => workbookOf({ '[Content_Types].xml': 'x.macroEnabled.main+xml' }), 'macros'],
  ['a file cut off in the middle', () => workbookOf().subarray(0, 200), 'damaged'],
  ['a file cut off in its directory', () => workbookOf().subarray(0, -40), 'damaged'],
  ['a bomb', () => BOMB, 'too-large'],
  ['a bomb that says it is small', () => lyingAbout(BOMB, SHEET, 900), 'too-large'],
  ['a part smaller than it says', () => lyingAbout(workbookOf(), SHEET, 9000), 'damaged'],
  ['more on disk than is read', () => Buffer.concat([workbookOf(), Buffer.alloc(25_000_000)]), 'too-large'],
  ['entities', () => workbookOf({ [SHEET]: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }), 'unsafe'],
  [
    'XML that a search does not see',
    () => workbookOf({ [SHEET]: Buffer.from('\ufeff<x/>', 'utf16le') }),
    'unsafe',
  ],
  ['two parts of one name', () => workbookOf({ 'XL/WORKSHEETS/SHEET1.XML': '<x/>' }), 'unsafe'],
])('%s is refused as such', (_, make, code) => {
  expect(codeOf(make())).toBe(code);
});

test('a part that was changed after it was packed is damaged', () => {
  const bytes = workbookOf({ [SHEET]: '<worksheet>some text that is long enough to be packed</worksheet>' });
  const at = bytes.indexOf(Buffer.from(SHEET)) + SHEET.length + 12;
  bytes[at] = bytes[at]! ^ 0xff;
  expect(codeOf(bytes)).toBe('damaged');
});

test.each<[string, () => Buffer, string]>([
  ['.xlsb', () => zipOf({ 'xl/workbook.bin': 'x' }), 'This is an Excel binary workbook (.xlsb)'],
  ['.ods', () => zipOf({ 'content.xml': '<x/>', mimetype: 'x' }), 'This is an OpenDocument file'],
  ['a document', () => documentOf(), 'Give it the ending .docx'],
])('%s is called by its name, with what to do', (_, make, words) => {
  expect(messageOf(make())).toContain(words);
});

test('a zip whose sizes stand in 64 bits is read', () => {
  expect(codeOf(in64Bits(workbookOf()))).toBe('opened');
});

/** The same zip with the sizes of its entries in the extra field, as some programs always write them. */
function in64Bits(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const from = bytes.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = from; at < end;) {
    const name = bytes.readUInt16LE(at + 28);
    const entry = Buffer.from(bytes.subarray(at, at + 46 + name));
    const extra = Buffer.alloc(20);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(20)), 12);
    entry.writeUInt32LE(0xffffffff, 24);
    entry.writeUInt32LE(0xffffffff, 20);
    entry.writeUInt16LE(20, 30);
    entries.push(entry, extra);
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return Buffer.concat([bytes.subarray(0, from), ...entries, bytes.subarray(end)]);
}
